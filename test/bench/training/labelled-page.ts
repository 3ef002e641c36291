import { join } from 'node:path';
import { explainPage, type PageFacts } from '@newsloom/extraction';
import { readText } from '../bench-data.ts';

/** The sets of pages with the text that a person marked. */
export const PAGE_SETS = [
  { name: 'scrapinghub', folder: '.' },
  { name: 'news2023', folder: 'news2023' },
  { name: 'fundus', folder: 'fundus' },
  { name: 'wcxb', folder: 'wcxb' },
] as const;

export type PageSetName = (typeof PAGE_SETS)[number]['name'];

/** A block of a page, and how much of it the right text has. */
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
  /** The site, so that no page is judged by a model that saw another page of its site. */
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
    const { blocks, facts } = explainPage(readText(join(folder, 'pages', `${id}.html.gz`)), { url });
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

/** As the scorers of the sets count words, case kept. */
const wordsOf = (text: string): string[] => text.match(/[\p{L}\p{N}_]+/gu) ?? [];

/** Shorter blocks have no run of four words of their own. */
const RUN = 4;

/** How much of each block the right text has: of a short one, whether it stands there next to its neighbours. */
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

/** A page weighs the same however long it is, but one of a few words does not count as whole. */
const FEWEST_TRUTH_WORDS = 60;

/** A block weighs what a wrong decision costs the page, but no single block is a third of a page's worth. */
const MOST = 0.3;

/** Blogs and guides are two thirds of all pages, and news is what the model is for. */
const WEIGHT_OF_SET: Record<PageSetName, number> = { scrapinghub: 1, news2023: 1, fundus: 1, wcxb: 0.7 };

/** What a wrong decision on a block costs: its part of the right text. 0 for blocks without words. */
export function weightOf({ set, truthWords }: LabelledPage, { words }: LabelledBlock): number {
  if (words === 0) return 0;
  return WEIGHT_OF_SET[set] * Math.min(MOST, Math.max(2, words) / Math.max(FEWEST_TRUTH_WORDS, truthWords));
}
