import { loadConfig } from '@newsloom/config';
import { openLog } from '@newsloom/observability';
import { stopSignal } from '@newsloom/pipeline';
import { httpStorySource, startWeb } from './src/index.ts';

const { web, logLevel } = loadConfig(process.env);
const log = openLog({ level: logLevel });
const stopping = stopSignal();
const site = await startWeb({ ...web, source: httpStorySource(web.apiUrl, web.apiKey), log, now: () => new Date() });
log.info({ url: site.url }, 'listening');
await stopping;
await site.stop();
