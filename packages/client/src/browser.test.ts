import { execFileSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { inventedStory, openTestApi } from '@newsloom/api/testing';
import { chromium } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openApi } from '../../../services/api/src/api.ts';
import { chromiumPath } from '../../../test/harness/chromium.ts';
import type * as Package from './index.ts';

const browserPath = chromiumPath();

/** A site whose page loads the built package. */
let site: Server;
const PAGE =
  '<!doctype html><script type="module">import * as client from "/index.js"; window.client = client</script>';
const dist = mkdtempSync(join(tmpdir(), 'newsloom-client-page-'));

beforeAll(async () => {
  execFileSync(process.execPath, [join(import.meta.dirname, '../build.ts'), '--to', dist]);
  site = createServer(({ url = '' }, response) => {
    const isCode = url.endsWith('.js');
    response.setHeader('content-type', isCode ? 'text/javascript' : 'text/html');
    response.end(isCode ? readFileSync(join(dist, basename(url))) : PAGE);
  });
  site.listen(0, '127.0.0.1');
  await once(site, 'listening');
});
afterAll(() => {
  site.close();
  rmSync(dist, { recursive: true, force: true });
});

test.skipIf(browserPath === null)('a page of another site reads stories and follows changes', async () => {
  const origin = `http://127.0.0.1:${(site.address() as AddressInfo).port}`;
  const api = await openTestApi();
  const app = openApi({ ...api, corsOrigins: [origin] });
  const url = await app.listen({ host: '127.0.0.1', port: 0 });
  await api.publish(inventedStory({ id: 's1' }), inventedStory({ id: 's2' }));

  const browser = await chromium.launch({ executablePath: browserPath ?? '', args: ['--no-sandbox'] });
  const page = await browser.newPage();
  await page.goto(origin);
  await page.waitForFunction('window.client');
  const read = await page.evaluate(async (url) => {
    const { createClient, isApiError } = (globalThis as typeof globalThis & { client: typeof Package }).client;
    const newsloom = createClient({ url });
    const ids: string[] = [];
    for await (const { id } of newsloom.stories({ limit: 1, sort: 'new' })) ids.push(id);
    const changed: string[] = [];
    for await (const { storyId } of newsloom.changes()) if (changed.push(storyId) === 2) break;
    const fault: unknown = await newsloom.story('unknown').catch((error: unknown) => error);
    return {
      ids,
      changed,
      headline: (await newsloom.story('s1')).headline.text,
      code: isApiError(fault) && fault.code,
    };
  }, url);
  expect(read).toEqual({
    ...{ ids: ['s1', 's2'], changed: ['s1', 's2'], headline: 'Harbour council votes', code: 'not-found' },
  });
  await browser.close();
  await app.close();
  await api.close();
});
