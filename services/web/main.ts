import { createClient } from '@newsloom/client';
import { loadConfig } from '@newsloom/config';
import { openLog } from '@newsloom/observability';
import { stopSignal } from '@newsloom/pipeline';
import { siteReading, startWeb } from './src/index.ts';

const { web, logLevel } = loadConfig(process.env);
const { apiUrl: url, apiKey: key, ...listening } = web;
const log = openLog({ level: logLevel });
const stopping = stopSignal();
const client = createClient({ url, ...(key === null ? {} : { key }), ...siteReading });
const site = await startWeb({ ...listening, client, log, now: () => new Date() });
log.info({ url: site.url }, 'listening');
await stopping;
await site.stop();
