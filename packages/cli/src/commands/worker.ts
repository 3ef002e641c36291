import { STOP_DEADLINE_MS, stageNames, startServices, stopSignal } from '@newsloom/pipeline';
import { Argument, type Command } from 'commander';
import { tell } from '../output.ts';
import { loadServices } from '../services.ts';
import { withSession } from '../session.ts';

export function addWorkerCommand(program: Command): void {
  program
    .command('worker')
    .description('run stages in this process until it is stopped; any number of processes share the work')
    .addArgument(new Argument('<stage...>', 'which; any number').choices([...stageNames, 'all']))
    .action(async (names: string[]) => {
      const stages = stageNames.filter((stage) => names.includes('all') || names.includes(stage));
      const services = await loadServices(stages);
      await withSession(async ({ config, runtime, engines }) => {
        const worker = startServices(config, runtime, services);
        tell(`at work: ${worker.stages.join(', ')} (queues on ${engines.queues.engine}); stop with Ctrl-C`);
        await stopSignal();
        tell('stopping: what is in hand is finished first');
        await worker.stop(STOP_DEADLINE_MS);
      });
    });
}
