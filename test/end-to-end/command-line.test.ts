import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { startSampleServer } from '@newsloom/sample';
import { outletDays, type StoryDocument } from '@newsloom/store';
import { tableFromIPC } from 'apache-arrow';
import { readParquet } from 'parquet-wasm/node';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type CommandResult, newsloom as command } from '../harness/command.ts';
import { type Newsloom, openNewsloom } from '../harness/newsloom.ts';
import { ANCHOR } from '../harness/sample.ts';

let newsloom: Newsloom;
/** A second newsloom, whose feeds and outlets tests may change. */
let further: Newsloom;
let folder: string;
/** The result of the import of the articles, for the other tests. */
let imported: CommandResult;
const run = (...args: string[]) => command(args, newsloom.environment);

beforeAll(async () => {
  [newsloom, further] = await Promise.all([openNewsloom(), openNewsloom()]);
  folder = await mkdtemp(join(tmpdir(), 'newsloom-cli-'));
  const lines = articleLines.map((line) => JSON.stringify(line));
  lines.splice(3, 0, '{"id": "broken", "title": ');
  lines.splice(5, 0, '{"title": "no id"}');
  imported = await run('import', await file('articles.jsonl.gz', gzipSync(lines.join('\n'))));
});
afterAll(async () => {
  await Promise.all([newsloom.close(), further.close()]);
  await rm(folder, { recursive: true, force: true });
});

const file = async (name: string, content: string | Uint8Array): Promise<string> => {
  await writeFile(join(folder, name), content);
  return join(folder, name);
};

/** Article lines about two events, four each, in different words. */
const articleLines = Array.from({ length: 8 }, (_, index) => ({
  id: `line-${index}`,
  title:
    index % 2 === 0
      ? `Volcano Karimba erupts over the harbour of Tessaly, ${index + 3} villages evacuated`
      : `Parliament of Ostrava Minor rejects the pension reform of minister Halvard Kring, vote ${index}`,
  text:
    index % 2 === 0
      ? `Ash from the volcano Karimba fell on the harbour of Tessaly for ${index + 2} hours. Mayor Oriel Santeuil ordered the evacuation of the villages below the crater. Ships left the harbour of Tessaly before dawn.`
      : `The parliament of Ostrava Minor voted down the pension reform in reading ${index}. Minister Halvard Kring said that the reform of pensions would return. Trade unions in Ostrava Minor welcomed the vote on pensions.`,
  publishedAt: `2026-03-0${1 + (index % 2)}T1${index}:00:00Z`,
  source: `Outlet ${index}`,
  unknownKey: 'kept out',
}));

describe('import and export', () => {
  test('every line comes back with a story, a broken line is reported with its number', async () => {
    const { code, lines, stderr } = imported;
    const path = join(folder, 'articles.jsonl.gz');
    expect(lines).toEqual([{ file: path, lines: 10, imported: 8, known: 0, invalid: 2 }]);
    expect(code).toBe(1);
    expect(stderr).toContain('line 4:');
    expect(stderr).toContain('line 6: id');

    const exported = (await run('export', 'articles')).lines;
    expect(exported).toHaveLength(8);
    for (const line of articleLines) {
      expect(exported).toContainEqual(
        expect.objectContaining({ externalId: line.id, status: 'published', storyId: expect.stringMatching(/^s/) }),
      );
    }
    const stories = (await run('export', 'stories')).lines;
    expect(stories.map((story) => (story as { articleCount: number }).articleCount)).toEqual([4, 4]);
  });

  test('importing the same file again changes nothing', async () => {
    const before = (await run('export', 'stories')).stdout;
    const path = await file('again.jsonl', articleLines.map((line) => JSON.stringify(line)).join('\n'));
    expect((await run('import', path)).lines).toEqual([{ file: path, lines: 8, imported: 0, known: 8, invalid: 0 }]);
    expect((await run('export', 'stories')).stdout).toBe(before);
  });

  test('CSV has a heading and a line each', async () => {
    const { stdout } = await run('export', 'articles', '--format', 'csv');
    expect(stdout.split('\n')[0]).toBe(
      'id,externalId,url,title,publishedAt,language,outlet,status,reason,storyId,duplicateOf,discoveredAt,byline,section,wordCount,paywall,excerpt,text',
    );
    expect(stdout.trimEnd().split('\n')).toHaveLength(9);
  });

  test('Parquet has the same rows', async () => {
    const path = join(folder, 'stories.parquet');
    expect(await run('export', 'stories', '--format', 'parquet', '--output', path)).toMatchObject({
      code: 0,
      stdout: '',
    });
    const rows = tableFromIPC(readParquet(await readFile(path)).intoIPCStream()).toArray();
    const { lines } = await run('export', 'stories');
    const exported = (lines as StoryDocument[]).map(({ id, headline, importance }) => [
      id,
      headline.text,
      importance.value,
    ]);
    expect(rows.map(({ id, headline, importance }) => [id, headline, importance])).toEqual(exported);
    const none = await run('export', 'stories', '--format', 'parquet', '--lang', 'xx');
    expect([none.stdout, none.stderr]).toEqual(['', expect.stringContaining('the Parquet file is empty')]);
  });

  test('filters, times and a place choose what is exported', async () => {
    const count = async (...args: string[]) => (await run('export', ...args)).lines.length;
    const [first, second] = (await run('export', 'changes')).lines as { cursor: string }[];
    expect(await count('stories', '--lang', 'en')).toBe(2);
    expect(await count('stories', '--lang', 'de')).toBe(0);
    expect(await count('articles', '--outlet', 'Outlet 1', '--since', '1d')).toBe(1);
    expect(await count('articles', '--until', '1d')).toBe(0);
    expect(await count('changes', '--after', second?.cursor ?? '')).toBe(
      (await count('changes', '--after', first?.cursor ?? '')) - 1,
    );
    expect(await count('changes', '--kind', 'story.merged')).toBe(0);
  });
});

describe('wrong use ends with 2, bad input with 1 and a remedy', () => {
  test.each([
    [['fly'], 2, 'unknown command'],
    [['worker', 'dance'], 2, 'Allowed choices'],
    [['failed', 'replay', 'seven'], 2, 'whole number'],
    [['failed', 'list', '--stage', 'dance'], 2, 'The stages are'],
    [['failed', 'list', '--status', 'nope'], 2, 'Allowed choices are open, replayed, discarded'],
    [['failed', 'replay', '9999'], 1, 'There is no open failure 9999'],
    [['failed', 'replay', '9'.repeat(30)], 2, 'whole number'],
    [['failed', 'discard', '9999', '--reason', 'none'], 1, 'There is no open failure 9999'],
    [['outlets', 'list', 'nosuch'], 1, 'There is no outlet nosuch'],
    [['outlets', 'lists'], 2, 'unknown command'],
    [['outlets', 'show', 'nosuch'], 1, 'There is no outlet nosuch'],
    [['outlets', 'import', 'x.csv', '--layout', 'nosuch'], 2, 'The layouts are mbfc-2026'],
    [['outlets', 'import', 'x.csv', '--map', 'colour=x'], 2, 'FIELD=COLUMN'],
    [['feeds', 'list', 'nosuch'], 2, 'too many arguments'],
    [['feeds', 'add', `https://gazette.example/${'x'.repeat(3_000)}`], 1, 'feed-address-invalid'],
    [['inspect', 'page'], 2, '--manifest'],
    [['replay'], 2, '--from'],
    [['replay', '--from', 'publish'], 2, '--all'],
    [['replay', '--from', 'publish', '--limit', '5'], 2, '--all'],
    [['replay', '--from', 'extract', '--all', '--diff'], 2, '--diff needs --from extract and --dry-run'],
    [['replay', '--from', 'publish', '--all', '--dry-run', '--diff'], 2, '--diff needs --from extract'],
    [['failed', 'replay'], 2, 'select with'],
    [['export', 'dreams'], 2, 'Allowed choices'],
    [['export', 'articles', '--topic', 'x'], 2, '--topic does not apply to articles'],
    [['export', 'stories', '--output', '/nowhere/x'], 1, 'output-unwritable'],
    [['import', '/nowhere.jsonl'], 1, 'input-unreadable'],
    [['trace', 'nothing-by-that-name'], 1, 'not-found'],
    [['feeds', 'add', 'ftp://example.org/feed'], 1, 'feed-address-invalid'],
  ])('%j', async (args, code, said) => {
    const result = await run(...args);
    expect(result.stderr).toContain(said);
    expect(result.code).toBe(code);
    expect(result.stdout).toBe('');
  });

  test.each([['fly\x1b[31m\u202e'], ['trace', 'a\x1b[31m\u009b\u202e']])(
    'a quoted value cannot harm the terminal: %j',
    async (...args) => {
      const { stderr } = await run(...args);
      expect(stderr).toContain('[31m');
      expect(stderr).not.toMatch(/[^\P{Cc}\n]|\u202e/u);
    },
  );

  test('an impossible home', async () => {
    const { DATABASE_URL: _, REDIS_URL: __, ...environment } = newsloom.environment;
    for (const args of [['status'], ['up']]) {
      const { code, stderr } = await command(args, { ...environment, NEWSLOOM_HOME: '/proc/foo' });
      expect(code).toBe(1);
      expect(stderr).toContain('home-unusable');
      expect(stderr).toContain('NEWSLOOM_HOME');
    }
  });

  test('a misspelt variable', async () => {
    const { code, stderr } = await command(['status'], { ...newsloom.environment, NEWSLOOM_PROT: '1' });
    expect(code).toBe(2);
    expect(stderr).toContain('NEWSLOOM_PROT');
  });
});

describe('looking', () => {
  test('trace tells what happened to an article', async () => {
    const { lines } = await run('trace', 'line-2');
    expect(JSON.stringify(lines[0])).toMatch(/dedupe.*cluster/);
  });

  test('a failed inspection has a remedy that is not a replay', async () => {
    const server = createServer((_, response) => response.writeHead(500).end());
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const { port } = server.address() as AddressInfo;
    const { lines } = await run('inspect', 'feed', `http://127.0.0.1:${port}/feed`);
    server.close();
    expect(lines).toMatchObject([{ error: { code: 'http-server-error' } }]);
    expect(JSON.stringify(lines)).not.toContain('replay');
  });

  test('commands that read the store work while Redis is away', async () => {
    const away = { ...newsloom.environment, REDIS_URL: 'redis://127.0.0.1:1' };
    const { lines, code } = await command(['status'], away);
    expect(lines).toMatchObject([
      { articles: { published: 8 }, queueAway: expect.stringContaining('does not answer') },
    ]);
    expect(code).toBe(0);
    expect((await command(['trace', 'line-2'], away)).lines).toMatchObject([{ status: 'published' }]);
    expect((await command(['feeds', 'list'], away)).code, 'a command that may need the queue').toBe(1);
  });

  test('status, doctor', async () => {
    expect((await run('status')).lines[0]).toMatchObject({ articles: { published: 8 }, stories: 2 });
    const { lines, code } = await run('doctor');
    expect(lines.filter((check) => !(check as { ok: boolean }).ok)).toEqual([]);
    expect(code).toBe(0);
  });

  test('inspect feed and page print one line each, in order', async () => {
    const server = await startSampleServer({ anchor: ANCHOR });
    const feed = server.feeds.find(({ outletId }) => outletId === 'vestnik-zaliva');
    const [article] = server.articles;
    const missing = join(folder, 'none.xml');
    const feeds = await run('inspect', 'feed', feed?.url ?? '', missing);
    expect(feeds.lines).toEqual([
      expect.objectContaining({ input: feed?.url, format: 'rss', title: 'Вестник залива' }),
      { input: missing, error: expect.objectContaining({ code: 'input-unreadable' }) },
    ]);
    expect(feeds.code).toBe(1);
    const pages = await run('inspect', 'page', article?.url ?? '');
    expect(pages.lines[0]).toMatchObject({
      title: article?.title,
      paywall: false,
      language: article ? expect.any(String) : '',
    });
    await server.stop();
  });

  test('inspect clusters, duplicates and story need no engines', async () => {
    const copies = [...articleLines, { ...articleLines[0], id: 'copy', publishedAt: '2026-03-09T00:00:00Z' }];
    const path = await file('offline.jsonl', copies.map((line) => JSON.stringify(line)).join('\n'));
    const nowhere = {
      ...newsloom.environment,
      DATABASE_URL: 'postgres://127.0.0.1:1/none',
      REDIS_URL: 'redis://127.0.0.1:1',
    };
    const clusters = (await command(['inspect', 'clusters', path], nowhere)).lines as { id: string; cluster: string }[];
    const of = (id: string) => clusters.find((line) => line.id === id)?.cluster;
    expect(of('line-0')).toBe(of('line-2'));
    expect(of('line-1')).toBe(of('line-3'));
    expect(of('line-0')).not.toBe(of('line-1'));
    const explained = (await command(['inspect', 'clusters', '--explain', path], nowhere)).lines;
    expect(explained.slice(0, clusters.length)).toMatchObject(clusters);
    expect(explained).toContainEqual({ id: 'copy', cluster: of('line-0'), copyOf: 'line-0', firstPass: null });
    const duplicates = (await command(['inspect', 'duplicates', path], nowhere)).lines;
    expect(duplicates).toContainEqual({ id: 'copy', duplicateOf: 'line-0', score: 1 });
    const stories = await file(
      'stories.jsonl',
      `${JSON.stringify({ id: 's1', articles: articleLines })}\n{"id":"s2"}\n`,
    );
    const { lines, code } = await command(['inspect', 'story', stories, '--explain'], nowhere);
    expect(lines).toEqual([
      expect.objectContaining({
        id: 's1',
        articleCount: articleLines.length,
        explain: { sentences: expect.any(Array) },
      }),
    ]);
    expect(code).toBe(1);
  });
});

describe('feeds and outlets', () => {
  const run = (...args: string[]) => command(args, further.environment);

  test('OPML in, list out', async () => {
    const opml =
      '<opml version="2.0"><body><outline text="News"><outline text="A" type="rss" xmlUrl="http://a.example/feed"/></outline></body></opml>';
    const path = await file('feeds.opml', opml);
    expect((await run('feeds', 'import', path)).lines).toEqual([{ added: 1, known: 0 }]);
    expect((await run('feeds', 'import', path)).lines).toEqual([{ added: 0, known: 1 }]);
    expect((await run('feeds', 'list')).lines).toEqual([
      expect.objectContaining({ url: 'http://a.example/feed', title: 'A' }),
    ]);
  });

  test('ratings: a dry run changes nothing, and an import skips only invalid rows', async () => {
    const path = await file(
      'outlets.csv',
      'domain,name,lean,ratingSource,ratingDate\na.example,A,left,me,2026-01-01\nb.example,B,upwards,me,2026-01-01\n',
    );
    const preview = await run('outlets', 'import', path, '--dry-run');
    expect(preview.lines).toEqual([
      { domain: 'a.example', effect: 'added', known: false },
      { added: 1, updated: 0, unchanged: 0, unmatched: 1, faulty: 1, dryRun: true },
    ]);
    expect(preview.stderr).toContain('line 3');
    expect((await run('outlets', 'list')).lines).toEqual([]);
    await run('outlets', 'import', path);
    expect((await run('outlets', 'list', 'a.example')).lines).toEqual([
      expect.objectContaining({
        domain: 'a.example',
        ratings: [expect.objectContaining({ rater: 'me', lean: 'left' })],
      }),
    ]);
    expect((await run('outlets', 'show', 'a.example')).lines).toMatchObject([{ rating: { lean: 'left' }, stories: 0 }]);
    expect((await run('outlets', 'list', '--seen')).lines).toEqual([]);
    const [entry] = (await run('audit')).lines;
    expect(entry).toMatchObject({ action: 'outlets.import', details: { file: path, effect: { added: 1, faulty: 1 } } });
  });

  test('outlets with far less than usual, and the day that was counted', async () => {
    const none = await run('outlets', 'drops');
    expect([none.code, none.lines, none.stderr]).toEqual([0, [], expect.stringContaining('No day was counted yet')]);
    const drop = { outlet: 'a.example', kind: 'fewer', day: '2026-02-28', days: 7, amount: 3, usual: 40 } as const;
    await further.db.transaction().execute(async (transaction) => {
      await outletDays.count(transaction, drop.day);
      await outletDays.putDrops(transaction, drop.day, [drop], 12);
    });
    const some = await run('outlets', 'drops');
    expect(some.lines).toEqual([drop]);
    expect(some.stderr).toContain('12 outlets have enough history to be judged on 2026-02-28');
  });
});
