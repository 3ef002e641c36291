import { expect, test } from 'vitest';
import { commentsFile, eventFile, outletsFile } from './content-schema.ts';
import { newsroomProblems } from './newsroom-rules.ts';

const outlet = (id: string) => ({
  id,
  name: id,
  tagline: 'News',
  language: 'en',
  country: 'IE',
  lean: null,
  factuality: null,
  owner: null,
  ownerType: null,
  feed: { format: 'rss' },
  page: { template: 'wire', metadata: 'meta', accent: '#000000' },
});

const article = (changes: object) => ({
  outlet: 'wire',
  slug: 'a-quiet-day',
  title: 'A quiet day',
  dek: 'Nothing happened.',
  byline: null,
  section: 'World',
  hours: 10,
  paragraphs: ['Nothing happened.'],
  reprintOf: null,
  ...changes,
});

function problemsOf(articles: object[], outlets = [outlet('wire'), outlet('paper')]): string[] {
  const { reader } = commentsFile.parse({ reader: [{ name: 'A reader', text: 'Quite.' }] });
  const entries = outletsFile.parse(outlets).map((entry) => ({ ...entry, comments: reader ?? [] }));
  return newsroomProblems(entries, [eventFile.parse({ id: 'quiet-day', language: 'en', articles })]);
}

const reprint = { outlet: 'paper', hours: 12, reprintOf: 'wire/a-quiet-day' };

test('a wire copy and its reprint are fine', () => {
  expect(problemsOf([article({}), article(reprint)])).toEqual([]);
});

test.each<[string, object[], string]>([
  ['two articles of one name', [article({}), article({ hours: 11 })], 'two articles are called wire/a-quiet-day'],
  ['two articles of one time', [article({}), article({ slug: 'b' })], 'two articles of quiet-day are of hour 10'],
  [
    'a reprint of nothing',
    [article(reprint)],
    'paper/a-quiet-day reprints wire/a-quiet-day, which is not of quiet-day',
  ],
  [
    'an early reprint',
    [article({}), article({ ...reprint, hours: 9 })],
    'paper/a-quiet-day is older than what it reprints',
  ],
])('%s is a problem', (_name, articles, problem) => {
  expect(problemsOf(articles)).toEqual([problem]);
});

test('two outlets of one name are a problem', () => {
  expect(problemsOf([article({})], [outlet('wire'), outlet('wire')])).toEqual(['two outlets are called wire']);
});
