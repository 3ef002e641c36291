import { diagnose } from '@newsloom/admin';
import { describeConfig } from '@newsloom/config';
import type { Command } from 'commander';
import { printLine } from '../output.ts';

export function addDoctorCommand(program: Command): void {
  program
    .command('doctor')
    .description('configuration and engines, with a remedy for what is not well')
    .option('--config', 'every variable with its value and purpose', false)
    .action(async ({ config }: { config: boolean }) => {
      if (config) {
        for (const variable of describeConfig(process.env)) await printLine(variable);
        return;
      }
      const checks = await diagnose(process.env, {
        nodeVersion: process.versions.node,
        startEngines: true,
        now: () => new Date(),
      });
      for (const check of checks) await printLine(check);
      if (checks.some(({ ok }) => !ok)) process.exitCode = 1;
    });
}
