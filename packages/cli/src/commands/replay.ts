import { type ReplayStage, replayFrom, replayStages } from '@newsloom/admin';
import { type Command, Option } from 'commander';
import { adminDepsOf } from '../admin-deps.ts';
import { pointInTime, positiveNumber, wholeNumber } from '../options.ts';
import { printLine, tell } from '../output.ts';
import { withSession } from '../session.ts';

type Flags = {
  from: ReplayStage;
  outlet?: string;
  since?: Date;
  until?: Date;
  extractorVersion?: string;
  limit?: number;
  rate?: number;
  dryRun: boolean;
  reason?: string;
};

export function addReplayCommand(program: Command): void {
  program
    .command('replay')
    .description('run stored articles again from a stage; the stories follow')
    .addOption(new Option('--from <stage>', 'the first stage to run again').choices(replayStages).makeOptionMandatory())
    .option('--outlet <domain>', 'articles of this outlet')
    .option('--since <time>', 'published at this time or later (2026-01-31, 6h, 2d)', pointInTime)
    .option('--until <time>', 'published before this time', pointInTime)
    .option('--extractor-version <version>', 'extracted by this version')
    .option('--limit <n>', 'at most so many', wholeNumber)
    .option('--rate <n>', 'at most so many a second', positiveNumber)
    .option('--dry-run', 'say what would be done, and do nothing', false)
    .option('--reason <text>', 'why; kept in the audit')
    .addHelpText(
      'after',
      `
The work itself is done by the workers (newsloom up, newsloom worker). An article keeps its story, unless the replay is
from cluster: then it is taken out and grouped anew.`,
    )
    .action(async ({ from, limit, rate, dryRun, reason, ...filter }: Flags) => {
      await withSession(async ({ runtime }) => {
        const counts = await replayFrom(adminDepsOf(runtime), from, filter, {
          ...(limit === undefined ? {} : { limit }),
          ...(rate === undefined ? {} : { ratePerSecond: rate }),
          dryRun,
          reason: reason ?? null,
          onProgress: ({ matched, replayed }) => tell(`${replayed} of ${matched} articles`),
        });
        await printLine({ from, dryRun, ...counts });
      });
    });
}
