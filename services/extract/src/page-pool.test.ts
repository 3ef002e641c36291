import { afterEach, describe, expect, test } from 'vitest';
import { openPagePool, type PagePool, type PagePoolOptions } from './page-pool.ts';
import { endlessPage, hungryPage, soundPage } from './testing/made-page.ts';

const NEVER_MS = 1_000_000;
const SMALL_MB = 64; // More than the parsers need, less than a hungry page needs.
const AMPLE_MB = 1_024;
const noSignal = new AbortController().signal;
const opened: PagePool[] = [];

afterEach(async () => {
  await Promise.all(opened.splice(0).map((pool) => pool.close()));
});

function open(options: Partial<PagePoolOptions> = {}): PagePool {
  const pool = openPagePool({ threads: 1, deadlineMs: NEVER_MS, ...options });
  opened.push(pool);
  return pool;
}

/** The result of each page: its text, or the code of its error. */
const outcomes = async (readings: ReturnType<PagePool['extract']>[]): Promise<unknown[]> =>
  (await Promise.allSettled(readings)).map((reading) =>
    reading.status === 'fulfilled' ? reading.value.extraction.text : reading.reason.code,
  );

test('a page is extracted, or refused with a reason', async () => {
  const pool = open();
  const sound = soundPage(1);
  expect(await pool.extract(sound, noSignal)).toMatchObject({ extraction: { text: sound.text, language: 'en' } });
  const pdf = { ...sound, contentType: 'application/pdf' };
  await expect(pool.extract(pdf, noSignal)).rejects.toMatchObject({
    code: 'page-not-html',
    params: { type: 'application/pdf' },
  });
  const picture = { ...sound, body: Uint8Array.from({ length: 5_000 }, (_, at) => (at * 7_919) % 256) };
  await expect(pool.extract(picture, noSignal)).rejects.toMatchObject({
    code: 'page-not-html',
    params: { type: 'binary data' },
  });
  const deep = { ...sound, body: new TextEncoder().encode('<div>'.repeat(5_000)) };
  await expect(pool.extract(deep, noSignal)).rejects.toMatchObject({
    code: 'page-too-complex',
    params: { what: 'depth', count: 513, limit: 512 },
  });
});

describe('a page', () => {
  test('that needs more than a usual heap is read in a large one', async () => {
    const pool = open({ heaps: { usualMb: SMALL_MB, largeMb: AMPLE_MB, largeBytes: 2_000_000 } });
    const { extraction } = await pool.extract(hungryPage(), noSignal);
    expect(extraction.text.split('\n\n')).toHaveLength(18_000);
  });

  test('that needs more than a large heap is unreadable', async () => {
    const pool = open({ heaps: { usualMb: SMALL_MB, largeMb: SMALL_MB, largeBytes: 2_000_000 } });
    await expect(pool.extract(hungryPage(), noSignal)).rejects.toMatchObject({
      code: 'page-unreadable',
      params: { reason: 'it takes more memory than a page may' },
    });
  });

  test('that is large by its bytes is never read in a usual heap', async () => {
    const page = hungryPage();
    const pool = open({ heaps: { usualMb: AMPLE_MB, largeMb: SMALL_MB, largeBytes: page.body.byteLength - 1 } });
    expect(await outcomes([pool.extract(page, noSignal)])).toEqual(['page-unreadable']);
  });

  test('that is large by its bytes has a deadline too', async () => {
    const pool = open({ deadlineMs: 100, heaps: { usualMb: SMALL_MB, largeMb: AMPLE_MB, largeBytes: 0 } });
    expect(await outcomes([pool.extract(endlessPage(), noSignal)])).toEqual(['page-deadline']);
  });

  test('of the largest fetched size is read', async () => {
    const sound = soundPage(1);
    const padding = new TextEncoder().encode(`<script>${'x'.repeat(5_000_000)}</script>`);
    const body = new Uint8Array([...padding, ...sound.body]);
    expect(await open().extract({ ...sound, body }, noSignal)).toMatchObject({
      extraction: { text: sound.text },
    });
  });
});

describe('pages are read in spite of other pages', () => {
  const sound = [1, 2, 3, 4].map(soundPage);
  const texts = sound.map(({ text }) => text);

  test('that run out of memory', async () => {
    const pool = open({ threads: 2, heaps: { usualMb: SMALL_MB, largeMb: SMALL_MB, largeBytes: 2_000_000 } });
    const pages = [hungryPage(), hungryPage(), ...sound];
    const readings = pages.map((page) => pool.extract(page, noSignal));
    expect(await outcomes(readings)).toEqual(['page-unreadable', 'page-unreadable', ...texts]);
  });

  test('that pass their deadline', async () => {
    // Enough for a sound page on a busy machine. The endless page takes minutes.
    const pool = open({ deadlineMs: 5_000 });
    const readings = [endlessPage(), ...sound].map((page) => pool.extract(page, noSignal));
    expect(await outcomes(readings)).toEqual(['page-deadline', ...texts]);
  });
});

test('closing gives up pages in hand and waiting pages', async () => {
  const pool = open();
  const readings = outcomes([endlessPage(), soundPage(1)].map((page) => pool.extract(page, noSignal)));
  await pool.close();
  expect(await readings).toEqual([undefined, undefined]);
});
