import iconv from 'iconv-lite';
import { expect, test } from 'vitest';
import { loadNewsroom, type SampleArticle } from './newsroom.ts';

const { outlets, articles } = loadNewsroom();
const outletOf = (article: SampleArticle) => outlets.find(({ id }) => id === article.outletId);
const proseOf = (article: SampleArticle) => [article.title, article.dek, ...article.paragraphs];

function sentencesOf(article: SampleArticle): string[] {
  const segmenter = new Intl.Segmenter(outletOf(article)?.language, { granularity: 'sentence' });
  return article.paragraphs.flatMap((text) => [...segmenter.segment(text)].map(({ segment }) => segment.trim()));
}

test('there are enough outlets, formats, events, languages and articles', () => {
  expect(outlets.length).toBeGreaterThanOrEqual(16);
  expect(new Set(outlets.map(({ feed }) => feed.format))).toEqual(new Set(['rss', 'atom', 'rdf', 'json']));
  expect(new Set(outlets.map(({ page }) => page.template)).size).toBeGreaterThanOrEqual(5);
  expect(new Set(outlets.map(({ page }) => page.metadata)).size).toBe(5);
  expect(new Set(outlets.map(({ language }) => language))).toEqual(new Set(['en', 'es', 'ru']));
  expect(new Set(articles.map(({ eventId }) => eventId)).size).toBeGreaterThanOrEqual(25);
  expect(articles.length).toBeGreaterThanOrEqual(160);
});

test('every outlet has articles', () => {
  const speaking = new Set(articles.map(({ outletId }) => outletId));
  expect(outlets.filter(({ id }) => !speaking.has(id))).toEqual([]);
});

test('the siege of Bamako has 22 articles, 2 of them reprints, and half of its rated outlets lean right', () => {
  const told = articles.filter(({ eventId }) => eventId === 'siege-of-bamako');
  const tellers = outlets.filter(({ id }) => told.some(({ outletId }) => outletId === id));
  const rated = tellers.filter(({ lean }) => lean !== null);
  expect(told).toHaveLength(22);
  expect(told.filter(({ reprintOf }) => reprintOf !== null)).toHaveLength(2);
  expect(rated.filter(({ lean }) => lean?.endsWith('right'))).toHaveLength(rated.length / 2);
  expect(tellers.length).toBeGreaterThan(rated.length);
  expect(told.every(({ factsFrom }) => factsFrom === 'public reporting of autumn 2025')).toBe(true);
});

test('reprints are of the wire and share at least 80 % of their sentences with it', () => {
  const reprints = articles.filter(({ reprintOf }) => reprintOf !== null);
  expect(reprints.length).toBeGreaterThanOrEqual(8);
  for (const reprint of reprints) {
    const wire = articles.find(({ outletId, slug }) => `${outletId}/${slug}` === reprint.reprintOf);
    expect(wire?.outletId).toBe('meridian-wire');
    const known = new Set(wire && sentencesOf(wire));
    const own = sentencesOf(reprint);
    expect(own.filter((sentence) => known.has(sentence)).length / own.length, reprint.slug).toBeGreaterThanOrEqual(0.8);
  }
});

test('no two originals of an event share a sentence', () => {
  const originals = articles.filter(({ reprintOf }) => reprintOf === null);
  for (const event of Map.groupBy(originals, ({ eventId }) => eventId).values()) {
    const sentences = event.flatMap((article) => [...new Set(sentencesOf(article))]);
    expect(sentences.filter((sentence, index) => sentences.indexOf(sentence) !== index)).toEqual([]);
  }
});

test('every article has at least 140 words', () => {
  const short = articles.filter(({ paragraphs }) => paragraphs.join(' ').split(/\s+/).length < 140);
  expect(short.map(({ path }) => path)).toEqual([]);
});

// The server can place the newsroom on any day, so the text must not name one.
const dated = new RegExp(
  [
    'Mon|Tues|Wednes|Thurs|Fri|Satur|Sun'.replace(/\w+/g, '\\b$&day\\b'),
    '\\b(?:lunes|martes|miércoles|jueves|viernes|sábado|domingo)\\b',
    'понедельник|вторник|среду|четверг|пятниц|суббот|воскресень',
    '\\d{4}-\\d{2}-\\d{2}',
  ].join('|'),
  'i',
);

test('no article names a day of the week or a date', () => {
  expect(articles.flatMap(proseOf).filter((text) => dated.test(text))).toEqual([]);
});

test('two articles of one rated outlet are behind its paywall', () => {
  const paid = articles.filter(({ paywall }) => paywall);
  expect(paid).toHaveLength(2);
  expect(new Set(paid.map(({ outletId }) => outletId)).size).toBe(1);
  expect(paid.map((article) => outletOf(article)?.lean)).not.toContain(null);
});

test('all text of an outlet fits its encoding', () => {
  const encoded = outlets.filter(({ feed }) => feed.encoding !== 'utf-8');
  expect(encoded.map(({ id }) => id)).toEqual(['vestnik-zaliva']);
  for (const { id, feed } of encoded) {
    const text = articles.filter(({ outletId }) => outletId === id).flatMap(proseOf);
    expect(text.map((line) => iconv.decode(iconv.encode(line, feed.encoding), feed.encoding))).toEqual(text);
  }
});
