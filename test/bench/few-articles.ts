import { join } from 'node:path';
import { type ClusterArticle, cluster } from '@newsloom/clustering';
import { dataFolder, isThere, readText } from './bench-data.ts';
import { pairsFile, readPairs } from './training/labelled-set.ts';

/** How pairs that people labelled were clustered. */
type PairScores = { pairs: number; wronglyJoined: number; wronglySplit: number };

/** Clusters each labelled pair alone, as in a store with nothing else: two articles, without dates. */
function scoresOfPairs(): PairScores {
  const scores = { pairs: 0, wronglyJoined: 0, wronglySplit: 0 };
  for (const { articles, gold } of readPairs()) {
    const events = new Set(gold.values()).size;
    const stories = new Set(cluster(articles).map(({ storyId }) => storyId)).size;
    scores.pairs += 1;
    if (stories < events) scores.wronglyJoined += 1;
    if (stories > events) scores.wronglySplit += 1;
  }
  return scores;
}

/** News pages of many outlets and languages, with hardly two about the same event: like a store that has just begun. */
const PAGE_SETS = ['news2023', 'fundus'];

const fileOfPages = (name: string): string => join(dataFolder('extraction'), name, 'truth.json');

type Page = { title: string | null; articleBody: string; date: string | null };

const pagesOf = (name: string): ClusterArticle[] =>
  Object.entries<Page>(JSON.parse(readText(fileOfPages(name)))).map(([id, { title, articleBody, date }]) => ({
    id: `${name} ${id}`,
    title: title ?? '',
    text: articleBody,
    language: null,
    publishedAt: date === null ? null : Date.parse(date) || null,
  }));

/** The titles in stories of more than one page. They are not labelled, so a person has to look at them. */
function joinedPages(pages: readonly ClusterArticle[]): string[][] {
  const titles = new Map(pages.map(({ id, title }) => [id, title]));
  return [...Map.groupBy(cluster(pages), ({ storyId }) => storyId).values()]
    .filter((story) => story.length > 1)
    .map((story) => story.map(({ id }) => titles.get(id) ?? ''));
}

/** Prints how labelled pairs and unrelated pages are clustered, as in a store with few articles. */
export function reportOnFew(): void {
  if (isThere('labelled pairs', pairsFile)) {
    const { pairs, wronglyJoined, wronglySplit } = scoresOfPairs();
    const right = pairs - wronglyJoined - wronglySplit;
    console.log(`telegram-pairs: ${right} of ${pairs} right, ${wronglyJoined} wrongly joined, ${wronglySplit} split`);
  }
  if (isThere('unrelated pages', ...PAGE_SETS.map(fileOfPages))) {
    const pages = PAGE_SETS.flatMap(pagesOf);
    const stories = joinedPages(pages);
    const joined = stories.reduce((sum, { length }) => sum + (length * (length - 1)) / 2, 0);
    console.log(`${pages.length} unrelated pages: ${joined} pairs joined. Look at each:`);
    for (const titles of stories) console.log(`- ${titles.join('\n  ')}`);
  }
}
