import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { articleIdOf } from './ids.ts';
import type { SignatureRow } from './signatures.ts';
import * as signatures from './signatures.ts';
import { anyText, stored } from './testing/any-text.ts';
import { at, DAY, HOUR, NOW, useTestStore } from './testing/test-store.ts';

const { db } = await useTestStore('articles');

const LOOK = { commonBands: 2, daysApart: 30 };

const signature = (name: string, differences: Partial<SignatureRow> = {}): SignatureRow => ({
  article_id: articleIdOf(name),
  page: null,
  text_hash: '',
  shingles: Buffer.from([1, 2, 3]),
  word_count: 100,
  bands: [],
  outlet: null,
  published_at: NOW,
  ...differences,
});

/** Adds articles for signatures to belong to. */
async function addArticles(rows: readonly SignatureRow[]): Promise<void> {
  const times = { status_at: NOW, queued_at: NOW, discovered_at: NOW };
  await db
    .insertInto('articles')
    .values(rows.map((row) => ({ id: row.article_id, title: '', status: 'deduped' as const, ...times })))
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}
/** Keeps signatures, each with an article to belong to. */
async function keep(...rows: SignatureRow[]): Promise<void> {
  await addArticles(rows);
  await signatures.put(db, rows);
}
/** The ids of the candidates for `row`, when others are sought together with it. */
const idsFor = async (row: SignatureRow, ...others: SignatureRow[]): Promise<string[]> => {
  const found = await signatures.candidates(db, [...others.slice(1), row, ...others.slice(0, 1)], LOOK);
  return (found.get(row.article_id) ?? []).map(({ article_id }) => article_id);
};
const COLUMNS = [
  'article_id',
  'page',
  'text_hash',
  'shingles',
  'word_count',
  'bands',
  'outlet',
  'published_at',
] as const;

const keptRows = () => db.selectFrom('signatures').select(COLUMNS).orderBy('article_id').execute();

/** Any signature, from few values, so that many have something in common. */
const anySignature: fc.Arbitrary<Partial<SignatureRow>> = fc.record({
  page: fc.constantFrom(null, null, 'https://gazette.example/1', 'https://gazette.example/2'),
  text_hash: fc.constantFrom('', '', 'h1', 'h2'),
  bands: fc.uniqueArray(fc.constantFrom('-1', '2', '3', '4'), { maxLength: 3 }),
  published_at: fc.constantFrom(null, NOW, at(-30 * DAY), at(-31 * DAY), at(20 * DAY)),
});

/** The rule of `candidates`, written independently. */
function isCandidate(row: SignatureRow, other: SignatureRow): boolean {
  if (row.article_id === other.article_id) return false;
  if (row.page !== null && row.page === other.page) return true;
  const [one, two] = [row.published_at, other.published_at];
  if (one && two && Math.abs(one.getTime() - two.getTime()) > LOOK.daysApart * DAY) return false;
  if (row.text_hash !== '' && row.text_hash === other.text_hash) return true;
  return other.bands.filter((band) => row.bands.includes(band)).length >= LOOK.commonBands;
}

describe('the signatures of articles', () => {
  test('come back as they were kept, many at once', async () => {
    const row = fc.record({
      page: fc.option(anyText.map(stored)),
      text_hash: fc.stringMatching(/^[a-z0-9_-]{0,20}$/),
      shingles: fc.uint8Array({ maxLength: 40 }).map((bytes) => Buffer.from(bytes)),
      word_count: fc.nat(),
      bands: fc.array(fc.bigInt({ min: -(2n ** 63n), max: 2n ** 63n - 1n }).map(String), { maxLength: 20 }),
      outlet: fc.option(anyText.map(stored)),
      published_at: fc.option(fc.date({ min: new Date(0), max: at(1000 * DAY), noInvalidDate: true })),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(row, { maxLength: 6 }), async (shapes) => {
        await db.deleteFrom('signatures').execute();
        const rows = shapes.map((shape, n) => signature(`n-${n}`, shape));
        if (rows.length > 0) await keep(...rows);
        else await signatures.put(db, rows);
        expect(await keptRows()).toEqual(rows.sort((a, b) => (a.article_id < b.article_id ? -1 : 1)));
      }),
      { numRuns: 40 },
    );
  });

  test('are kept without characters that Postgres refuses', async () => {
    await keep(signature('a', { page: 'https://gazette.example/\u0000a', outlet: 'half \ud83d' }));
    expect(await keptRows()).toMatchObject([{ page: 'https://gazette.example/a', outlet: 'half \ufffd' }]);
  });

  test('are replaced as a whole by later ones', async () => {
    const full = {
      page: 'https://gazette.example/a',
      text_hash: 'h',
      shingles: Buffer.from([9]),
      word_count: 7,
      bands: ['1', '2'],
      outlet: 'gazette.example',
      published_at: at(DAY),
    };
    const later = [signature('b'), signature('a', { word_count: 1, published_at: null })];
    await keep(signature('a', full), signature('b', full), signature('c', full));
    await signatures.put(db, later);
    await signatures.put(db, later);
    const expected = [...later, signature('c', full)].sort((a, b) => (a.article_id < b.article_id ? -1 : 1));
    expect(await keptRows()).toEqual(expected);
  });

  test('go with their articles', async () => {
    await keep(signature('a'));
    await db.deleteFrom('articles').execute();
    expect(await keptRows()).toEqual([]);
  });
});

describe('the candidates for a copy', () => {
  const url = 'https://gazette.example/a';
  /** The largest and smallest number that a band can be. */
  const [high, low] = ['9223372036854775807', '-9223372036854775808'];
  test.each<[string, Partial<SignatureRow>, Partial<SignatureRow>, boolean]>([
    ['the same address', { page: url }, { page: url }, true],
    ['another address', { page: url }, { page: `${url}b` }, false],
    ['no address on either side', {}, {}, false],
    ['the same address, a year apart', { page: url }, { page: url, published_at: at(-365 * DAY) }, true],
    ['the same text', { text_hash: 'h' }, { text_hash: 'h' }, true],
    ['no text on either side', { text_hash: '' }, { text_hash: '' }, false],
    ['the same text, 30 days apart', { text_hash: 'h' }, { text_hash: 'h', published_at: at(-30 * DAY) }, true],
    ['the same text, longer apart', { text_hash: 'h' }, { text_hash: 'h', published_at: at(-30 * DAY - 1_000) }, false],
    ['the same text, in the future', { text_hash: 'h' }, { text_hash: 'h', published_at: at(31 * DAY) }, false],
    ['the same text, one without a time', { text_hash: 'h' }, { text_hash: 'h', published_at: null }, true],
    ['the same text, both without a time', { text_hash: 'h', published_at: null }, { text_hash: 'h' }, true],
    ['enough bands in common', { bands: [high, low, '3'] }, { bands: ['7', low, high] }, true],
    ['one band too few', { bands: [high, low, '3'] }, { bands: ['7', '8', high] }, false],
    ['bands in common, too far apart', { bands: ['1', '2'] }, { bands: ['1', '2'], published_at: at(40 * DAY) }, false],
  ])('%s', async (_, one, other, expected) => {
    await keep(signature('other', other));
    const sought = signature('one', one);
    const ids = expected ? [articleIdOf('other')] : [];
    expect(await idsFor(sought)).toEqual(ids);
    // Others in the same call match what this one does not, and the other way round.
    const crowd = Array.from({ length: 50 }, (_, n) =>
      signature(`crowd-${n}`, [other, one, {}, { page: url, text_hash: 'h', bands: [low, high] }][n % 4]),
    );
    expect(await idsFor(sought, ...crowd)).toEqual(ids);
  });

  test('of more copies than are looked at, the earliest is among them', async () => {
    const copies = Array.from({ length: 250 }, (_, n) =>
      signature(`copy-${n}`, { text_hash: 'h', published_at: at((250 - n) * HOUR) }),
    );
    await keep(...copies);
    const found = await idsFor(signature('one', { text_hash: 'h', published_at: at(251 * HOUR) }));
    expect(found).toHaveLength(200);
    expect(found).toContain(articleIdOf('copy-249'));
    expect(found).not.toContain(articleIdOf('copy-0'));
  });

  test('are the same for many signatures as for each alone', async () => {
    const shapes = fc.array(anySignature, { maxLength: 12 });
    await fc.assert(
      fc.asyncProperty(shapes, shapes, fc.nat({ max: 12 }), async (known, strangers, alsoSought) => {
        await db.deleteFrom('signatures').execute();
        const kept = known.map((shape, n) => signature(`known-${n}`, shape));
        if (kept.length > 0) await keep(...kept);
        const sought = [...strangers.map((shape, n) => signature(`n-${n}`, shape)), ...kept.slice(0, alsoSought)];
        const together = await signatures.candidates(db, sought, LOOK);
        for (const row of sought) {
          const alone = await signatures.candidates(db, [row], LOOK);
          expect([...alone.keys()]).toEqual(together.has(row.article_id) ? [row.article_id] : []);
          expect(together.get(row.article_id)).toEqual(alone.get(row.article_id));
          const expected = kept.filter((other) => isCandidate(row, other)).map(({ article_id }) => article_id);
          expect((alone.get(row.article_id) ?? []).map(({ article_id }) => article_id).sort()).toEqual(expected.sort());
        }
        expect([...together.keys()].every((id) => sought.some(({ article_id }) => article_id === id))).toBe(true);
      }),
      { numRuns: 60 },
    );
  });

  test('of no articles are empty', async () => {
    await keep(signature('other', { text_hash: 'h' }));
    expect(await signatures.candidates(db, [], LOOK)).toEqual(new Map());
  });

  test('are never the article itself', async () => {
    const row = signature('one', { page: url, text_hash: 'h', bands: ['1', '2'] });
    await keep(row);
    expect(await idsFor(row)).toEqual([]);
  });

  test('come whole, as they were kept', async () => {
    const row = signature('other', { page: url, text_hash: 'h', bands: [high, low], outlet: 'a.example' });
    await keep(row);
    const sought = signature('one', { text_hash: 'h' });
    expect(await signatures.candidates(db, [sought], LOOK)).toEqual(new Map([[sought.article_id, [row]]]));
  });

  test('are those kept last', async () => {
    await keep(signature('other', { text_hash: 'old' }));
    await keep(signature('other', { text_hash: 'new' }));
    expect(await idsFor(signature('one', { text_hash: 'old' }))).toEqual([]);
    expect(await idsFor(signature('one', { text_hash: 'new' }))).toEqual([articleIdOf('other')]);
  });

  test('are limited, and the most similar are never cut off', async () => {
    const crowd = Array.from({ length: 250 }, (_, n) => signature(`crowd-${n}`, { bands: ['1', '2'] }));
    await keep(...crowd);
    await keep(signature('same', { page: url }), signature('near', { bands: ['1', '2', '3', '4'] }));
    const found = await idsFor(signature('one', { page: url, bands: ['1', '2', '3', '4'] }));
    expect(found).toHaveLength(200);
    expect(found.slice(0, 2)).toEqual([articleIdOf('same'), articleIdOf('near')]);
    const others = Array.from({ length: 3 }, (_, n) => signature(`sought-${n}`, { bands: ['1', '2', '3', '4'] }));
    for (const [n, other] of others.entries()) {
      const together = await idsFor(other, ...others.toSpliced(n, 1));
      expect(together).toHaveLength(200);
      expect(together[0]).toBe(articleIdOf('near'));
    }
  });
});
