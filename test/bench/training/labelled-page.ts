import { join } from 'node:path';
import { explainPage, type PageFacts } from '@newsloom/extraction';
import { readText } from '../bench-data.ts';

/** The sets of pages with texts that people marked. */
export const PAGE_SETS = [
  { name: 'scrapinghub', folder: '.' },
  { name: 'news2023', folder: 'news2023' },
  { name: 'fundus', folder: 'fundus' },
  { name: 'wcxb', folder: 'wcxb' },
] as const;

export type PageSetName = (typeof PAGE_SETS)[number]['name'];

/** A block of a page, and the share of it that is in the right text. */
export type LabelledBlock = {
  text: string;
  row: Float32Array;
  words: number;
  /** 0 to 1. */
  share: number;
};

export type LabelledPage = {
  id: string;
  set: PageSetName;
  /** The site, so that no page is judged by a model that was trained on another page of the same site. */
  site: string;
  truth: string;
  truthWords: number;
  facts: PageFacts;
  blocks: LabelledBlock[];
};

type Truth = Record<string, { url: string; articleBody: string }>;

/** Reads a folder of pages. Throws if a file is missing. */
export function readPages(folder: string, set: PageSetName): LabelledPage[] {
  const truths: Truth = JSON.parse(readText(join(folder, 'truth.json')));
  return Object.entries(truths).map(([id, { url, articleBody }]) => {
    const { blocks, facts } = explainPage(readText(join(folder, 'pages', `${id}.html.gz`)), { url, opinion: 'always' });
    const words = blocks.map(({ text }) => wordsOf(text));
    const shares = sharesIn(words, wordsOf(articleBody));
    return {
      id,
      set,
      site: new URL(url).hostname.split('.').slice(-2).join('.'),
      truth: articleBody,
      truthWords: wordsOf(articleBody).length,
      facts,
      blocks: blocks.map(({ text, row }, at) => {
        return { text, row, words: words[at]?.length ?? 0, share: shares[at] ?? 0 };
      }),
    };
  });
}

/** Counts words as the scorers of the sets do, with case. */
const wordsOf = (text: string): string[] => text.match(/[\p{L}\p{N}_]+/gu) ?? [];

/** Shorter blocks do not contain a run of four words. */
const RUN = 4;

/**
 * The share of each block that is in the right text. A short block counts as in it if it is there next to its
 * neighbouring words.
 */
function sharesIn(blocks: readonly string[][], truth: readonly string[]): number[] {
  const runs = new Set(runsOf(truth));
  const whole = ` ${truth.join(' ')} `;
  return blocks.map((words, at) => {
    if (words.length === 0) return 0;
    const own = runsOf(words);
    if (own.length > 0) return own.filter((run) => runs.has(run)).length / own.length;
    const before = blocks
      .slice(Math.max(0, at - 3), at)
      .flat()
      .slice(-2);
    const after = blocks
      .slice(at + 1, at + 4)
      .flat()
      .slice(0, 2);
    const has = (neighbours: string[], line: string[]) =>
      neighbours.length === 2 && whole.includes(` ${line.join(' ')} `);
    return Number(has(before, [...before, ...words]) || has(after, [...words, ...after]));
  });
}

function runsOf(words: readonly string[]): string[] {
  return Array.from({ length: Math.max(0, words.length - RUN + 1) }, (_, at) => words.slice(at, at + RUN).join(' '));
}

/** Every page has the same weight, whatever its length, except that a page with fewer words than this weighs less. */
const FEWEST_TRUTH_WORDS = 60;

/** The weight of a block is its share of its page, but no block weighs more than about a third of a page. */
const MOST = 0.3;

/** Blogs and guides are two thirds of all pages, but the model is for news, so their set weighs less. */
const WEIGHT_OF_SET: Record<PageSetName, number> = { scrapinghub: 1, news2023: 1, fundus: 1, wcxb: 0.7 };

/** The cost of a wrong decision on a block: its part of the right text. 0 for blocks without words. */
export function weightOf({ set, truthWords }: LabelledPage, { words }: LabelledBlock): number {
  if (words === 0) return 0;
  return WEIGHT_OF_SET[set] * Math.min(MOST, Math.max(2, words) / Math.max(FEWEST_TRUTH_WORDS, truthWords));
}
