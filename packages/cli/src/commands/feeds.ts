import { readFile } from 'node:fs/promises';
import { type FeedHealth, feedsHealth } from '@newsloom/admin';
import { newsloomError, reasonOf } from '@newsloom/errors';
import { addressFault, parseOpml } from '@newsloom/feeds';
import { feeds } from '@newsloom/store';
import { cutText, cutTitle } from '@newsloom/text';
import type { Command } from 'commander';
import { printList } from '../list.ts';
import { printLine, tell } from '../output.ts';
import { leaveSample } from '../sample-newsroom.ts';
import { withSession } from '../session.ts';

export function addFeedsCommand(program: Command): void {
  const command = program.command('feeds').description('the feeds that are followed');

  command
    .command('add')
    .description('follow feeds by address')
    .argument('<url...>')
    .action(async (urls: string[]) => {
      for (const url of urls) {
        const reason = addressFault(url, LONGEST_ADDRESS);
        if (reason !== null) throw newsloomError('feed-address-invalid', { reason, limit: LONGEST_ADDRESS });
      }
      await withSession(async ({ config, runtime: { store, now } }) => {
        await leaveSample(config.home, store.db, now());
        const added = await feeds.add(
          store.db,
          urls.map((url) => ({ url: new URL(url).href })),
          now(),
        );
        await printLine({ added, known: urls.length - added });
      });
    });

  command
    .command('import')
    .description('follow the feeds of an OPML file, as feed readers export it')
    .argument('<file.opml>')
    .action(async (file: string) => {
      const subscriptions = await readOpml(file);
      await withSession(async ({ config, runtime: { store, now } }) => {
        await leaveSample(config.home, store.db, now());
        const added = await feeds.add(store.db, subscriptions, now());
        await printLine({ added, known: subscriptions.length - added });
      });
    });

  command
    .command('remove')
    .description('stop following feeds; their articles stay')
    .argument('<url...>')
    .action(async (urls: string[]) => {
      await withSession(async ({ runtime: { store } }) => {
        await printLine({ removed: await feeds.remove(store.db, urls) });
      });
    });

  command
    .command('resume')
    .description('poll gone or paused feeds again')
    .argument('<url...>')
    .action(async (urls: string[]) => {
      await withSession(async ({ runtime: { store, now } }) => {
        await printLine({ resumed: await feeds.resume(store.db, urls, now()) });
      });
    });

  command
    .command('list')
    .description('every feed with its last success and its errors')
    .action(async () => {
      await withSession(async ({ runtime: { store, now } }) => {
        await printList((await feedsHealth(store.db, now())).map(listed), {
          health: ({ health }) => health,
          feed: ({ url }) => url,
          title: ({ title }) => title,
          'last success': ({ succeededAt }) => succeededAt,
          'last news': ({ newsAt }) => newsAt,
          'next poll': ({ nextPollAt }) => nextPollAt,
          errors: ({ errorCount }) => errorCount,
          error: ({ error }) => error && `${error.code}: ${error.message} ${error.remedy ?? ''}`.trim(),
        });
      });
    });
}

/** The http and https subscriptions of an OPML file. Throws `input-unreadable`, `opml-unreadable`. */
export async function readOpml(file: string): Promise<{ url: string; title: string | null }[]> {
  const text = await readFile(file, 'utf8').catch((error: unknown) => {
    throw newsloomError('input-unreadable', { input: file, reason: reasonOf(error) }, { cause: error });
  });
  const subscriptions = parseOpml(text);
  return subscriptions.flatMap(({ url, title }) => {
    const fault = addressFault(url, LONGEST_ADDRESS);
    if (fault !== null) tell(`left out: ${cutText(url, SHOWN)}: ${fault}`);
    return fault === null ? [{ url: new URL(url).href, title: title && cutTitle(title) }] : [];
  });
}

/** The addresses of feeds are indexed in the store, and an index row holds 2,704 bytes. */
const LONGEST_ADDRESS = 2_000;

/** How much of an address fits on a line. */
const SHOWN = 100;

const listed = (feed: FeedHealth) => ({
  id: feed.id,
  url: feed.url,
  title: feed.title,
  status: feed.status,
  nextPollAt: feed.nextPollAt,
  polledAt: feed.lastPollAt,
  succeededAt: feed.lastSuccessAt,
  newsAt: feed.lastNewsAt,
  health: feed.health,
  errorCount: feed.errorCount,
  error: feed.code === null ? null : { code: feed.code, message: feed.message, remedy: feed.remedy },
});
