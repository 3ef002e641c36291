/**
 * Measures what an imported article costs: `node test/bench/import.ts [--quick] [--runs N] [--lines N]`. `newsloom
 * import FILE` runs as a separate process on fresh private engines. Compares the CPU time of all of them with that of
 * only the domain functions on the same articles, in a process of their own. The ratio is the same on any machine. The
 * articles are NEWSLOOM_DATA/clustering (allsides-unlabelled.stream.jsonl.gz, allsides2021.dev.jsonl.gz). Linux only.
 */
import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { articles } from '@newsloom/store';
import { NODE_ARGUMENTS, NODE_ENVIRONMENT } from '../../packages/cli/bin/node-options.mjs';
import { startCommand } from '../harness/command.ts';
import { openScriptRun } from '../harness/script-run.ts';
import { importsOf, roundUpsFile, streamFile } from './article-lines.ts';
import { isThere, readLines } from './bench-data.ts';
import { startMeter, tellsCost } from './cost-meter.ts';
import { type MeasuredImport, printImports } from './import-report.ts';
import { benchOptions, repeat } from './options.ts';
import { publicationTimes } from './publication-rate.ts';
import type { PureWork } from './pure-work.ts';
import { logEnd, writtenSince } from './written-bytes.ts';

const { quick, runs, lines: wanted = quick ? 300 : undefined } = benchOptions();
const PURE_WORK = fileURLToPath(new URL('pure-work-run.ts', import.meta.url));

/** The summary is about the first file, which is long enough to make the start of the process negligible. */
const files = { stream: streamFile, 'round-ups': roundUpsFile };

if (tellsCost('import') && isThere('import', ...Object.values(files))) {
  const all: MeasuredImport[] = [];
  for (const [name, file] of Object.entries(files)) {
    const lines = readLines(file).slice(0, wanted);
    all.push(...(await repeat(runs, (run) => measure(name, run, lines))));
  }
  printImports(all);
}

async function measure(name: string, run: number, lines: string[]): Promise<MeasuredImport> {
  await using opened = new AsyncDisposableStack();
  const { home, db } = opened.adopt(await openScriptRun(), ({ close }) => close());
  const file = join(home, `${name}.jsonl`);
  writeFileSync(file, lines.join('\n'));
  const logStart = await logEnd(db);
  const meter = startMeter(home);
  const command = startCommand(['import', file], { NEWSLOOM_HOME: home, NEWSLOOM_LOG_LEVEL: 'error' });
  meter.follow(command.pid);
  const { code, stderr } = await command.ended;
  const cost = meter.end();
  if (code !== 0) throw new Error(`the import ended with ${code}: ${stderr}`);
  const imports = importsOf(file, lines);
  const ids = imports.map(({ externalId }) => articles.importedIdOf(externalId));
  const written = await writtenSince(db, logStart);
  return {
    name,
    run,
    cost,
    written,
    published: await publicationTimes(db, ids),
    pure: pureWorkApart(file, lines.length),
  };
}

/** The pure work on the same articles in a process of its own, with the same settings of Node. */
function pureWorkApart(file: string, lines: number): PureWork {
  const args = [...NODE_ARGUMENTS, PURE_WORK, file, String(lines)];
  return JSON.parse(
    execFileSync(process.execPath, args, { env: { ...process.env, ...NODE_ENVIRONMENT }, encoding: 'utf8' }),
  );
}
