import type { Command } from 'commander';
import { processesOption } from '../options.ts';
import type { UpOptions } from '../up.ts';

export function addUpCommand(program: Command): void {
  program
    .command('up')
    .description(
      'everything on this machine: engines, all stages and the API; follows the sample newsroom until there is something of yours',
    )
    .option('--feeds <file.opml>', 'follow the feeds of this file')
    .option('--no-sample', 'never the sample newsroom; what there is of it is taken out of the stories')
    .option('--until-idle', 'stop when nothing is left to do', false)
    .addOption(processesOption())
    .addHelpText(
      'after',
      `
What it keeps is in .newsloom of this folder (NEWSLOOM_HOME). With DATABASE_URL and REDIS_URL it uses those engines.
Other commands, run in the same folder, talk to what is running here.`,
    )
    .action(async (options: UpOptions) => {
      const { up } = await import('../up.ts');
      await up(options);
    });
}
