import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { stringify } from 'yaml';
import { freePort } from '../harness/free-port.ts';
import { until } from '../harness/until.ts';
import { run } from './program.ts';

/** A series of a result: its labels, and its values by time (seconds). */
export type Series = { metric: Record<string, string>; values: [time: number, value: string][] };

/** A Prometheus that scrapes every second. */
export type Prometheus = {
  /** The result of a query over a range of seconds, with a value for each second. */
  range(query: string, start: number, end: number): Promise<Series[]>;
  /** How many scrapes of a job there have been. */
  scrapes(job: string): Promise<number>;
  /** Adds samples of the past, as lines of OpenMetrics with times. Restarts Prometheus, keeping its data. */
  addPast(lines: readonly string[]): Promise<void>;
  close(): Promise<void>;
};

/**
 * Starts Prometheus with targets by job (their addresses with the path of their metrics). Prometheus must be on the
 * path.
 */
export async function startPrometheus(targets: Record<string, string>): Promise<Prometheus> {
  const folder = await mkdtemp(join(tmpdir(), 'newsloom-prometheus-'));
  const data = join(folder, 'data');
  await mkdir(data);
  const config = {
    global: { scrape_interval: '1s', scrape_timeout: '1s' },
    scrape_configs: Object.entries(targets).map(([job, address]) => ({
      job_name: job,
      metrics_path: new URL(address).pathname,
      static_configs: [{ targets: [new URL(address).host], labels: { service: job.replace('newsloom-', '') } }],
    })),
  };
  await writeFile(join(folder, 'prometheus.yaml'), stringify(config));
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;

  const start = async () => {
    const child = spawn(
      'prometheus',
      [
        `--config.file=${join(folder, 'prometheus.yaml')}`,
        `--storage.tsdb.path=${data}`,
        `--web.listen-address=127.0.0.1:${port}`,
      ],
      { stdio: 'ignore' },
    );
    await until('Prometheus', () =>
      fetch(`${url}/-/ready`).then(
        ({ ok }) => ok,
        () => false,
      ),
    );
    return child;
  };
  let child = await start();
  const end = async (): Promise<void> => {
    child.kill('SIGTERM');
    await once(child, 'exit');
  };

  const ask = async (path: string, parameters: Record<string, string>): Promise<Series[]> => {
    const response = await fetch(`${url}/api/v1/${path}?${new URLSearchParams(parameters)}`);
    const answer: { status: string; error?: string; data: { result: Series[] } } = await response.json();
    if (answer.status !== 'success') throw new Error(`${parameters.query}: ${answer.error}`);
    return answer.data.result;
  };
  const range = (query: string, from: number, to: number): Promise<Series[]> =>
    ask('query_range', { query, start: String(from), end: String(to), step: '1' });
  return {
    range,
    async scrapes(job) {
      const now = Date.now() / 1_000;
      const [up] = await range(`count_over_time(up{job="${job}"}[1h])`, now, now);
      return Number(up?.values.at(-1)?.[1] ?? 0);
    },
    async addPast(lines) {
      await end();
      const file = join(folder, 'past.txt');
      await writeFile(file, `${lines.join('\n')}\n# EOF\n`);
      const { status, said } = run('promtool', ['tsdb', 'create-blocks-from', 'openmetrics', file, data]);
      if (status !== 0) throw new Error(said);
      child = await start();
    },
    async close() {
      await end();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
