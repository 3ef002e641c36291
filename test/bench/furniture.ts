/**
 * Measures what pages of one host teach about its page furniture: `node test/bench/furniture.ts`. First reads the
 * articles of NEWSLOOM_DATA/clustering, whose boxes were not removed, in the order of time. Each is judged by the
 * lessons of its host's earlier articles. Then reads the pages of NEWSLOOM_DATA/extraction whose host has several; each
 * is judged by the lessons of the others. Finally takes all pages of a set as if they were from one host; none may lose
 * text. Prints each removed block, for a person to judge.
 */
import { join } from 'node:path';
import { setImmediate as nextTurn } from 'node:timers/promises';
import {
  comparableOf,
  explainPage,
  furnitureOf,
  isSameSubject,
  lessonOf,
  type PageLesson,
  withoutFurniture,
} from '@newsloom/extraction';
import { words } from '@newsloom/text';
import { dataFolder, isThere, readRows, readText } from './bench-data.ts';
import { PAGE_SETS } from './training/labelled-page.ts';

/** As many lessons as the store returns for a host. */
const LESSONS = 64;

type Article = { text: string; url: string | null; source: string | null };
type Pair = { kind: string; a: Article; b: Article };

const texts = dataFolder('clustering');
const streamFile = join(texts, 'allsides-unlabelled.stream.jsonl.gz');
const wholeFiles = ['allsides', 'basil', 'wikinews'].map((name) => join(texts, `${name}.dev.jsonl.gz`));
const pairsFile = join(texts, 'neardup.dev.jsonl.gz');
const pages = dataFolder('extraction');

const hostOf = (url: string): string => new URL(url).hostname.replace(/^www\./, '');

/** The paragraphs of a text as blocks that are all text. */
const blocksOf = (text: string) =>
  text.split(/\n\s*\n/).map((line) => {
    return { text: line, words: words(line), length: line.length, headingRank: 0, boldLength: 0 };
  });

const TEXT = { isText: true, reason: 'model' } as const;

function measureArticles(name: string, articles: readonly Article[]): void {
  const gone = new Map<string, number>();
  const lessons = new Map<string, PageLesson[]>();
  let [changed, cpuMs] = [0, 0];
  for (const { text, url, source } of articles) {
    const host = url && URL.canParse(url) ? hostOf(url) : (source ?? '');
    const before = process.threadCpuUsage();
    const furniture = furnitureOf(lessons.get(host) ?? []);
    const { user } = process.threadCpuUsage(before);
    cpuMs += user / 1_000;
    const blocks = blocksOf(text);
    const decided = withoutFurniture(blocks, Array(blocks.length).fill(TEXT), furniture);
    const away = blocks.filter((_, at) => !decided[at]?.isText);
    if (away.length > 0) changed += 1;
    for (const block of away) gone.set(`${host}: ${block.text}`, (gone.get(`${host}: ${block.text}`) ?? 0) + 1);
    const lesson = lessonOf(blocks.map((block, at) => ({ ...block, ...(decided[at] ?? TEXT) })));
    if (lesson) lessons.set(host, [lesson, ...(lessons.get(host) ?? [])].slice(0, LESSONS));
  }
  console.log(
    `${name}: ${changed} of ${articles.length} changed, ${gone.size} different blocks taken away; ` +
      `${(cpuMs / articles.length).toFixed(2)} ms of CPU an article`,
  );
  for (const [block, count] of [...gone].sort(([, one], [, other]) => other - one)) {
    console.log(`  ${count} x ${block.replace(/\s+/g, ' ').slice(0, 160)}`);
  }
}

function measureSubjects(pairs: readonly Pair[]): void {
  for (const [kind, ofKind] of Map.groupBy(pairs, (pair) => pair.kind)) {
    const same = ofKind.filter(({ a, b }) => {
      const [one, other] = [a, b].map(({ text }) => lessonOf(blocksOf(text).map((block) => ({ ...block, ...TEXT }))));
      return one && other && isSameSubject(comparableOf(one), comparableOf(other));
    });
    console.log(`one subject, ${kind}: ${same.length} of ${ofKind.length}`);
  }
}

type LabelledPage = { url: string; html: string; truth: string; lesson: PageLesson | null };

async function readPages(folder: string): Promise<LabelledPage[]> {
  const truths: Record<string, { url: string; articleBody: string }> = JSON.parse(readText(join(folder, 'truth.json')));
  const read: LabelledPage[] = [];
  for (const [id, { url, articleBody }] of Object.entries(truths)) {
    const html = readText(join(folder, 'pages', `${id}.html.gz`));
    read.push({ url, html, truth: articleBody, lesson: lessonOf(explainPage(html, { url }).blocks) });
    await nextTurn();
  }
  return read;
}

/**
 * Judges each page of a group by the lessons of the others. Prints the removed blocks, and whether the right text has
 * them.
 */
async function measurePages(name: string, groups: Iterable<readonly LabelledPage[]>): Promise<void> {
  let [judged, wrong, right] = [0, 0, 0];
  for (const group of groups) {
    for (const { url, html, truth, lesson: own } of group) {
      judged += 1;
      const others = group.map(({ lesson }) => lesson).filter((lesson) => lesson !== null && lesson !== own);
      const furniture = furnitureOf(others.filter((lesson) => lesson !== null).slice(0, LESSONS));
      if (furniture.blocks.size === 0) continue;
      for (const block of explainPage(html, { url, furniture }).blocks) {
        if (block.reason !== 'furniture of the host') continue;
        const isTrue = ` ${words(truth).join(' ')} `.includes(` ${block.words.join(' ')} `);
        if (isTrue) wrong += 1;
        else right += 1;
        console.log(`  ${isTrue ? 'text' : 'no text'}: ${hostOf(url)}: ${block.text.slice(0, 160)}`);
      }
      await nextTurn();
    }
  }
  console.log(`${name}: ${judged} pages, ${right} blocks rightly and ${wrong} wrongly taken away`);
}

if (isThere('furniture', streamFile, pairsFile, ...wholeFiles)) {
  measureArticles('articles, cut at 1,500 characters', readRows<Article>(streamFile));
  const pairs = readRows<Pair>(pairsFile);
  const whole = wholeFiles.flatMap((file) => readRows<Article>(file));
  measureArticles('whole articles, and pairs of them', [...whole, ...pairs.flatMap(({ a, b }) => [a, b])]);
  measureSubjects(pairs);
}
if (isThere('furniture', pages)) {
  const all: LabelledPage[] = [];
  for (const { name, folder } of PAGE_SETS) {
    const set = await readPages(join(pages, folder));
    await measurePages(`${name}, as if of one host`, [set]);
    all.push(...set);
  }
  const byHost = Map.groupBy(all, ({ url }) => hostOf(url));
  await measurePages(
    'hosts with several pages',
    [...byHost.values()].filter((group) => group.length > 1),
  );
}
