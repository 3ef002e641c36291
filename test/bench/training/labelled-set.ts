import { createHash } from 'node:crypto';
import { join } from 'node:path';
import type { ClusterArticle } from '@newsloom/clustering';
import { dataFolder, readRows } from '../bench-data.ts';

type Line = {
  id: string;
  story: string | null;
  title: string;
  text: string | null;
  lang: string | null;
  publishedAt: string | null;
};

/** The labelled sets, of which each weighs the same. */
export const setNames = ['allsides', 'allsides2021', 'uci36h', 'wikinews', 'basil', 'ecbplus', 'googlenews2013'];

/** A labelled set: its articles, and the right story of each by its id. */
export type LabelledSet = { name: string; articles: ClusterArticle[]; gold: Map<string, string> };

export const fileOfSet = (name: string): string => join(dataFolder('clustering'), `${name}.dev.jsonl.gz`);

export const articleOf = ({ id, title, text, lang, publishedAt }: Line): ClusterArticle => ({
  id,
  title,
  text: text ?? '',
  language: lang,
  publishedAt: publishedAt === null ? null : Date.parse(publishedAt),
});

export function readSet(name: string): LabelledSet {
  const lines = readRows<Line>(fileOfSet(name));
  const gold = new Map(lines.flatMap(({ id, story }) => (story === null ? [] : [[id, story] as const])));
  return { name, articles: lines.map(articleOf), gold };
}

/** The part of a set whose stories are in a fold, or all others. A story is never in two folds. */
export function foldOf({ name, articles, gold }: LabelledSet, fold: number, of: number, inside: boolean): LabelledSet {
  const isIn = (id: string): boolean => (hash(gold.get(id) ?? id) % of === fold) === inside;
  return { name, articles: articles.filter(({ id }) => isIn(id)), gold };
}

const hash = (text: string): number => createHash('sha256').update(text).digest().readUInt32BE();
