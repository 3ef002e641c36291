import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { articleCounts } from '@newsloom/store';
import { afterEach, expect, test } from 'vitest';
import { root } from '../architecture/source-imports.ts';
import { newsloom as command } from '../harness/command.ts';
import { freePort } from '../harness/free-port.ts';
import { type Newsloom, openNewsloom } from '../harness/newsloom.ts';
import { followSample, SOME } from '../harness/sample.ts';
import { until } from '../harness/until.ts';
import { startWorkerProcess } from '../harness/worker-process.ts';

const closing: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0).reverse()) await close();
});

/** The commands of a section of the README, without their comments. */
async function commandsOf(heading: string): Promise<string[]> {
  const readme = await readFile(join(root, 'README.md'), 'utf8');
  const section = readme.slice(readme.indexOf(`\n## ${heading}\n`));
  const block = /```sh\n([\s\S]*?)```/.exec(section)?.[1] ?? '';
  return block
    .split('\n')
    .map((line) => line.replace(/\s+#.*$/, '').trim())
    .filter(Boolean);
}

/** Starts the API or the site as the README does, and resolves when it listens. */
async function startProgram(program: string, environment: Record<string, string>): Promise<void> {
  const child = spawn(process.execPath, [join(root, program)], {
    env: { PATH: process.env.PATH, ...environment },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  closing.push(async () => {
    child.kill('SIGTERM');
    await once(child, 'exit');
  });
  let said = '';
  child.stderr.on('data', (text) => {
    said += text;
  });
  await until(program, () => said.includes('listening'));
}

test('the commands of "On your own engines" bring up three workers, scale one, and show them, in their order', async () => {
  const lines = await commandsOf('On your own engines');
  const own: Newsloom = await openNewsloom();
  closing.push(own.close);
  const opml = join(own.config.home, 'my-feeds.opml');
  await writeFile(opml, '<opml version="2.0"><body><outline xmlUrl="http://127.0.0.1:1/feed"/></body></opml>');
  // The README uses the default ports; other newslooms may run on this machine, so the test uses free ones.
  const ports: Record<string, string> = { 4100: String(await freePort()), 4200: String(await freePort()) };
  const environment = {
    ...own.environment,
    NEWSLOOM_LOG_LEVEL: 'info',
    NEWSLOOM_PORT: ports[4100] ?? '',
    NEWSLOOM_WEB_PORT: ports[4200] ?? '',
    NEWSLOOM_WEB_API: `http://127.0.0.1:${ports[4100]}`,
  };
  const asWritten = new Set<string>();
  const workers: string[][] = [];
  const answers: string[] = [];
  for (const line of lines) {
    const [, name] = /^export (\w+)=/.exec(line) ?? [];
    const [, args = ''] = /^npx newsloom (.*?)(?: &)?$/.exec(line) ?? [];
    const [, program] = /^node (\S+) &$/.exec(line) ?? [];
    const [, url] = /^curl (\S+)$/.exec(line) ?? [];
    if (name) {
      // The test replaces the addresses of the README by those of its own engines.
      asWritten.add(name);
    } else if (line.startsWith('npx newsloom worker') && line.endsWith('&')) {
      const stages = args.split(' ').slice(1);
      const worker = await startWorkerProcess(stages, environment);
      closing.push(worker.stop);
      workers.push(stages);
    } else if (args) {
      const { code, stderr } = await command(args.replace('my-feeds.opml', opml).split(' '), environment);
      expect([args, code, stderr]).toEqual([args, 0, expect.any(String)]);
    } else if (program) {
      await startProgram(program, environment);
    } else if (url) {
      const here = url.replace(/:(4\d00)/, (_, port) => `:${ports[port]}`);
      answers.push(await (await fetch(here)).text());
    } else {
      throw new Error(`the README has a command that nothing here runs: ${line}`);
    }
  }
  expect([...asWritten]).toEqual(['DATABASE_URL', 'REDIS_URL']);
  expect(workers).toEqual([['poll', 'fetch'], ['extract'], expect.any(Array), ['extract']]);
  const [status] = answers;
  expect(status).toContain('Everything answers.');
  expect(status).toContain('Extract texts');
  expect(answers.join()).toContain('newsloom_stage_waiting{stage="extract"}');

  // The purpose of the three: news passes through all of them.
  const server = await followSample(own.db, SOME);
  closing.push(server.stop);
  await until('every article in a story', async () => {
    const published = (await articleCounts(own.db)).find(({ status }) => status === 'published');
    return published?.count === server.articles.length;
  });
});
