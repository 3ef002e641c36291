/**
 * Measures `newsloom up` on the sample newsroom, from start to end: `node test/bench/up.ts [--quick] [--runs N]`. It
 * runs as for a user, in one process and in two, on engines that already run. The memory is the maximum of the resident
 * memory of all its processes. Linux only.
 */
import { startCommand } from '../harness/command.ts';
import { openScriptRun } from '../harness/script-run.ts';
import { type Cost, startMeter, tellsCost } from './cost-meter.ts';
import { machine } from './machine.ts';
import { benchOptions, repeat } from './options.ts';
import { median } from './quantile.ts';
import { figure, table } from './report-table.ts';

const { quick, runs } = benchOptions();
const PROCESSES = quick ? [1] : [1, 2];

if (tellsCost('up')) {
  const all: { run: number; processes: number; cost: Cost }[] = [];
  for (const processes of PROCESSES) {
    all.push(...(await repeat(runs, async (run) => ({ run, processes, cost: await measure(processes) }))));
  }
  const alone = all.filter(({ processes }) => processes === 1).map(({ cost }) => cost.memoryMb.node);
  console.log(`${figure(median(alone))} MB in one process (median; ${machine})\n`);
  const rows = all.map(({ run, processes, cost: { seconds, cpuMs, memoryMb } }) => [
    `run ${run}, ${processes} ${processes === 1 ? 'process' : 'processes'}`,
    seconds,
    cpuMs.node / 1000,
    memoryMb.node,
    memoryMb.postgres,
    memoryMb.redis,
  ]);
  console.log(table(['', 'seconds', 'node, CPU s', 'node, most MB', 'Postgres, most MB', 'Redis, most MB'], rows));
}

async function measure(processes: number): Promise<Cost> {
  await using opened = new AsyncDisposableStack();
  const { home } = opened.adopt(await openScriptRun(), ({ close }) => close());
  const meter = startMeter(home);
  const command = startCommand(['up', '--until-idle', '--processes', `${processes}`], {
    NEWSLOOM_HOME: home,
    NEWSLOOM_PORT: '0',
    NEWSLOOM_WEB_PORT: '0',
    NEWSLOOM_LOG_LEVEL: 'error',
  });
  meter.follow(command.pid);
  const { code, stderr } = await command.ended;
  if (code !== 0) throw new Error(`newsloom up ended with ${code}: ${stderr}`);
  return meter.end();
}
