import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { localClient, openApi, ownAccess } from '@newsloom/api';
import { openLog, openMetrics } from '@newsloom/observability';
import { changes, type Store, type StoryDocument } from '@newsloom/store';
import { publish } from '@newsloom/store/testing';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { newsloom as command } from '../harness/command.ts';
import { storedStories } from '../harness/exported.ts';
import { fillStore } from '../harness/filled-store/fill-store.ts';
import { type Newsloom, openNewsloom } from '../harness/newsloom.ts';

const NOW = new Date('2026-03-01T12:00:00Z');
const KINDS = ['stories', 'articles', 'outlets', 'changes'] as const;

let source: Newsloom;
let target: Newsloom;
let folder: string;
const optionsOf = (what: string): string[] => (what === 'stories' ? ['--versions'] : []);
const fileOf = (what: string): string => join(folder, `${what}.jsonl`);

beforeAll(async () => {
  [source, target] = await Promise.all([openNewsloom(), openNewsloom()]);
  folder = await mkdtemp(join(tmpdir(), 'newsloom-restore-'));
  // More articles than a page has.
  await fillStore(source.runtime.store.url, { articles: 700, newestAt: NOW, now: NOW });
  await publishVersions(await withoutHistory());
  const exported = KINDS.map((what) =>
    command(['export', what, '--output', fileOf(what), ...optionsOf(what)], source.environment),
  );
  for (const { code, stderr } of await Promise.all(exported)) expect([code, stderr]).toEqual([0, '']);
});
afterAll(async () => {
  await Promise.all([source.close(), target.close()]);
  await rm(folder, { recursive: true });
});

/** A story of the filled store, reduced to one version. Its invented former versions cannot be read. */
async function withoutHistory(): Promise<StoryDocument> {
  const { db } = source;
  await db.deleteFrom('former_versions').execute();
  const [story] = await storedStories(db);
  if (!story) throw new Error('no story');
  return story;
}

/** Publishes twenty more versions of a story, so that one of its former versions is stored whole. */
async function publishVersions(story: StoryDocument): Promise<void> {
  for (let version = story.version + 1; version <= story.version + 20; version++) {
    const at = new Date(NOW.getTime() + version * 1_000).toISOString();
    const summary = `Version ${version}.`;
    const entry = { version, at, kind: 'story.updated', summary, changes: [{ kind: 'topics' as const }] };
    const document = {
      ...story,
      version,
      updatedAt: at,
      dek: `Dek ${version}`,
      changelog: [...story.changelog, entry],
    };
    await publish(source.db, document);
    await source.db.transaction().execute((transaction) => {
      const told = changes.toldOf(story, document);
      return changes.append(transaction, [{ storyId: story.id, version, kind: 'story.updated', told }], new Date(at));
    });
  }
}

function apiOf(store: Store) {
  const api = openApi({
    ...{ store, metrics: openMetrics(), log: openLog({ level: 'silent' }), depths: async () => [] },
    ...{ ready: async () => [], version: 'test', now: () => NOW, access: ownAccess },
  });
  return { client: localClient(api), close: () => api.close() };
}

describe('an export that is restored into an empty store', () => {
  beforeAll(async () => {
    const { code, lines, stderr } = await command(['restore', ...KINDS.map(fileOf)], target.environment);
    expect([code, stderr]).toEqual([0, expect.any(String)]);
    expect(lines).toMatchObject([{ articles: expect.any(Number), formerVersions: 20 }]);
  });

  test('is exported the same again', async () => {
    const again = await Promise.all(
      KINDS.map((what) => command(['export', what, ...optionsOf(what)], target.environment)),
    );
    for (const [index, what] of KINDS.entries()) {
      const { stdout = '' } = again[index] ?? {};
      expect(stdout.length).toBeGreaterThan(10_000);
      expect(stdout === (await readFile(fileOf(what), 'utf8')), what).toBe(true);
    }
  });

  test('answers as before: the same documents, versions and articles', async () => {
    const [before, after] = [apiOf(source.runtime.store), apiOf(target.runtime.store)];
    const [story] = await storedStories(source.db);
    const id = story?.id ?? '';
    expect(await after.client.story(id)).toEqual(await before.client.story(id));
    expect(await after.client.versions(id)).toEqual(await before.client.versions(id));
    for (const version of [1, 16, 20])
      expect(await after.client.version(id, version)).toEqual(await before.client.version(id, version));
    const articleId = story?.articles[0]?.id ?? '';
    expect(await after.client.article(articleId)).toEqual(await before.client.article(articleId));
    for (const sort of ['top', 'new', 'updated'] as const)
      expect(await after.client.storyPage({ sort })).toEqual(await before.client.storyPage({ sort }));
    await Promise.all([before.close(), after.close()]);
  });

  test('a reader of the change feed goes on with the cursor of before, and new changes come after', async () => {
    const [before, after] = [apiOf(source.runtime.store), apiOf(target.runtime.store)];
    const newest = (await changes.newest(source.db)) ?? 0;
    for (const cursor of [newest - 10, newest]) {
      const query = { after: String(cursor), expand: 'documents' as const };
      expect(await after.client.changePage(query)).toEqual(await before.client.changePage(query));
    }
    await target.db
      .transaction()
      .execute((transaction) =>
        changes.append(transaction, [{ storyId: 's', version: 1, kind: 'story.created' }], NOW),
      );
    const { changes: more } = await after.client.changePage({ after: String(newest) });
    expect(more).toMatchObject([{ cursor: String(newest + 1), storyId: 's' }]);
    await Promise.all([before.close(), after.close()]);
  });

  test('goes on taking in news: nothing of it waits, and its stories have their shards', async () => {
    await target.idle();
    const shards = await target.db.selectFrom('stories').select('shard').distinct().execute();
    expect(shards).toEqual([{ shard: 'en' }]);
  });

  test('stands in the audit', async () => {
    const { lines } = await command(['audit'], target.environment);
    expect(lines).toMatchObject([{ action: 'restore', details: { effect: { formerVersions: 20 } } }]);
  });

  test('a second time is refused, and nothing is changed', async () => {
    const { code, stderr } = await command(['restore', fileOf('outlets')], target.environment);
    expect(code).toBe(1);
    expect(stderr).toContain('store-not-empty');
  });
});

describe('a restore with a fault leaves the store empty', () => {
  let empty: Newsloom;
  beforeAll(async () => {
    empty = await openNewsloom();
  });
  afterAll(() => empty.close());

  const given = async (name: string, content: string | Uint8Array): Promise<string> => {
    await writeFile(join(folder, name), content);
    return join(folder, name);
  };
  const nothing = async () => {
    for (const table of ['stories', 'articles', 'changes', 'outlets', 'audit'] as const)
      expect(await empty.db.selectFrom(table).selectAll().execute(), table).toEqual([]);
  };

  test('a broken line, with its number', async () => {
    const lines = (await readFile(fileOf('articles'), 'utf8')).split('\n');
    lines[650] = '{"id": "broken"';
    const path = await given('broken.jsonl.gz', gzipSync(lines.join('\n')));
    const { code, stderr } = await command(['restore', fileOf('stories'), path], empty.environment);
    expect(code).toBe(1);
    expect(stderr).toMatch(/broken\.jsonl\.gz, line 651:/);
    await nothing();
  });

  test('lines of two kinds in one file, versions out of order, and the same twice', async () => {
    const [story = '', later = ''] = (await readFile(fileOf('stories'), 'utf8')).split('\n');
    const [change = ''] = (await readFile(fileOf('changes'), 'utf8')).split('\n');
    for (const [content, said] of [
      [`${story}\n${change}\n`, 'line-invalid'],
      [`${later}\n${story}\n`, 'line-invalid'],
      [`${change}\n${change}\n`, 'restore-repeated'],
    ] as const) {
      const { code, stderr } = await command(['restore', await given('mixed.jsonl', content)], empty.environment);
      expect([said, code]).toEqual([said, 1]);
      expect(stderr).toContain(said);
    }
    await nothing();
  });

  test('an export as CSV', async () => {
    const { stdout } = await command(['export', 'outlets', '--format', 'csv'], source.environment);
    const { stderr } = await command(['restore', await given('outlets.csv', stdout)], empty.environment);
    expect(stderr).toContain('line 1');
    await nothing();
  });
});
