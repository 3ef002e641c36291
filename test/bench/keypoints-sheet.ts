import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { decodePage, extractPage } from '@newsloom/extraction';
import { articleLanguage } from '@newsloom/language';
import { loadNewsroom } from '@newsloom/sample';
import { digestOf, type StoryArticle, summarise } from '@newsloom/summary';
import { dataFolder, readRows } from './bench-data.ts';

/** A story to read, and its source. */
type SheetStory = { from: string; language: string | null; articles: StoryArticle[] };

/** Stories of each source on the sheet: sixty in all. */
const SHARES = { sample: 12, allsides: 14, wikinews: 8, pages: 26 };

/**
 * Sixty stories for a person to read: from the sample newsroom, from round-ups with full texts, and real pages in many
 * languages, each as a story of its own. The same stories in every run.
 *
 * @param part from 0: every part has other stories, drawn from between those of earlier parts, as long as there are any
 */
export function keyPointsSheet(part: number): string {
  const pages = pageStories();
  const pagesBefore = (part * SHARES.pages) % pages.length;
  const stories = [
    ...spread(sampleStories(), SHARES.sample, part),
    ...spread(labelledStories('allsides'), SHARES.allsides, part),
    ...spread(labelledStories('wikinews'), SHARES.wikinews, part),
    ...pages.slice(pagesBefore, pagesBefore + SHARES.pages),
  ];
  return stories.map(shown).join('\n');
}

function shown({ from, language, articles }: SheetStory, place: number): string {
  const { headline, dek, keyPoints } = summarise({ language, articles });
  return [
    `\n### ${place + 1}. ${headline?.text ?? '(no headline)'}`,
    `${from}, ${language ?? 'unknown language'}, ${articles.length} articles`,
    `> ${dek ?? '(no dek)'}`,
    ...keyPoints.map(({ text, outlets }) => `- ${text} [${outlets.length}]`),
  ].join('\n');
}

/** `count` of the items, evenly spread. Those of each further part lie between those of the parts before. */
const spread = <Item>(items: readonly Item[], count: number, part: number): Item[] =>
  Array.from(
    { length: Math.min(count, items.length) },
    (_, place) => items[Math.floor(((place + between(part)) * items.length) / count)],
  ).filter((item) => item !== undefined);

/**
 * 0, 1/2, 1/4, 3/4, 1/8 ...: the position of each part within a gap, as far from the others as possible (van der
 * Corput).
 */
const between = (part: number): number => (part === 0 ? 0 : (part % 2) / 2 + between(Math.floor(part / 2)) / 2);

type Read = { id: string; outlet: string; title: string; text: string; publishedAt: string | null };

const storyOf = (from: string, language: string | null, articles: readonly Read[]): SheetStory => ({
  from,
  language,
  articles: articles.map(({ text, ...article }) => ({
    ...article,
    owner: null,
    duplicateOf: null,
    digest: digestOf({ text }, language),
  })),
});

function sampleStories(): SheetStory[] {
  const { articles } = loadNewsroom();
  const events = Map.groupBy(articles, ({ eventId }) => eventId);
  return Array.from(events, ([event, members]) =>
    storyOf(
      `sample ${event}`,
      articleLanguage(members[0]?.paragraphs.join('\n') ?? '', null),
      members.map((one) => ({
        id: one.path + one.outletId,
        outlet: one.outletId,
        title: one.title,
        text: one.paragraphs.join('\n\n'),
        publishedAt: null,
      })),
    ),
  );
}

type Line = {
  id: string;
  story: string;
  title: string;
  text: string;
  source: string;
  lang: string;
  publishedAt: string;
};

function labelledStories(set: string): SheetStory[] {
  const lines = readRows<Line>(join(dataFolder('clustering'), `${set}.dev.jsonl.gz`));
  return Array.from(
    Map.groupBy(lines, ({ story }) => story),
    ([story, members]) =>
      storyOf(
        `${set} ${story}`,
        members[0]?.lang ?? null,
        members.map((line) => ({ ...line, outlet: line.source })),
      ),
  ).filter(({ articles }) => articles.length > 1);
}

/** Pages of the international sets, in turns by language: one of each language before the second of any. */
function pageStories(): SheetStory[] {
  const stories = ['fundus', 'news2023'].flatMap((set) => {
    const folder = join(dataFolder('extraction'), set, 'pages');
    return readdirSync(folder)
      .sort()
      .map((name) => {
        const html = decodePage(gunzipSync(readFileSync(join(folder, name))), null);
        const { title, text, language } = extractPage(html, { url: 'https://outlet.example/' });
        return storyOf(`${set} ${name}`, language, [
          { id: name, outlet: 'outlet.example', title: title ?? '', text, publishedAt: null },
        ]);
      });
  });
  const rounds = new Map<string | null, number>();
  return stories
    .map((story) => {
      const round = rounds.get(story.language) ?? 0;
      rounds.set(story.language, round + 1);
      return { story, round };
    })
    .sort((a, b) => a.round - b.round)
    .map(({ story }) => story);
}
