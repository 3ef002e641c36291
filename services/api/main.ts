import { loadConfig, VERSION } from '@newsloom/config';
import { openLog, openMetrics } from '@newsloom/observability';
import { apiReadiness, openEngines, privateHome, stageDepths, stopSignal } from '@newsloom/pipeline';
import { startApi } from './src/index.ts';

const config = loadConfig(process.env);
const log = openLog({ level: config.logLevel });
const stopping = stopSignal();
const { store, queues, close } = await openEngines(config, { migrate: false, log, tell: (line) => log.info(line) });
const ready = () => apiReadiness({ store, queues, home: privateHome(config) });
const now = () => new Date();
const depths = () => stageDepths(queues, config.shards);
const api = await startApi({
  port: config.api.port,
  access: { ...config.api, allow: config.http.allow },
  store,
  metrics: openMetrics(),
  log,
  depths,
  ready,
  version: VERSION,
  now,
});
log.info({ url: api.url }, 'listening');
await stopping;
await api.stop();
await close();
