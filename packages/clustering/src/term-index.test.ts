import { expect, test } from 'vitest';
import type { ClusterArticle } from './article.ts';
import { unitOfTerms } from './bag.ts';
import type { Shard } from './shard.ts';
import { candidates, listedTerms } from './term-index.ts';
import { countIn, createVocabulary } from './vocabulary.ts';
import { add, createWindow, remove } from './window.ts';

const bag = (...terms: string[]) => new Map(terms.map((term) => [term, 1]));

/** An article of invented words, which are all equally rare. */
const article = (id: string, text: string, publishedAt: number | null = 0): ClusterArticle => ({
  id,
  title: '',
  text,
  language: 'en',
  publishedAt,
});

const asking = ({ vocabulary }: Shard, ...terms: string[]) => unitOfTerms(vocabulary, bag(...terms));

/** The candidate stories for an article of these words, in a window with one story per text. */
const found = (texts: Record<string, string>, ...asked: string[]): string[] =>
  among(texts, Object.keys(texts), ...asked);

/** The same, if only some of the stories are eligible. */
function among(texts: Record<string, string>, eligible: readonly string[], ...asked: string[]): string[] {
  const window = createWindow();
  for (const [id, text] of Object.entries(texts)) add(window, article(id, text), id);
  const shard = window.shards.get('en');
  if (shard === undefined) return [];
  return candidates(shard, asking(shard, ...asked), ({ id }) => eligible.includes(id)).map(({ id }) => id);
}

test('the stories with the most in common come first, and of equals that with the smaller id', () => {
  const texts = { b: 'xavu yeri', a: 'yeri xavu', c: 'xavu yeri zolo', d: 'quno' };
  expect(found(texts, 'xavu', 'yeri', 'zolo')).toEqual(['c', 'a', 'b']);
});

test('at most six are compared', () => {
  const texts = Object.fromEntries(['g', 'f', 'e', 'd', 'c', 'b', 'a'].map((id) => [id, 'xavu']));
  expect(found(texts, 'xavu')).toEqual(['a', 'b', 'c', 'd', 'e', 'f']);
});

test('a story that shares less than a tenth of the best is left out', () => {
  const words = ['xa', 'xe', 'xi', 'xo', 'xu', 'za', 'ze', 'zi', 'zo', 'zu', 'va', 've', 'vi'].map(
    (word) => `${word}ra`,
  );
  expect(found({ like: words.join(' '), unlike: 'xara' }, ...words)).toEqual(['like']);
  expect(found({ like: words.slice(0, 5).join(' '), unlike: 'xara' }, ...words.slice(0, 5))).toEqual([
    'like',
    'unlike',
  ]);
});

test('an article asks by its forty heaviest words, and of equals by the first', () => {
  const rare = Array.from({ length: 40 }, (_, at) => `ra${String.fromCharCode(97 + (at % 20), 98 + (at >> 2))}x`);
  const known = { common: 'hospital', ...Object.fromEntries(rare.map((word) => [word, word])) };
  expect(among(known, ['common'], 'hospital', ...rare.slice(1))).toEqual(['common']);
  expect(among(known, ['common'], 'hospital', ...rare)).toEqual([]);
  const stories = { 1: 'zora', ...Object.fromEntries(rare.map((word) => [`2 ${word}`, word])) };
  expect(found(stories, 'zora', ...rare.slice(1))[0]).toBe('1');
  expect(found(stories, 'zora', ...rare)[0]).toBe(`2 ${rare.toSorted()[0]}`);
});

test('a story counts by its best eligible article', () => {
  const window = createWindow();
  add(window, article('1', 'xavu yeri zolo', 1), 'early');
  add(window, article('2', 'xavu', 2), 'early');
  add(window, article('3', 'xavu yeri', 2), 'late');
  const shard = window.shards.get('en');
  if (shard === undefined) throw new Error('the window has articles');
  const asked = asking(shard, 'xavu', 'yeri', 'zolo');
  const ids = (before: number) =>
    candidates(shard, asked, ({ publishedAt }) => (publishedAt ?? 0) >= before).map(({ id }) => id);
  expect(ids(1)).toEqual(['early', 'late']);
  expect(ids(2)).toEqual(['late', 'early']);
  expect(ids(3)).toEqual([]);
  expect(ids(1)).toEqual(['early', 'late']); // a look-up does not affect the next
});

test('removed articles are not found, and their numbers are reused', () => {
  const window = createWindow();
  for (let at = 0; at < 200; at += 1) add(window, article(`${at}`, `xavu only${at}`), `${at}`);
  const index = window.shards.get('en')?.index;
  for (let at = 0; at < 200; at += 1) remove(window, `${at}`);
  expect(index?.holders.filter((holders) => holders !== undefined)).toEqual([]);
  expect(index?.members.filter((member) => member !== undefined)).toEqual([]);
  expect(window.shards.size).toBe(0);

  add(window, article('stays', 'xavu'), 'stays');
  for (let at = 0; at < 50; at += 1) {
    add(window, article('goes', 'xavu'), 'goes');
    remove(window, 'goes');
  }
  const shard = window.shards.get('en');
  expect(shard?.index.members).toHaveLength(2);
  expect(shard && candidates(shard, asking(shard, 'xavu'), () => true).map(({ id }) => id)).toEqual(['stays']);
});

test('an article of many words is listed under its sixty most telling ones', () => {
  const vocabulary = createVocabulary('en');
  const rare = Array.from({ length: 60 }, (_, at) => `rare${at}x`);
  const listed = (terms: string[]) =>
    Array.from(listedTerms(vocabulary, countIn(vocabulary, bag(...terms))), (id) => vocabulary.terms[id]);
  expect(listed(['government', ...rare])).toEqual(rare);
  expect(listed(['government', ...rare.slice(1)])).toEqual(['government', ...rare.slice(1)]);
  expect(listed([...rare, 'unlisted'])).toEqual(rare); // among equals the first
});
