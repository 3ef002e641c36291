import { createHash } from 'node:crypto';
import { join } from 'node:path';
import type { ClusterArticle } from '@newsloom/clustering';
import { dataFolder, readRows, readText } from '../bench-data.ts';

type Line = {
  id: string;
  story: string | null;
  title: string;
  text: string | null;
  lang: string | null;
  publishedAt: string | null;
};

/** The labelled sets. Each has the same weight. */
export const SET_NAMES = ['allsides', 'allsides2021', 'uci36h', 'wikinews', 'basil', 'ecbplus', 'googlenews2013'];

/** A labelled set: its articles, and the right story of each by its id. */
export type LabelledSet = { name: string; articles: ClusterArticle[]; gold: Map<string, string>; weight?: number };

/** The weight of a set that is only for training, relative to one that is also measured. */
const TEACHING = 0.25;

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

/** The part of a set whose stories are in a fold, or the rest of it. A story is never in two folds. */
export function foldOf(
  { articles, gold, ...set }: LabelledSet,
  fold: number,
  of: number,
  inside: boolean,
): LabelledSet {
  const isIn = (id: string): boolean => (hash(gold.get(id) ?? id) % of === fold) === inside;
  return { ...set, articles: articles.filter(({ id }) => isIn(id)), gold };
}

const hash = (text: string): number => createHash('sha256').update(text).digest().readUInt32BE();

type Page = { url: string; title: string | null; articleBody: string; date: string | null };

const pagesFile = join(dataFolder('extraction'), 'wcxb', 'truth.json');

type Pair = { id: string; same: boolean; lang: string; a: Line; b: Line };

export const pairsFile = fileOfSet('telegram-pairs');

/** Every file that the training reads. */
export const TRAINING_FILES = [...SET_NAMES.map(fileOfSet), pairsFile, pagesFile];

/**
 * Pairs of articles that people labelled. Each pair is a set, and all together weigh as much as a set that is measured.
 */
export function readPairs(): LabelledSet[] {
  const pairs = readRows<Pair>(pairsFile);
  return pairs.map(({ id, same, lang, a, b }) => {
    const articles = [a, b].map((line, at) => articleOf({ ...line, id: `${id}-${at}`, lang, publishedAt: null }));
    const gold = new Map(articles.map((article) => [article.id, same ? id : article.id]));
    return { name: 'telegram-pairs', articles, gold, weight: 1 / pairs.length };
  });
}

/**
 * Articles on many subjects, with hardly two about the same event: guides, blogs, reviews. They teach that similar
 * words need not mean the same event.
 */
export function readPages(): LabelledSet {
  const pages = Object.entries<Page>(JSON.parse(readText(pagesFile)));
  const articles = pages.map(([id, { title, articleBody, date }]) => ({
    id,
    title: title ?? '',
    text: articleBody,
    language: 'en',
    publishedAt: date === null ? null : Date.parse(date) || null,
  }));
  return { name: 'pages', articles, gold: new Map(pages.map(([id]) => [id, id])), weight: TEACHING };
}

/** One story in eight of a set, so that most have only one article, as in a store that has just begun. */
export function sparse({ name, articles, gold }: LabelledSet): LabelledSet {
  const seen = new Set<string>();
  const kept = articles.filter(({ id }) => {
    const story = gold.get(id) ?? id;
    const place = hash(`sparse ${story}`);
    const isFirst = !seen.has(story);
    seen.add(story);
    return place % 8 === 0 && (isFirst || place % 3 === 0);
  });
  return { name: `${name}, sparse`, articles: kept, gold, weight: TEACHING };
}
