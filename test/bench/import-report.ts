import { type Cost, cpuMsPerUnit } from './cost-meter.ts';
import { machine } from './machine.ts';
import { rateOf } from './publication-rate.ts';
import type { PureWork } from './pure-work.ts';
import { median } from './quantile.ts';
import { figure, table } from './report-table.ts';
import type { WrittenBytes } from './written-bytes.ts';

/** One import of the file `name`: the publication times (ms), and the cost of only the domain functions. */
export type MeasuredImport = {
  name: string;
  run: number;
  cost: Cost;
  written: WrittenBytes;
  published: number[];
  pure: PureWork;
};

type Row = (string | number)[];

/** The first and the last articles of an import that are timed separately; the halves of a short import. */
const END = 5_000;

/** The tables that grow with every article. The others have almost no rows after an import. */
const TABLES = ['articles', 'signatures', 'stories', 'digests', 'trails', 'changes'];

/** Prints what imports cost: CPU time, the rate from beginning to end, and memory. */
export function printImports(all: readonly MeasuredImport[]): void {
  const name = all[0]?.name ?? '';
  const ratio = median(all.filter((one) => one.name === name).map(ratioOf));
  console.log(
    `An imported article costs ${figure(ratio)} times the CPU time that the domain's work on it alone takes ` +
      `(${name}, median; ${machine}).\n`,
  );
  const rows = (cells: (one: MeasuredImport) => number[]): Row[] =>
    all.map((one) => [`${one.name}, run ${one.run}`, ...cells(one)]);
  const print = (head: string[], cells: (one: MeasuredImport) => number[]) =>
    console.log(`${table(head, rows(cells))}\n`);
  print(['CPU ms an article', 'node', 'Postgres', 'Redis', 'together', 'domain alone', 'together : alone'], (one) => {
    const { node, postgres, redis, together } = cpuMsOf(one);
    return [node, postgres, redis, together, aloneOf(one), ratioOf(one)];
  });
  print(['domain alone, CPU ms an article', 'signature', 'clustering', 'summary', 'figures'], ({ pure }) => [
    pure.signature,
    pure.clustering,
    pure.summary,
    pure.figures,
  ]);
  print(['articles a second', 'articles', 'seconds', 'overall', 'first', 'last', 'last : first'], paceOf);
  print(['MB', 'node, most', 'third quarter', 'last quarter', 'Postgres, most', 'Redis, most'], ({ cost }) => {
    const { node, thirdQuarter, lastQuarter, postgres, redis } = cost.memoryMb;
    return [node, thirdQuarter, lastQuarter, postgres, redis];
  });
  const tables = TABLES.filter((name) => all.every(({ written }) => name in written.tables));
  print(['bytes an article', 'all tables', ...tables, 'write-ahead log'], ({ written, published }) => {
    const each = [...tables.map((name) => written.tables[name] ?? 0), written.log];
    const whole = Object.values(written.tables).reduce((sum, bytes) => sum + bytes, 0);
    return [whole, ...each].map((bytes) => bytes / published.length);
  });
  console.log(
    `The first and the last are those ${figure(END)} articles by when they were published, or the halves of fewer; ` +
      'quarters are of the time of the import, and theirs is the median of node.',
  );
}

const cpuMsOf = ({ cost, published }: MeasuredImport) => cpuMsPerUnit(cost, published.length);
const aloneOf = ({ pure }: MeasuredImport): number => pure.signature + pure.clustering + pure.summary + pure.figures;
const ratioOf = (one: MeasuredImport): number => cpuMsOf(one).together / aloneOf(one);

function paceOf({ cost: { seconds }, published }: MeasuredImport): number[] {
  const end = Math.min(END, Math.floor(published.length / 2));
  const [first, last] = [rateOf(published.slice(0, end)), rateOf(published.slice(-end))];
  return [published.length, seconds, published.length / seconds, first, last, last / first];
}
