import { audit } from '@newsloom/store';
import type { Command } from 'commander';
import { wholeNumber } from '../options.ts';
import { printLine } from '../output.ts';
import { withReadSession } from '../session.ts';

export function addAuditCommand(program: Command): void {
  program
    .command('audit')
    .description('what admins did: who, when, to what, why and with what effect; newest first, one JSON line each')
    .option('--limit <n>', 'at most this many', wholeNumber, 100)
    .action(async ({ limit }: { limit: number }) => {
      await withReadSession(async ({ runtime: { store } }) => {
        for (const entry of await audit.list(store.db, limit)) await printLine(entry);
      });
    });
}
