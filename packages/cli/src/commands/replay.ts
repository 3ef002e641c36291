import { type ReplayCounts, type ReplayStage, replayFrom, replayStages } from '@newsloom/admin';
import { stopSignal } from '@newsloom/pipeline';
import type { ArticleFilter } from '@newsloom/store';
import { type Command, Option } from 'commander';
import { adminDepsOf } from '../admin-deps.ts';
import { PREVIEW_KINDS, type PreviewKind, printPreview } from '../extraction-preview.ts';
import { pointInTime, positiveNumber, wholeNumber } from '../options.ts';
import { printLine } from '../output.ts';
import { openProgressLine } from '../progress-line.ts';
import { withReadSession, withSession } from '../session.ts';

type Flags = {
  from: ReplayStage;
  outlet?: string;
  since?: Date;
  until?: Date;
  extractorVersion?: string;
  all: boolean;
  limit?: number;
  rate?: number;
  dryRun: boolean;
  diff?: PreviewKind;
  reason?: string;
};

export function addReplayCommand(program: Command): void {
  const command = program.command('replay');
  command
    .description('run stored articles again from a stage, and update their stories')
    .addOption(new Option('--from <stage>', 'the first stage to run again').choices(replayStages).makeOptionMandatory())
    .option('--outlet <domain>', 'articles of this outlet')
    .option('--since <time>', 'published at this time or later (2026-01-31, 6h, 2d)', pointInTime)
    .option('--until <time>', 'published before this time', pointInTime)
    .option('--extractor-version <version>', 'extracted by this version')
    .option('--all', 'every article of the store', false)
    .option('--limit <n>', 'at most this many', wholeNumber)
    .option('--rate <n>', 'at most this many per second', positiveNumber)
    .option('--dry-run', 'show what would be done, and change nothing', false)
    .addOption(
      new Option('--diff [what]', 'with --from extract --dry-run: what would change in each article')
        .choices(PREVIEW_KINDS)
        .preset('text'),
    )
    .option('--reason <text>', 'why; kept in the audit')
    .addHelpText(
      'after',
      `
The work itself is done by the workers (newsloom up, newsloom worker). An article keeps its story, unless the replay is from cluster: then it is taken out and clustered again. Ctrl-C stops the replay after the few hundred articles in hand; it can be started again. With --diff the command extracts the articles itself, stores nothing, and needs no worker.`,
    )
    .action(async ({ from, all, limit, rate, dryRun, diff, reason, ...filter }: Flags) => {
      if (Object.keys(filter).length === 0 && !all) {
        command.error(
          'error: select with --outlet, --since, --until, --extractor-version, or --all for every article',
          {
            exitCode: 2,
          },
        );
      }
      if (diff !== undefined && !(from === 'extract' && dryRun)) {
        command.error('error: --diff needs --from extract and --dry-run', { exitCode: 2 });
      }
      const stopping = new AbortController();
      void stopSignal().then(() => stopping.abort());
      const work = { ...(limit === undefined ? {} : { limit }), stopping: stopping.signal };
      if (diff !== undefined) return preview(filter, diff, work);
      const progress = openProgressLine();
      await withSession(async ({ runtime }) => {
        const counts = await replayFrom(adminDepsOf(runtime), from, filter, {
          ...work,
          ...(rate === undefined ? {} : { ratePerSecond: rate }),
          dryRun,
          reason: reason ?? null,
          onProgress: (counts) => progress.say(lineOf(counts)),
        });
        progress.say(lineOf(counts), true);
        progress.end();
        if (counts.stopped) process.exitCode = 1;
        await printLine({ from, dryRun, ...counts });
      });
    });
}

/** The progress of a replay as a line. */
const lineOf = ({ replayed, matched, stories }: ReplayCounts): string =>
  `${replayed} of ${matched} articles, ${stories} stories`;

/** Prints what the present extraction would change, and the counts at the end. */
const preview = (filter: ArticleFilter, kind: PreviewKind, options: { limit?: number; stopping: AbortSignal }) =>
  withReadSession(async (session) => {
    const counts = await printPreview(session, filter, kind, options);
    if (counts.stopped) process.exitCode = 1;
    await printLine({ from: 'extract', dryRun: true, ...counts });
  });
