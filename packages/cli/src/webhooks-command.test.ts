import { audit, changes, webhookProgress, webhooks } from '@newsloom/store';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Newsloom, openNewsloom } from '../../../test/harness/newsloom.ts';
import { parseOnly } from './testing/parse-only.ts';
import { runCommand } from './testing/run-command.ts';

describe('a webhook', () => {
  test('takes kinds in short and in full', async () => {
    const { kind, lang, after } = await parseOnly([
      'webhooks',
      'add',
      'https://app.example/hook',
      '--kind',
      'created, story.merged',
      '--lang',
      'en,de',
      '--after',
      '0',
    ]);
    expect({ kind, lang, after }).toEqual({ kind: ['story.created', 'story.merged'], lang: ['en', 'de'], after: 0 });
  });

  test.each([
    ['webhooks', 'add', 'https://app.example/hook', '--kind', 'created,gone'],
    ['webhooks', 'replay', 'w1'],
    ['webhooks', 'replay', 'w1', '--after', '-1'],
    ['webhooks', 'rotate', 'w1', '--overlap', 'soon'],
    ['keys', 'add', 'desk'],
    ['keys', 'add', 'desk', '--scope', 'all'],
  ])('%s %s %s %s %s is wrong use', async (...words) => {
    await expect(parseOnly(words.filter((word) => word !== undefined))).rejects.toThrow();
  });
});

describe('webhooks', () => {
  let newsloom: Newsloom;
  beforeAll(async () => {
    newsloom = await openNewsloom();
    const { db } = newsloom;
    const change = { storyId: 's1', version: 1, kind: 'story.created' as const };
    await db.transaction().execute((transaction) => changes.append(transaction, [change], new Date()));
  });
  afterAll(() => newsloom.close());

  type Line = { id: string; secret: string };
  const run = async (...args: string[]) => (await runCommand(['webhooks', ...args], newsloom.environment)) as Line[];
  const add = async (...args: string[]) => {
    const [line] = await run('add', 'https://app.example/hook', ...args);
    if (!line) throw new Error('there is no line');
    return line;
  };
  const rowOf = (id: string) => webhooks.byId(newsloom.db, id);

  test('add makes an endpoint from now on, whose secret is shown only then', async () => {
    const { id, secret } = await add('--kind', 'created', '--topic', 'politics');
    const newest = await changes.newest(newsloom.db);
    expect(await rowOf(id)).toMatchObject({
      ...{ url: 'https://app.example/hook', kinds: ['story.created'], topics: ['politics'], secret },
      cursor: newest,
    });
    const listed = await run('list');
    expect(listed).toContainEqual(expect.objectContaining({ id, status: 'active', cursor: String(newest) }));
    expect(JSON.stringify(listed)).not.toContain('whsec_');
  });

  test('pause, resume, test and remove change it, and stand in the audit', async () => {
    const { id } = await add();
    await run('pause', id);
    expect(await rowOf(id)).toMatchObject({ status: 'paused' });
    await run('resume', id);
    expect(await rowOf(id)).toMatchObject({ status: 'active', is_test_due: false });
    await run('test', id);
    expect(await rowOf(id)).toMatchObject({ is_test_due: true });
    await run('remove', id);
    expect(await rowOf(id)).toBeUndefined();
    const entries = (await audit.list(newsloom.db, 100)).filter(({ details }) => details.id === id);
    expect(entries.map(({ action }) => action.replace('webhooks.', ''))).toEqual([
      ...['remove', 'test', 'resume', 'pause', 'add'],
    ]);
    expect(JSON.stringify(entries)).not.toContain('whsec_');
  });

  test('rotate gives another secret, and keeps the former one for a while', async () => {
    const { id, secret } = await add();
    const [rotated] = await run('rotate', id, '--overlap', '2');
    expect(rotated?.secret).not.toBe(secret);
    const row = await rowOf(id);
    expect(row).toMatchObject({ secret: rotated?.secret, former_secret: secret });
    expect(row?.former_until?.getTime()).toBeGreaterThan(Date.now());
  });

  test('replay sets it back, but not to a place of another store', async () => {
    const { id } = await add();
    await run('replay', id, '--after', '0');
    expect(await rowOf(id)).toMatchObject({ cursor: 0 });
    await expect(run('replay', id, '--after', '1000')).rejects.toMatchObject({ code: 'cursor-expired' });
    await expect(add('--after', '1000')).rejects.toMatchObject({ code: 'cursor-expired' });
    expect(await rowOf(id)).toMatchObject({ cursor: 0 });
  });

  test('log shows what was sent and answered, and trace what waits', async () => {
    const { id } = await add('--after', '0');
    const fault = { error_code: 'webhook-refused', error_message: 'It answered 500.' };
    const sent = { event_id: 'change_1', at: new Date(), ms: 7, sent: '{}', status: 500, answer: 'no' };
    const progress = { id, before: 0, cursor: 0, isTested: false, status: 'active' as const, next_at: new Date() };
    await newsloom.db
      .transaction()
      .execute((transaction) =>
        webhookProgress.advance(
          transaction,
          { ...progress, error_count: 1, ...fault, log: [{ ...sent, ...fault }] },
          new Date(),
        ),
      );
    expect(await run('log', id)).toMatchObject([{ eventId: 'change_1', status: 500, errorCode: 'webhook-refused' }]);
    expect(await runCommand(['trace', id], newsloom.environment)).toMatchObject([
      { unit: 'webhook', id, waiting: { changes: 1 }, remedy: expect.stringContaining('webhooks log') },
    ]);
  });

  test.each([
    ['add', 'http://10.0.0.1/hook', 'http-address-refused'],
    ['add', 'mailto:desk@app.example', 'http-bad-url'],
    ['pause', 'w0', 'not-found'],
    ['rotate', 'w0', 'not-found'],
    ['remove', 'w0', 'not-found'],
    ['log', 'w0', 'not-found'],
  ])('%s %s is refused: %s', async (name, argument, code) => {
    await expect(run(name, argument)).rejects.toMatchObject({ code });
  });
});
