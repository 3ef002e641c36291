import { join } from 'node:path';
import { digestOf, type StoryInput } from '@newsloom/summary';
import { dataFolder, readRows } from '../bench-data.ts';

/** A set of stories with summaries by editors, and how many words of a summary are scored. */
export type ReferenceSet = { name: string; file: string; words: number };

export const REFERENCE_SETS: readonly ReferenceSet[] = [
  { name: 'neus', file: 'neus-roundups.jsonl', words: 75 },
  { name: 'allsides', file: 'allsides-roundups-2021.jsonl', words: 90 },
];

type Line = {
  id: string;
  articles: { outlet?: string; title: string; text: string }[];
  reference: { headline: string; summary: string };
};

/** A story to summarise, and its editors' summary. `story.id` is the same for the same story in two sets. */
export type Reference = { id: string; story: { id: string }; input: StoryInput; summary: string };

export const readReferences = ({ file }: ReferenceSet): Reference[] =>
  readRows<Line>(join(dataFolder('summaries'), file)).map(({ id, articles, reference }) => ({
    id,
    story: { id: reference.headline },
    summary: reference.summary,
    input: {
      language: 'en',
      articles: articles.map(({ outlet, title, text }, place) => ({
        id: String(place),
        outlet: outlet ?? `outlet ${place}`,
        owner: null,
        title,
        digest: digestOf({ text }, 'en'),
        publishedAt: null,
        duplicateOf: null,
      })),
    },
  }));
