import { statusOf } from '@newsloom/admin';
import type { Command } from 'commander';
import { printLine, tell } from '../output.ts';
import { putOffSentence } from '../put-off-sentence.ts';
import { withReadSession } from '../session.ts';

export function addStatusCommand(program: Command): void {
  program
    .command('status')
    .description('by stage: how many units wait, since when, and how many were done')
    .option('--json', 'as one JSON line', false)
    .action(async ({ json }: { json: boolean }) => {
      await withReadSession(async ({ runtime }) => {
        const status = await statusOf(runtime);
        if (json || !process.stdout.isTTY) await printLine(status);
        else showStatus(status);
      });
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
  if (status.queueAway) tell(`\n${status.queueAway} Nothing is lost: the store knows which units wait.`);
  const counts = Object.entries(status.articles).map(([name, count]) => `${count} ${name}`);
  tell(`\narticles: ${counts.join(', ') || 'none'}; stories: ${status.stories}`);
  const { active, failing, quiet, paused, gone } = status.feeds;
  tell(`feeds: ${active} active (${failing} failing, ${quiet} quiet), ${paused} paused, ${gone} gone`);
  for (const { id, url, status: state, error_message } of status.webhooks) {
    const advice = state === 'failing' ? `stopped; when it works again: newsloom webhooks resume ${id}` : 'tried again';
    tell(`webhook ${id} to ${url}: ${error_message ?? ''} It is ${advice}`);
  }
  for (const one of status.putOff) tell(putOffSentence(one));
  for (const { stage, code, count } of status.openFailures) {
    tell(`${count} failed in ${stage} with ${code}: newsloom failed list --stage ${stage} --code ${code}`);
  }
}
