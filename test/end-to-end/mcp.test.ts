import { fileURLToPath } from 'node:url';
import { Client } from '@modelcontextprotocol/sdk/client/index.js';
import { StdioClientTransport } from '@modelcontextprotocol/sdk/client/stdio.js';
import { inventedStory, publish } from '@newsloom/store/testing';
import { expect, test } from 'vitest';
import { NODE_ARGUMENTS, NODE_ENVIRONMENT } from '../../packages/cli/bin/node-options.mjs';
import { openNewsloom } from '../harness/newsloom.ts';

const MAIN = fileURLToPath(new URL('../../packages/cli/src/main.ts', import.meta.url));

test('`newsloom mcp` serves an assistant on stdio', async () => {
  const newsloom = await openNewsloom();
  await publish(newsloom.db, inventedStory({ id: 's1' }));
  const transport = new StdioClientTransport({
    command: process.execPath,
    args: [...NODE_ARGUMENTS, MAIN, 'mcp'],
    env: { PATH: process.env.PATH ?? '', ...NODE_ENVIRONMENT, ...newsloom.environment },
  });
  const client = new Client({ name: 'test', version: '1' });
  await client.connect(transport);
  expect(client.getServerVersion()).toMatchObject({ name: 'newsloom' });
  const { structuredContent } = await client.callTool({ name: 'search_stories', arguments: { query: 'harbour' } });
  expect(structuredContent).toMatchObject({ stories: [{ id: 's1', headline: 'Harbour council votes' }] });
  const ended = new Promise<void>((resolve) => {
    transport.onclose = resolve;
  });
  await client.close();
  await ended;
  await newsloom.close();
});
