import { hosts } from '@newsloom/store';
import type { Command } from 'commander';
import { wholeNumber } from '../options.ts';
import { printLine } from '../output.ts';
import { withSession } from '../session.ts';

export function addHostsCommand(program: Command): void {
  const command = program.command('hosts').description('hosts of pages, and how often pages are fetched from them');

  command
    .command('list')
    .description('every host with its spacing and its next free slot, one JSON line each')
    .action(async () => {
      await withSession(async ({ runtime: { store } }) => {
        for (const { host, spacing_ms, next_slot_at } of await hosts.list(store.db)) {
          await printLine({ host, spacingMs: spacing_ms, nextSlotAt: next_slot_at });
        }
      });
    });

  command
    .command('set')
    .description('set how often pages are fetched from a host')
    .argument('<host>', 'as in the list')
    .requiredOption('--spacing <ms>', 'the least time between two pages', wholeNumber)
    .action(async (host: string, { spacing }: { spacing: number }) => {
      await withSession(async ({ runtime: { store, now } }) => {
        await hosts.setSpacing(store.db, host, spacing, now());
        await printLine({ host, spacingMs: spacing });
      });
    });
}
