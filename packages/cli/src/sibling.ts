/**
 * The program of a sibling, which `sibling-processes.ts` starts. Runs stages until its starter orders it to stop or
 * dies.
 */
import { loadConfig, shareOf } from '@newsloom/config';
import { reasonOf } from '@newsloom/errors';
import { openLog, openMetrics } from '@newsloom/observability';
import { openEngines, runtimeOf, STOP_DEADLINE_MS, startServices, stopSignal } from '@newsloom/pipeline';
import { withSampleAllowed } from './sample-memory.ts';
import { loadServices } from './services.ts';
import { type SiblingReport, siblingTaskSchema, stopOrderSchema } from './sibling-message.ts';

/** The time for work in hand after the starter was killed. Unfinished work goes to other workers. */
const ORPHAN_DEADLINE_MS = 2_000;

/**
 * The limit for a sibling without a starter: if it hangs, nobody else would end it. It may be the last user of private
 * engines, which have 20 s to stop.
 */
const ORPHAN_END_MS = 30_000;

const { stages, processes, logLevel } = siblingTaskSchema.parse(JSON.parse(process.argv[2] ?? ''));
const log = openLog({ level: logLevel }).child({ pid: process.pid });
const stopping = stopOrder();
let told = Promise.resolve();
try {
  await runStages();
} catch (error) {
  log.error({ reason: reasonOf(error) }, 'a process of the stages could not run');
  process.exitCode = 1;
}
// The last messages must be sent: closing the channel would drop them.
await told;
if (process.connected) process.disconnect();

async function runStages(): Promise<void> {
  const config = shareOf(await withSampleAllowed(loadConfig(process.env)), processes);
  const services = await loadServices(stages);
  const engines = await openEngines(config, { migrate: false, log, tell: () => {} });
  await using opened = new AsyncDisposableStack();
  opened.defer(engines.close);
  const runtime = runtimeOf(config, engines, log, openMetrics());
  const { report } = runtime;
  runtime.report = (event) => {
    report(event);
    const { stage, outcome, code, attempt, stalls, ms, waitedMs, article, model } = event;
    say({ kind: 'unit', stage, outcome, code, attempt, stalls, ms, waitedMs, article, model });
  };
  // Must come before any work is taken: a sibling that is not ready may be killed.
  say({ kind: 'ready' });
  const worker = startServices(config, runtime, services);
  log.info({ stages }, 'at work');
  const deadlineMs = await stopping;
  log.info('stopping');
  await worker.stop(deadlineMs);
}

function say(report: SiblingReport): void {
  told = new Promise((resolve) => {
    if (process.connected) process.send?.(report, undefined, undefined, () => resolve());
    else resolve();
  });
}

/**
 * Resolves when it is time to stop, with the milliseconds for the work in hand: by order, by a signal, or because the
 * starter has died.
 */
function stopOrder(): Promise<number> {
  const { promise, resolve } = Promise.withResolvers<number>();
  // Ctrl-C reaches all processes of a terminal, often before the order arrives.
  void stopSignal().then(() => resolve(STOP_DEADLINE_MS));
  process.on('message', (message) => {
    const order = stopOrderSchema.safeParse(message);
    if (order.success) resolve(order.data.deadlineMs);
  });
  const orphaned = () => {
    setTimeout(() => process.exit(1), ORPHAN_END_MS).unref();
    resolve(ORPHAN_DEADLINE_MS);
  };
  process.once('disconnect', orphaned);
  // The starter may have died while this program was loading.
  if (!process.connected) orphaned();
  return promise;
}
