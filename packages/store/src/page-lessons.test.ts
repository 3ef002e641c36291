import { describe, expect, test } from 'vitest';
import * as articles from './articles.ts';
import type { StoredLesson } from './page-lessons.ts';
import * as pageLessons from './page-lessons.ts';
import { at, imported, NOW, useTestStore } from './testing/test-store.ts';

const { db } = await useTestStore('articles', 'page_lessons');

const HOST = 'gazette.example';
const bytesOf = (text: string) => new TextEncoder().encode(text);

/** A lesson of a new article. */
async function lesson(name: string, differences: Partial<StoredLesson> = {}): Promise<StoredLesson> {
  const [articleId = ''] = await articles.importNew(db, [imported(name)], NOW);
  return { articleId, host: HOST, lesson: bytesOf(name), discoveredAt: NOW, ...differences };
}
const put = (lessons: StoredLesson[], version = 1) =>
  db.transaction().execute((transaction) => pageLessons.put(transaction, version, lessons));

/** The lessons of hosts, as texts. */
async function taught(hosts: string[], version = 1): Promise<Record<string, string[]>> {
  const found = await pageLessons.ofHosts(db, version, hosts);
  return Object.fromEntries(
    Array.from(found, ([host, lessons]) => [host, lessons.map(({ lesson }) => Buffer.from(lesson).toString())]),
  );
}

describe('lessons', () => {
  test('come back by host, the newest first, then by article', async () => {
    const old = await lesson('old', { discoveredAt: at(-1) });
    const other = await lesson('other', { host: 'courier.example' });
    const [one, two] = [await lesson('one'), await lesson('two')].sort((a, b) => (a.articleId < b.articleId ? -1 : 1));
    if (!one || !two) throw new Error('no lessons');
    await put([old, two, other, one]);
    const names = [one, two, old].map(({ lesson }) => Buffer.from(lesson).toString());
    expect(await taught([HOST, 'courier.example', HOST, 'unheard.example'])).toEqual({
      [HOST]: names,
      'courier.example': ['other'],
    });
    expect((await pageLessons.ofHosts(db, 1, [HOST])).get(HOST)?.[0]?.articleId).toBe(one.articleId);
    expect(await taught([])).toEqual({});
  });

  test('of an article replace what it taught before, whatever version and host that was of', async () => {
    const first = await lesson('first');
    await put([first]);
    await put([first]);
    expect(await taught([HOST])).toEqual({ [HOST]: ['first'] });
    const moved = { ...first, host: 'courier.example', lesson: bytesOf('second'), discoveredAt: at(5) };
    await put([moved], 2);
    expect(await taught([HOST, 'courier.example'])).toEqual({});
    expect(await taught([HOST, 'courier.example'], 2)).toEqual({ 'courier.example': ['second'] });
    const rows = await db.selectFrom('page_lessons').select(['discovered_at']).execute();
    expect(rows).toEqual([{ discovered_at: at(5) }]);
  });

  test('are read up to the most that count, the newest', async () => {
    const count = pageLessons.LESSONS_PER_HOST + 3;
    const lessons = [];
    for (let n = 0; n < count; n++) lessons.push(await lesson(`n${n}`, { discoveredAt: at(n) }));
    await put(lessons);
    const names = Array.from({ length: pageLessons.LESSONS_PER_HOST }, (_, n) => `n${count - 1 - n}`);
    expect(await taught([HOST])).toEqual({ [HOST]: names });
  });

  test('go with their article', async () => {
    const gone = await lesson('gone');
    await put([gone]);
    await db.deleteFrom('articles').where('id', '=', gone.articleId).execute();
    expect(await taught([HOST])).toEqual({});
  });

  test('of none change nothing', async () => {
    await put([]);
    expect(await taught([HOST])).toEqual({});
  });
});
