import { localClient, openApi, ownAccess } from '@newsloom/api';
import { type Client, createClient } from '@newsloom/client';
import { VERSION } from '@newsloom/config';
import { serveStdio } from '@newsloom/mcp';
import type { Command } from 'commander';
import { withReadSession } from '../session.ts';

export function addMcpCommand(program: Command): void {
  program
    .command('mcp')
    .description('serves the stories to an assistant, by the Model Context Protocol on stdin and stdout')
    .option('--url <url>', 'the API of another newsloom, such as https://news.example')
    .option('--key <key>', 'an API key for it')
    .action(async ({ url, key }: { url?: string; key?: string }) => {
      const serve = (client: Client) => serveStdio(client, VERSION, process.stdin, process.stdout);
      if (url !== undefined) return serve(createClient({ url, ...(key === undefined ? {} : { key }) }));
      await withReadSession(async ({ runtime: { store, now }, metrics, log }) => {
        // The tools use the routes of the API inside this process, without a port.
        const options = { store, metrics, log, version: VERSION, now, depths: async () => [], ready: async () => [] };
        const api = openApi({ ...options, access: ownAccess });
        await serve(localClient(api));
        await api.close();
      });
    });
}
