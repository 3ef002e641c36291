import { STOP_DEADLINE_MS, stageNames, stopSignal } from '@newsloom/pipeline';
import { Argument, type Command } from 'commander';
import { processesOption } from '../options.ts';
import { tell } from '../output.ts';
import { configWith, withSession } from '../session.ts';
import { startStages } from '../stage-processes.ts';

export function addWorkerCommand(program: Command): void {
  program
    .command('worker')
    .description('run stages on this machine until it is stopped; any number of workers share the work')
    .addArgument(new Argument('<stage...>', 'which; any number').choices([...stageNames, 'all']))
    .addOption(processesOption())
    .action(async (names: string[], { processes }: { processes?: number }) => {
      const stages = stageNames.filter((stage) => names.includes('all') || names.includes(stage));
      await withSession(async (session) => {
        const worker = await startStages(session, stages);
        const engine = session.engines.queues.engine;
        tell(
          `at work: ${worker.stages.join(', ')} (queues on ${engine}, processes ${worker.pids().join(', ')}); stop with Ctrl-C`,
        );
        await stopSignal();
        tell('stopping: what is in hand is finished first');
        await worker.stop(STOP_DEADLINE_MS);
      }, configWith(processes));
    });
}
