import { once } from 'node:events';
import type { Readable, Writable } from 'node:stream';
import { StdioServerTransport } from '@modelcontextprotocol/sdk/server/stdio.js';
import type { Client } from '@newsloom/client';
import { openMcpServer } from './server.ts';

/** Answers the messages from `input` on `output`, until `input` ends. */
export async function serveStdio(client: Client, version: string, input: Readable, output: Writable): Promise<void> {
  const server = openMcpServer(client, version);
  const ended = once(input, 'end');
  await server.connect(new StdioServerTransport(input, output));
  await ended;
  await server.close();
}
