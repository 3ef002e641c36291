import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { encodeLesson, explainPage, LESSON_VERSION, lessonOf } from '@newsloom/extraction';
import { inventedPage, inventedParagraphs } from '@newsloom/extraction/testing';
import { articleIdOf, articles, pageLessons, snapshots } from '@newsloom/store';
import { place } from '@newsloom/store/testing';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Newsloom, openNewsloom } from '../../../test/harness/newsloom.ts';
import { runCommand } from './testing/run-command.ts';

const BOX =
  'The Gazette belongs to those who read it. They meet each spring in the customs house and choose its board.';
const pageOf = (subject: number): string =>
  inventedPage(`News of ${subject}`, inventedParagraphs(subject), { after: `<p>${BOX}</p>` });
const textOf = (subject: number): string => inventedParagraphs(subject).join('\n\n');
const urlOf = (subject: number): string => `https://www.gazette.example/${subject}`;

let newsloom: Newsloom;
let folder: string;

/** A store with articles on three subjects, whose pages taught, and a fourth that still has the box in its text. */
beforeAll(async () => {
  newsloom = await openNewsloom('redis', { NEWSLOOM_LOG_LEVEL: 'silent' });
  folder = await mkdtemp(join(tmpdir(), 'newsloom-learned-'));
  for (const subject of [1, 2, 3, 4]) await bring(subject);
});
afterAll(async () => {
  await newsloom.close();
  await rm(folder, { recursive: true, force: true });
});

async function bring(subject: number): Promise<void> {
  const { db } = newsloom;
  const [url, now, id] = [urlOf(subject), new Date(), articleIdOf(urlOf(subject))];
  const unknown = { outlet: null, publishedAt: null, byline: null, language: 'en', image: null, feedText: null };
  const lesson = lessonOf(explainPage(pageOf(subject), { url }).blocks);
  if (lesson === null) throw new Error('the page teaches nothing');
  await db.transaction().execute(async (transaction) => {
    await articles.discover(transaction, null, [{ identity: url, url, title: 'News', ...unknown }], now);
    const body = Buffer.from(pageOf(subject));
    const page = { url, status: 200, contentType: 'text/html', bytes: body.byteLength, fetchedAt: now };
    await snapshots.put(transaction, id, { ...page, packed: await snapshots.packBody(body) });
    const taught = { articleId: id, host: 'gazette.example', lesson: encodeLesson(lesson), discoveredAt: now };
    await pageLessons.put(transaction, LESSON_VERSION, [taught]);
    await place(transaction, id, 'extracted', { text: `${textOf(subject)}\n\n${BOX}` }, now);
  });
}

test('inspect page --learned leaves out what other pages of the host taught', async () => {
  const path = join(folder, 'page.html');
  await writeFile(path, pageOf(5));
  const inspect = async (...options: string[]) =>
    (await runCommand(['inspect', 'page', '--url', urlOf(5), ...options, path], newsloom.environment))[0];
  expect(await inspect()).toMatchObject({ text: `${textOf(5)}\n\n${BOX}` });
  expect(await inspect('--learned', '--explain')).toMatchObject({
    text: textOf(5),
    blocks: expect.arrayContaining([expect.objectContaining({ text: BOX, rule: 'furniture of the host' })]),
  });
});

test('inspect page tells the language of the text, and not what the template declares', async () => {
  const path = join(folder, 'declared.html');
  await writeFile(path, pageOf(6).replace('<html lang="en">', '<html lang="de">'));
  const [inspected] = await runCommand(['inspect', 'page', '--url', urlOf(6), path], newsloom.environment);
  expect(inspected).toMatchObject({ language: 'en' });
});

test('inspect page --learned does not count what the stored page itself taught', async () => {
  const { db } = newsloom;
  await db
    .deleteFrom('page_lessons')
    .where('article_id', '=', articleIdOf(urlOf(4)))
    .execute();
  const path = join(folder, 'known.html');
  await writeFile(path, pageOf(3));
  const command = ['inspect', 'page', '--learned', '--url', urlOf(3), path];
  expect(await runCommand(command, newsloom.environment)).toMatchObject([{ text: `${textOf(3)}\n\n${BOX}` }]);
});

test('a preview of a replay tells what articles would lose', async () => {
  const command = ['replay', '--from', 'extract', '--all', '--dry-run', '--diff'];
  const lines = await runCommand(command, newsloom.environment);
  const fourth = lines.find((line) => (line as { url?: string }).url === urlOf(4));
  expect(fourth).toMatchObject({ diff: expect.stringContaining(`-${BOX}\n`) });
});
