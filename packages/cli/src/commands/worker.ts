import { STAGE_NAMES, STOP_DEADLINE_MS, startHealth, stopSignal } from '@newsloom/pipeline';
import { Argument, type Command } from 'commander';
import { processesOption } from '../options.ts';
import { tell } from '../output.ts';
import { withSampleAllowed } from '../sample-memory.ts';
import { configWith, withSession } from '../session.ts';
import { startStages } from '../stage-processes.ts';

export function addWorkerCommand(program: Command): void {
  program
    .command('worker')
    .description('run stages on this machine until stopped; any number of workers share the work')
    .addArgument(new Argument('<stage...>', 'which; any number').choices([...STAGE_NAMES, 'all']))
    .addOption(processesOption())
    .action(async (names: string[], { processes }: { processes?: number }) => {
      const stages = STAGE_NAMES.filter((stage) => names.includes('all') || names.includes(stage));
      await withSession(
        async (session) => {
          await using opened = new AsyncDisposableStack();
          const worker = await startStages(session, stages);
          opened.defer(() => worker.stop(STOP_DEADLINE_MS));
          const { config, engines, metrics } = session;
          const health = await startHealth(config, engines, worker, metrics);
          opened.defer(health.stop);
          tell(
            `at work: ${worker.stages.join(', ')} (queues on ${engines.queues.engine}, processes ${worker.pids().join(', ')}, health at ${health.url}); stop with Ctrl-C`,
          );
          await stopSignal();
          tell('stopping: work in hand is finished first');
          await worker.stop(STOP_DEADLINE_MS);
        },
        await withSampleAllowed(configWith(processes)),
      );
    });
}
