import { userInfo } from 'node:os';
import { setTimeout } from 'node:timers/promises';
import { type AdminDeps, diagnose, statusOf, traceOf } from '@newsloom/admin';
import { describeConfig } from '@newsloom/config';
import { canonicalUrl } from '@newsloom/dedup';
import { openLog } from '@newsloom/observability';
import type { Runtime } from '@newsloom/pipeline';
import type { Command } from 'commander';
import { printLine, tell } from '../output.ts';
import { withSession } from '../session.ts';

/** What the admin verbs are given: the audit names the person at the keyboard. */
export const adminDepsOf = ({ store, queues, tuning, now }: Runtime): AdminDeps => ({
  store,
  queues,
  tuning,
  now,
  actor: userInfo().username,
  pause: (ms) => setTimeout(ms),
});

export function addAdminCommands(program: Command): void {
  program
    .command('trace')
    .description('what happened to an address, an article or a story, step by step')
    .argument('<url|id>', 'an address, an id, or the id that an import gave')
    .action(async (query: string) => {
      await withSession(async ({ runtime: { store } }) => {
        for (const trace of await traceOf(store.db, query, canonicalUrl(query))) await printLine(trace);
      });
    });

  program
    .command('status')
    .description('what waits, since when, and what was done, by stage')
    .option('--json', 'as one JSON line', false)
    .action(async ({ json }: { json: boolean }) => {
      await withSession(async ({ runtime }) => {
        const status = await statusOf(runtime);
        if (json || !process.stdout.isTTY) await printLine(status);
        else showStatus(status);
      });
    });

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
        log: openLog({ level: 'silent' }),
      });
      for (const check of checks) await printLine(check);
      if (checks.some(({ ok }) => !ok)) process.exitCode = 1;
    });
}

/** A table for people. */
function showStatus(status: Awaited<ReturnType<typeof statusOf>>): void {
  const row = (cells: (string | number)[]) =>
    cells.map((cell, index) => String(cell)[index === 0 ? 'padEnd' : 'padStart'](10)).join('');
  tell(row(['stage', 'waiting', 'oldest', 'queued', 'running', 'delayed', 'done/min', 'done/h', 'failed/h']));
  for (const { stage, waiting, oldestSeconds, queue, lastMinute, lastHour } of status.stages) {
    const jobs = queue ? [queue.waiting, queue.active, queue.delayed] : ['?', '?', '?'];
    tell(
      row([stage, waiting, `${Math.round(oldestSeconds)} s`, ...jobs, lastMinute.done, lastHour.done, lastHour.failed]),
    );
  }
  const counts = Object.entries(status.articles).map(([name, count]) => `${count} ${name}`);
  tell(`\narticles: ${counts.join(', ') || 'none'}; stories: ${status.stories}`);
  const { active, failing, paused, gone } = status.feeds;
  tell(`feeds: ${active} active (${failing} failing), ${paused} paused, ${gone} gone`);
  for (const { stage, code, count } of status.openFailures) {
    tell(`${count} failed in ${stage} with ${code}: newsloom failed list --stage ${stage} --code ${code}`);
  }
}
