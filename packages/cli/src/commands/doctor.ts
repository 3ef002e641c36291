import { diagnose } from '@newsloom/admin';
import { describeConfig } from '@newsloom/config';
import type { Command } from 'commander';
import { printList } from '../list.ts';

export function addDoctorCommand(program: Command): void {
  program
    .command('doctor')
    .description('configuration and engines, with a remedy for what is not well')
    .option('--config', 'every variable with its value and purpose', false)
    .action(async ({ config }: { config: boolean }) => {
      if (config) {
        await printList(describeConfig(process.env), {
          variable: ({ name }) => name,
          value: ({ value }) => value,
          otherwise: ({ fallback }) => (fallback === null ? null : String(fallback)),
          purpose: ({ purpose }) => purpose,
        });
        return;
      }
      const checks = await diagnose(process.env, {
        nodeVersion: process.versions.node,
        startEngines: true,
        now: () => new Date(),
      });
      await printList(checks, {
        check: ({ name }) => name,
        well: ({ ok }) => (ok ? 'yes' : 'NO'),
        detail: ({ detail }) => detail,
        remedy: ({ remedy }) => remedy,
      });
      if (checks.some(({ ok }) => !ok)) process.exitCode = 1;
    });
}
