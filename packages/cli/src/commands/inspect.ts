import { loadConfig } from '@newsloom/config';
import { isNewsloomError } from '@newsloom/errors';
import type { HostFurniture } from '@newsloom/extraction';
import { createHttpClient } from '@newsloom/http';
import { articles } from '@newsloom/store';
import type { Command } from 'commander';
import { type ArticleLine, parseArticleLine } from '../article-line.ts';
import { explainedLines } from '../explained-clusters.ts';
import { explainedTexts } from '../explained-clusters-text.ts';
import { inputLines } from '../input-lines.ts';
import { documentsOf, type InspectedDocument, type InspectOptions, inspectInOrder } from '../inspected-document.ts';
import { print, printLine, tellFault } from '../output.ts';
import { withSampleAllowed } from '../sample-memory.ts';
import { withReadSession } from '../session.ts';

const NOTE = `
Inputs are files (gzipped or not) or addresses; a manifest has lines {"file", "url"?, "headers"?}.
One JSON line per input, in order. Nothing is stored, and no service is needed.`;

export function addInspectCommand(program: Command): void {
  const command = program.command('inspect').description('show what a stage sees in an input; stores nothing');

  command
    .command('feed')
    .description('what the parser sees in feeds')
    .argument('[input...]', 'files or addresses')
    .option('--manifest <file>', 'a list of inputs')
    .option('--url <url>', 'the address of a file, to resolve its links')
    .addHelpText('after', NOTE)
    .action(async (inputs: string[], options: InspectOptions, self: Command) => {
      requireInput(inputs, options, self);
      await inspectFeeds(inputs, options);
    });

  command
    .command('page')
    .description('what extraction sees in pages')
    .argument('[input...]', 'files or addresses')
    .option('--manifest <file>', 'a list of inputs')
    .option('--url <url>', 'the address of a file, to resolve its links')
    .option('--explain', 'also the candidates for the text, the time of each step, and why each block is in or out')
    .option('--learned', 'leave out blocks that other pages of the host have too, as extraction does; reads the store')
    .addHelpText('after', NOTE)
    .action(async (inputs: string[], options: PageOptions, self: Command) => {
      requireInput(inputs, options, self);
      await inspectPages(inputs, options);
    });

  command
    .command('clusters')
    .description('which articles of a file belong to one story: {"id", "cluster"} per line')
    .argument('<file.jsonl[.gz]>')
    .option('--explain', 'also why: compared stories, similarities, what decided; then every merge and split')
    .option('--json', 'with --explain: as JSON lines, also on a terminal', false)
    .action(async (file: string, { explain = false, json }: { explain?: boolean; json: boolean }) => {
      const { clustersOf, explainedClustersOf } = await import('../inspected-articles.ts');
      const articles = await articlesOf(file);
      if (!explain) {
        for (const line of clustersOf(articles)) await printLine(line);
      } else if (json || !process.stdout.isTTY) {
        for (const line of explainedLines(explainedClustersOf(articles))) await printLine(line);
      } else {
        const titles = new Map(articles.map(({ id, title }) => [id, title]));
        for (const text of explainedTexts(explainedClustersOf(articles), titles)) await print(text);
      }
    });

  command
    .command('duplicates')
    .description('which articles of a file are copies: {"id", "duplicateOf", "score"} per line')
    .argument('<file.jsonl[.gz]>')
    .action(async (file: string) => {
      const { duplicatesOf } = await import('../inspected-articles.ts');
      for (const { id, duplicateOf, score } of duplicatesOf(await articlesOf(file))) {
        await printLine({ id, duplicateOf, score });
      }
    });

  addInspectStory(command);
}

function addInspectStory(command: Command): void {
  command
    .command('story')
    .description('the finished story of given articles: one document per line')
    .argument('<file.jsonl[.gz]>', 'lines {"id", "articles": [article lines, with "lean"? and "factuality"?]}')
    .option('--explain', 'also every sentence: where it is shown or why not, its value and what speaks for it')
    .action(async (file: string, { explain = false }: { explain?: boolean }) => {
      const { inspectedStory } = await import('../inspected-story.ts');
      const { parseStoryLine } = await import('../story-line.ts');
      for await (const line of inputLines(file)) {
        const document = orFault(() => inspectedStory(parseStoryLine(file, line), explain));
        if (document !== null) await printLine(document);
      }
    });
}

/** The result of `read`; null for an invalid line, which is reported. */
function orFault<Read>(read: () => Read): Read | null {
  try {
    return read();
  } catch (error) {
    if (!isNewsloomError(error)) throw error;
    process.exitCode = 1;
    tellFault(error);
    return null;
  }
}

function requireInput(inputs: string[], { manifest }: InspectOptions, command: Command): void {
  if (inputs.length === 0 && !manifest)
    command.error('error: name a file or an address, or give --manifest', { exitCode: 2 });
}

async function inspectFeeds(inputs: string[], options: InspectOptions): Promise<void> {
  const { parseFeed } = await import('@newsloom/feeds');
  await inspect(inputs, options, 1, async ({ url, body, contentType }) => {
    const { format, title, link, language, entries, warnings } = await parseFeed(body, { url, contentType });
    return {
      format,
      title,
      link,
      language,
      entries: entries.map(({ id, title, url, publishedAt, updatedAt, author, summary }) => ({
        id,
        title,
        url,
        publishedAt,
        updatedAt,
        author,
        summary,
      })),
      warnings,
    };
  });
}

type PageOptions = InspectOptions & { explain?: true; learned?: true };

/** Returns what other pages taught about the host of a page. */
type Learned = (url: string) => Promise<HostFurniture | null>;

async function inspectPages(inputs: string[], options: PageOptions): Promise<void> {
  if (!options.learned) return printPages(inputs, options, async () => null);
  const { furnitureFor } = await import('@newsloom/extract');
  await withReadSession(({ runtime: { store } }) =>
    printPages(inputs, options, async (url) => {
      // Like the stage: without what this page itself taught.
      const [stored] = await articles.byUrl(store.db, url);
      const id = stored?.id ?? '';
      return (await furnitureFor(store.db, new Map([[id, url]]))).get(id) ?? null;
    }),
  );
}

async function printPages(inputs: string[], options: PageOptions, learned: Learned): Promise<void> {
  const { openPagePool } = await import('@newsloom/extract');
  const { decodePage, explainedPage } = await import('@newsloom/extraction');
  const { articleLanguage } = await import('@newsloom/language');
  const { extract } = loadConfig(process.env);
  const pool = openPagePool(extract);
  // The pool gives each page its own deadline. Waiting for a thread or a core does not count towards it.
  const { signal } = new AbortController();
  try {
    await inspect(inputs, options, extract.threads, async ({ url, body, contentType }) => {
      const furniture = await learned(url);
      const { extraction } = await pool.extract({ url, body, contentType, furniture }, signal);
      const language = articleLanguage(`${extraction.title}\n${extraction.text}`, extraction.language);
      const article = { url, ...extraction, language };
      if (!options.explain) return article;
      // The pool has read the page within its deadline, so reading it once more here is safe.
      const html = decodePage(body, contentType);
      return { ...article, ...explainedPage(html, { url, furniture }, () => performance.now()) };
    });
  } finally {
    await pool.close();
  }
}

async function inspect(
  inputs: string[],
  options: InspectOptions,
  atOnce: number,
  look: (document: InspectedDocument) => Promise<object>,
): Promise<void> {
  const { http: settings } = await withSampleAllowed(loadConfig(process.env));
  const http = createHttpClient({ ...settings, now: () => new Date() });
  try {
    for await (const line of inspectInOrder(documentsOf(inputs, options), http, atOnce, look)) {
      if ('error' in line) process.exitCode = 1;
      await printLine(line);
    }
  } finally {
    await http.close();
  }
}

/** The article lines of a file. Invalid lines are reported and left out. */
async function articlesOf(file: string): Promise<ArticleLine[]> {
  const articles: ArticleLine[] = [];
  for await (const line of inputLines(file)) {
    const article = orFault(() => parseArticleLine(file, line));
    if (article !== null) articles.push(article);
  }
  return articles;
}
