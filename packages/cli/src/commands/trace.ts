import { traceOf } from '@newsloom/admin';
import { canonicalUrl } from '@newsloom/dedup';
import type { Command } from 'commander';
import { printLine } from '../output.ts';
import { withReadSession } from '../session.ts';

export function addTraceCommand(program: Command): void {
  program
    .command('trace')
    .description('what happened to an address, an article, a story or a webhook, step by step')
    .argument('<url|id>', 'an address, an id, or the id that an import gave')
    .action(async (query: string) => {
      await withReadSession(async ({ runtime: { store, now } }) => {
        for (const trace of await traceOf(store.db, query, now(), canonicalUrl(query))) await printLine(trace);
      });
    });
}
