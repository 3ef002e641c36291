import type { Command } from 'commander';
import { processesOption } from '../options.ts';
import type { UpOptions } from '../up.ts';

export function addUpCommand(program: Command): void {
  program
    .command('up')
    .description(
      'everything on this machine: engines, all stages, the API and the reader’s site; follows the sample newsroom until you add feeds or articles',
    )
    .option('--feeds <file.opml>', 'follow the feeds of this file')
    .option('--no-sample', 'without the sample newsroom; takes its articles out of the stories')
    .option('--until-idle', 'stop when nothing is left to do', false)
    .option('--open', 'open the site in the browser', false)
    .addOption(processesOption())
    .addHelpText(
      'after',
      `
Data is kept in .newsloom of this folder (NEWSLOOM_HOME). With DATABASE_URL and REDIS_URL it uses those engines. Other commands in the same folder use the same engines.`,
    )
    .action(async (options: UpOptions) => {
      const { up } = await import('../up.ts');
      await up(options);
    });
}
