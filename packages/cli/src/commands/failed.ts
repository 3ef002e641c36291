import {
  discardFailures,
  type FailureChoice,
  type FailureView,
  groupFailures,
  listFailures,
  replayFailures,
  showFailure,
} from '@newsloom/admin';
import { newsloomError } from '@newsloom/errors';
import { type FailureFilter, type FailureGroup, type FailureStatus, putOff } from '@newsloom/store';
import { type Command, Option } from 'commander';
import { adminDepsOf } from '../admin-deps.ts';
import { type Columns, printList } from '../list.ts';
import { pointInTime, positiveNumber, stageName, wholeNumber } from '../options.ts';
import { printLine, tell, tellFault } from '../output.ts';
import { putOffSentence } from '../put-off-sentence.ts';
import { withReadSession, withSession } from '../session.ts';

type Choice = Omit<FailureChoice, 'ids'>;
type ReplayFlags = Choice & { all: boolean; limit?: number; rate?: number; dryRun: boolean; reason?: string };

export function addFailedCommand(program: Command): void {
  const command = program
    .command('failed')
    .description('units that failed for good: list, show, replay or discard them');

  choosing(command.command('list'))
    .description('open failures, newest first')
    .addOption(new Option('--status <status>', 'failures with this status').choices(STATUSES).default('open'))
    .option('--limit <n>', 'at most this many', wholeNumber)
    .option('--group', 'count them by stage, code and host', false)
    .action(async ({ group, ...filter }: FailureFilter & { group: boolean }) => {
      await withReadSession(async ({ runtime: { store, now } }) => {
        if (group) await printList(await groupFailures(store.db, filter), groupColumns);
        else await printList(await listFailures(store.db, filter), columns);
        // Somebody who misses articles looks here first, so the units that are put off are listed as well.
        for (const one of await putOff(store.db, now())) tell(`not failed, but ${putOffSentence(one)}`);
      });
    });

  command
    .command('show')
    .description('one failure with the trail of its unit')
    .argument('<id>', 'its number in the list', wholeNumber)
    .action(async (id: number) => {
      await withReadSession(async ({ runtime: { store, now } }) => printLine(await showFailure(store.db, id, now())));
    });

  choosing(command.command('replay'))
    .description('run failures again, each only once')
    .argument('[id...]', 'numbers from the list; without them, the failures that the options select', wholeNumbers)
    .option('--all', 'every open failure', false)
    .option('--limit <n>', 'at most this many', wholeNumber)
    .option('--rate <n>', 'at most this many per second', positiveNumber)
    .option('--dry-run', 'show what would be done, and change nothing', false)
    .option('--reason <text>', 'why; kept in the audit')
    .action(async (ids: number[] | undefined, { all, limit, rate, dryRun, reason, ...choice }: ReplayFlags) => {
      const chosen = chosenBy(command, ids ?? [], choice, all);
      await withSession(async ({ runtime }) => {
        const options = {
          ...(limit === undefined ? {} : { limit }),
          ...(rate === undefined ? {} : { ratePerSecond: rate }),
          dryRun,
          reason: reason ?? null,
        };
        let count = 0;
        const met = new Set<number>();
        for await (const result of replayFailures(adminDepsOf(runtime), chosen, options)) {
          await printLine(result);
          met.add(result.failureId);
          if (result.outcome === 'replayed' || result.outcome === 'would-replay') count++;
        }
        if (limit === undefined) tellUnmet(ids ?? [], met);
        tell(`${count} ${dryRun ? 'would be ' : ''}replayed`);
      });
    });

  choosing(command.command('discard'))
    .description('close failures that are not worth a replay')
    .argument('[id...]', 'numbers from the list; without them, the failures that the options select', wholeNumbers)
    .requiredOption('--reason <text>', 'why; kept in the audit')
    .option('--limit <n>', 'at most this many', wholeNumber)
    .option('--dry-run', 'show what would be done, and change nothing', false)
    .action(
      async (
        ids: number[] = [],
        { limit, dryRun, reason, ...choice }: Choice & { limit?: number; dryRun: boolean; reason: string },
      ) => {
        const chosen = chosenBy(command, ids ?? [], choice, false);
        await withSession(async ({ runtime }) => {
          const options = { ...(limit === undefined ? {} : { limit }), dryRun, reason };
          const met = new Set<number>();
          for await (const result of discardFailures(adminDepsOf(runtime), chosen, options)) {
            await printLine(result);
            met.add(result.failureId);
          }
          if (limit === undefined) tellUnmet(ids ?? [], met);
        });
      },
    );
}

const STATUSES: FailureStatus[] = ['open', 'replayed', 'discarded'];

const columns: Columns<FailureView> = {
  id: ({ id }) => id,
  stage: ({ stage }) => stage,
  code: ({ code }) => code,
  tries: ({ attempts }) => attempts,
  last: ({ lastAt }) => lastAt,
  what: ({ url, title, unitId }) => url ?? title ?? unitId,
};

const groupColumns: Columns<FailureGroup> = {
  count: ({ count }) => count,
  stage: ({ stage }) => stage,
  code: ({ code }) => code,
  host: ({ host }) => host,
  last: ({ lastAt }) => lastAt,
  remedy: ({ remedy }) => remedy,
};

/** Reports the numbers that match no open failure, or none that the other options select. */
function tellUnmet(ids: number[], met: Set<number>): void {
  const unmet = ids.filter((id) => !met.has(id));
  for (const id of unmet) tellFault(newsloomError('not-found', { what: 'open failure', id }));
  if (unmet.length > 0) process.exitCode = 1;
}

/** Commander passes the values of a list one by one. */
const wholeNumbers = (text: string, before: number[] = []): number[] => [...before, wholeNumber(text)];

/** The options that select failures. */
const choosing = (command: Command): Command =>
  command
    .option('--stage <stage>', 'of this stage', stageName)
    .option('--code <code>', 'with this error code')
    .option('--host <host>', 'from this host')
    .option('--since <time>', 'failed at this time or later (2026-01-31, 6h, 2d)', pointInTime)
    .option('--until <time>', 'failed before this time', pointInTime);

/** The selected failures. An empty selection is refused: to act on all failures needs `--all`. */
function chosenBy(command: Command, numbers: number[], choice: Choice, all: boolean): FailureChoice {
  if (numbers.length === 0 && Object.keys(choice).length === 0 && !all) {
    command.error('error: select with numbers, --stage, --code, --host, --since, --until or --all', { exitCode: 2 });
  }
  return { ...choice, ...(numbers.length > 0 ? { ids: numbers } : {}) };
}
