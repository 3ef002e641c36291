import { readFile } from 'node:fs/promises';
import { feedsHealth } from '@newsloom/admin';
import { newsloomError, reasonOf } from '@newsloom/errors';
import { parseOpml } from '@newsloom/feeds';
import { feeds } from '@newsloom/store';
import type { Command } from 'commander';
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
      for (const url of urls) if (!isHttp(url)) throw newsloomError('http-bad-url', { url });
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
    .description('follow feeds no longer; their articles stay')
    .argument('<url...>')
    .action(async (urls: string[]) => {
      await withSession(async ({ runtime: { store } }) => {
        await printLine({ removed: await feeds.remove(store.db, urls) });
      });
    });

  command
    .command('resume')
    .description('poll feeds again that are gone or paused')
    .argument('<url...>')
    .action(async (urls: string[]) => {
      await withSession(async ({ runtime: { store, now } }) => {
        await printLine({ resumed: await feeds.resume(store.db, urls, now()) });
      });
    });

  command
    .command('list')
    .description('every feed with its last success and its errors, one JSON line each')
    .action(async () => {
      await withSession(async ({ runtime: { store } }) => {
        for (const feed of await feedsHealth(store.db)) {
          const { id, url, title, status, nextPollAt, errorCount, code, message, remedy } = feed;
          await printLine({
            id,
            url,
            title,
            status,
            nextPollAt,
            polledAt: feed.lastPollAt,
            succeededAt: feed.lastSuccessAt,
            errorCount,
            error: code && { code, message, remedy },
          });
        }
      });
    });
}

/** The http and https subscriptions of an OPML file. Throws `input-unreadable`, `opml-unreadable`. */
export async function readOpml(file: string): Promise<{ url: string; title: string | null }[]> {
  const text = await readFile(file, 'utf8').catch((error: unknown) => {
    throw newsloomError('input-unreadable', { input: file, reason: reasonOf(error) }, { cause: error });
  });
  const subscriptions = parseOpml(text);
  for (const { url } of subscriptions) if (!isHttp(url)) tell(`left out: ${url} is not an http or https address`);
  return subscriptions.filter(({ url }) => isHttp(url)).map(({ url, title }) => ({ url: new URL(url).href, title }));
}

const isHttp = (text: string): boolean => /^https?:$/.test(URL.parse(text)?.protocol ?? '');
