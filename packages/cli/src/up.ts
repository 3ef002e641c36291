import { randomBytes } from 'node:crypto';
import { startApi } from '@newsloom/api';
import { createClient } from '@newsloom/client';
import { VERSION } from '@newsloom/config';
import { openLog, openMetrics } from '@newsloom/observability';
import {
  apiReadiness,
  openEngines,
  privateHome,
  runtimeOf,
  STOP_DEADLINE_MS,
  stageDepths,
  stopSignal,
} from '@newsloom/pipeline';
import { feeds } from '@newsloom/store';
import { siteReading, startWeb } from '@newsloom/web';
import { readOpml } from './commands/feeds.ts';
import { openInBrowser } from './open-in-browser.ts';
import { tell } from './output.ts';
import { putOffSentence } from './put-off-sentence.ts';
import { withSampleAllowed } from './sample-memory.ts';
import { followSample } from './sample-newsroom.ts';
import { configWith } from './session.ts';
import { startStages } from './stage-processes.ts';
import { idle, watch } from './watch.ts';

export type UpOptions = { feeds?: string; sample: boolean; untilIdle: boolean; open: boolean; processes?: number };

/** Runs everything on this machine until stopped, or with `untilIdle` until no work is left. */
export async function up(options: UpOptions): Promise<void> {
  const config = configWith(options.processes);
  const log = openLog({ level: process.env.NEWSLOOM_LOG_LEVEL ? config.logLevel : 'error' });
  const metrics = openMetrics();
  tell(`newsloom ${VERSION}, home ${config.home}`);
  const stopping = stopSignal();
  // Everything opened is closed in reverse order, even if a later step fails.
  await using opened = new AsyncDisposableStack();
  const engines = await openEngines(config, { migrate: true, log, tell });
  opened.defer(engines.close);
  const runtime = runtimeOf(config, engines, log, metrics);
  const { db } = engines.store;

  if (options.feeds) {
    const added = await feeds.add(db, await readOpml(options.feeds), runtime.now());
    tell(`${added} new feeds from ${options.feeds}`);
  }
  const sample = await followSample(config.home, db, runtime.now(), options.sample);
  if (sample) opened.defer(sample.stop);

  const worker = await startStages({ config: await withSampleAllowed(config), engines, runtime, metrics, log });
  opened.defer(() => worker.stop(STOP_DEADLINE_MS));
  // The site beside the API gets its own secret, so it can always read, whichever keys the store has.
  const ownSecret = randomBytes(32).toString('base64url');
  const api = await startApi({
    port: config.api.port,
    access: { ...config.api, allow: config.http.allow, ownSecret },
    store: engines.store,
    metrics,
    log,
    version: VERSION,
    now: runtime.now,
    depths: () => stageDepths(engines.queues, config.shards),
    ready: () => apiReadiness({ ...engines, home: privateHome(config) }),
  });
  opened.defer(api.stop);
  const { host, port, siteUrl } = config.web;
  const client = createClient({ url: api.url, key: ownSecret, ...siteReading });
  const web = await startWeb({ host, port, siteUrl, client, log, now: runtime.now });
  opened.defer(web.stop);
  tell(`read the stories at ${web.url}`);
  tell(`queues on ${engines.queues.engine}, API at ${api.url}`);
  if (options.open) openInBrowser(web.url);

  const view = watch(db, web.url, api.url);
  opened.defer(view.stop);
  const left = await Promise.race([stopping.then(() => []), ...(options.untilIdle ? [idle(db, runtime.now)] : [])]);
  const stoppedLooking = view
    .stop()
    .then(() => tell('stopping: work in hand is finished first; Ctrl-C again ends at once'));
  // At the same time: Ctrl-C has already reached the other processes.
  await Promise.all([stoppedLooking, worker.stop(STOP_DEADLINE_MS)]);
  for (const putOff of left) tell(putOffSentence(putOff));
}
