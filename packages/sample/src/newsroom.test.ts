import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { loadNewsroom } from './newsroom.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'newsroom-'));
  cpSync(new URL('../content', import.meta.url), folder, { recursive: true });
});
afterEach(() => rmSync(folder, { recursive: true }));

const load = () => loadNewsroom(pathToFileURL(`${folder}/`));

function change(file: string, from: string | RegExp, to: string): void {
  const path = join(folder, file);
  const before = readFileSync(path, 'utf8');
  const after = before.replace(from, to);
  if (after === before) throw new Error(`${file} does not hold ${from}`);
  writeFileSync(path, after);
}

test('an article knows its outlet, its event and its path', () => {
  const article = load().articles.find(
    ({ eventId, outletId }) => eventId === 'puerto-lirio-huelga' && outletId === 'manana-austral',
  );
  expect(article).toMatchObject({ section: 'Economía', paywall: false, factsFrom: null });
  expect(article?.path).toBe(`/economia/${article?.slug}`);
});

test.each([
  [
    'events/novelist-prize.json',
    '"hours"',
    '"hour"',
    /^The sample newsroom has a fault in novelist-prize.json: articles\.0/,
  ],
  ['events/novelist-prize.json', '"slug": "', '"slug": "Not A Slug ', /articles\.0\.slug: must be lower-case words/],
  ['events/novelist-prize.json', '"dek": "', '"dek": "<b>', /articles\.0\.dek: must be plain text/],
  ['events/novelist-prize.json', /"hours": [\d.]+/, '"hours": 97', /articles\.0\.hours/],
  [
    'events/novelist-prize.json',
    '"outlet": "new-commons"',
    '"outlet": "old-commons"',
    /is of an outlet that does not exist/,
  ],
  [
    'events/novelist-prize.json',
    '"outlet": "new-commons"',
    '"outlet": "diario-del-puerto"',
    /is not in the language of its outlet/,
  ],
  ['outlets.json', '"country": "US"', '"country": "usa"', /outlets.json: 0\.country: must be a country code/],
  ['comments.json', /"lagoon-post": \[[^\]]*\],/, '', /lagoon-post has no comments/],
  ['outlets.json', '"Край": "krai", ', '', /vestnik-zaliva has no path for Край/],
])('a fault in %s is named: %s', (file, from, to, message) => {
  change(file, from, to);
  expect(load).toThrow(expect.objectContaining({ code: 'sample-invalid', message: expect.stringMatching(message) }));
});

test.each<[string, () => void]>([
  ['outlets.json', () => change('outlets.json', '[', '')],
  ['outlets.json', () => rmSync(join(folder, 'outlets.json'))],
  ['events', () => rmSync(join(folder, 'events'), { recursive: true })],
])('%s is named when it cannot be read', (name, spoil) => {
  spoil();
  expect(load).toThrow(
    expect.objectContaining({ code: 'input-unreadable', message: expect.stringContaining(join(folder, name)) }),
  );
});
