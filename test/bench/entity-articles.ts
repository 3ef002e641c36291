import { join } from 'node:path';
import { dataFolder, readRows, readText } from './bench-data.ts';

/** An article whose names are judged by hand. */
export type JudgedArticle = { id: string; title: string; text: string };

type Truth = Record<string, { title?: string; articleBody: string }>;
type Pair = { id: string; a: JudgedArticle; b: JudgedArticle };

export const ENTITY_FOLDERS = [
  dataFolder('extraction/truth.json'),
  dataFolder('extraction/fundus/truth.json'),
  dataFolder('extraction/news2023/truth.json'),
  dataFolder('clustering/telegram-pairs.dev.jsonl.gz'),
];

/** The articles of the shared data that a sheet names, by id. */
export function judgedArticles(): Map<string, JudgedArticle> {
  const pages = ['truth.json', 'fundus/truth.json', 'news2023/truth.json'].flatMap((file) =>
    Object.entries(JSON.parse(readText(join(dataFolder('extraction'), file))) as Truth).map(([id, page]) => ({
      id,
      title: page.title ?? '',
      text: page.articleBody,
    })),
  );
  const pairs = readRows<Pair>(dataFolder('clustering/telegram-pairs.dev.jsonl.gz')).flatMap(({ id, a, b }) => [
    { id: `${id}a`, title: a.title, text: a.text },
    { id: `${id}b`, title: b.title, text: b.text },
  ]);
  return new Map([...pages, ...pairs].map((article) => [article.id, article]));
}
