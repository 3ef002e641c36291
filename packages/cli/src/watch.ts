import { setTimeout } from 'node:timers/promises';
import { areLooksSoon, backlog, isIdle } from '@newsloom/pipeline';
import {
  articleCounts,
  type Db,
  failures,
  type PutOff,
  putOff,
  storyCount,
  storyDocumentSchema,
  storyList,
} from '@newsloom/store';
import { tell } from './output.ts';
import { openProgressLine } from './progress-line.ts';
import { throughRestarts } from './through-restarts.ts';

/** How often the line is rewritten on a terminal. In a file, a line is written now and then, if something changed. */
const TERMINAL_MS = 500;
const FILE_MS = 2_000;

/** The time between two checks whether all work is done. */
const IDLE_MS = 200;

/** Resolves when no unit waits except those that are put off, which may take days. Returns those. */
export async function idle(db: Db, now: () => Date): Promise<PutOff[]> {
  for (;;) {
    const left = await throughRestarts(() => leftAfterWork(db, now()));
    if (left) return left;
    await setTimeout(IDLE_MS);
  }
}

/** The units that are put off, if no others wait; null while there is work to do. */
export async function leftAfterWork(db: Db, now: Date): Promise<PutOff[] | null> {
  // Read first, so that a unit put off afterwards still counts as work.
  const left = await putOff(db, now);
  // Looks are read first: a look makes stories due, and a placed article makes both a story and a look due.
  const lookDue = await areLooksSoon(db, now);
  const waiting = await backlog(db, now);
  if (lookDue) return null;
  const leftOf = (stage: string) => left.reduce((sum, one) => sum + (one.stage === stage ? one.units : 0), 0);
  return waiting.every((one) => one.waiting <= leftOf(one.stage)) ? left : null;
}

/** Shows the progress of the pipeline until stopped. When all work is done for the first time, shows some stories. */
export function watch(db: Db, siteUrl: string, apiUrl: string) {
  const stopping = new AbortController();
  const { isTTY } = process.stderr;
  const progress = openProgressLine();
  let hasShownStories = false;

  const look = async (isLast: boolean): Promise<void> => {
    const lookDue = await areLooksSoon(db, new Date());
    const waiting = await backlog(db, new Date());
    const isAtRest = !hasShownStories && !lookDue && isIdle(waiting) && (await storyCount(db)) > 0;
    progress.say(await lineOf(db, waiting), isLast || isAtRest);
    if (isAtRest) {
      hasShownStories = true;
      progress.end();
      await showStories(db, siteUrl, apiUrl);
    }
  };
  const running = (async () => {
    while (!stopping.signal.aborted) {
      await look(false).catch(() => progress.say('the store does not answer; looking again', true));
      await setTimeout(isTTY ? TERMINAL_MS : FILE_MS, undefined, { signal: stopping.signal }).catch(() => {});
    }
  })();
  return {
    async stop(): Promise<void> {
      stopping.abort();
      await running;
      await look(true).catch(() => {});
      progress.end();
    },
  };
}

async function lineOf(db: Db, waiting: Awaited<ReturnType<typeof backlog>>): Promise<string> {
  const counts = new Map((await articleCounts(db)).map(({ status, count }) => [status, count]));
  const total = [...counts.values()].reduce((sum, count) => sum + count, 0);
  const open = (await failures.countOpen(db)).reduce((sum, { count }) => sum + count, 0);
  const busy = waiting.filter((stage) => stage.waiting > 0).map((stage) => `${stage.stage} ${stage.waiting}`);
  return [
    `${counts.get('published') ?? 0} of ${total} articles in ${await storyCount(db)} stories`,
    `waiting: ${busy.join(', ') || 'nothing'}`,
    ...(open > 0 ? [`${open} failed (newsloom failed list)`] : []),
  ].join(' | ');
}

const SHOWN = 5; // Few, because a new user only wants to see that it works.

async function showStories(db: Db, siteUrl: string, apiUrl: string): Promise<void> {
  const page = await storyList.find(db, { sort: 'top', limit: SHOWN }, { fields: null, isBrief: false });
  const documents = page.stories.map(({ json }) => storyDocumentSchema.parse(JSON.parse(json)));
  tell('\nTop stories:');
  for (const story of documents) {
    const { articleCount, reprintCount, outletCount, bias } = story;
    tell(`  ${story.headline.text}`);
    tell(
      `    ${articleCount} articles (${reprintCount} reprints), ${outletCount} outlets; ${bias.statement}; ${bias.unrated} unrated`,
    );
    tell(`    ${siteUrl}/story/${story.id}`);
  }
  tell(`\nAll of them: ${siteUrl} , as JSON ${apiUrl}/v1/stories , or: npx newsloom export stories\n`);
}
