/**
 * Measures the cost of the versions of a growing story: `node test/bench/versions.ts [--quick] [--lines N]`, N articles
 * (by default 300) in fifty versions, scored and published by the stages on fresh private engines. Compares them with
 * the same versions as whole documents, as earlier releases stored them.
 */
import { storyVersions } from '@newsloom/store';
import { sql } from 'kysely';
import { openScriptRun } from '../harness/script-run.ts';
import { countCpuMs } from './cpu-time.ts';
import { growingStory } from './growing-story.ts';
import { machine } from './machine.ts';
import { benchOptions } from './options.ts';
import { table } from './report-table.ts';

const { quick, lines = quick ? 50 : 300 } = benchOptions();
const VERSIONS = 50;
const STORY = 's-grows';
const START = new Date('2026-03-01T00:00:00Z');

await using opened = new AsyncDisposableStack();
const run = opened.adopt(await openScriptRun(), ({ close }) => close());
const { db } = run;
const story = await growingStory(run, STORY);
const cpuMs = countCpuMs();
for (let version = 1; version <= VERSIONS; version++) {
  const from = Math.round((lines * (version - 1)) / VERSIONS);
  const to = Math.round((lines * version) / VERSIONS);
  for (let number = from; number < to; number++) await story.join(number);
  await story.publish();
}
const spent = cpuMs() / VERSIONS;

const versions = await storyVersions.list(db, STORY);
const READ_MS: number[] = [];
await sql`create table whole_versions (like story_versions including all)`.execute(db);
for (const { version } of versions.slice(1)) {
  const since = performance.now();
  const kept = await storyVersions.byNumber(db, STORY, version);
  READ_MS.push(performance.now() - since);
  if (kept?.document.version !== version) throw new Error(`version ${version} is not there`);
  await sql`
    insert into whole_versions (story_id, version, document, created_at)
    values (${STORY}, ${version}, ${JSON.stringify(kept.document)}, ${START})`.execute(db);
}
const sizeOf = async (name: string, column: string): Promise<(string | number)[]> => {
  const { rows } = await sql<{ total: number; held: number }>`
    select pg_total_relation_size(${name}::regclass)::int as total,
      (select sum(pg_column_size(v.*))::int from ${sql.table(name)} v) as held`.execute(db);
  return [column, versions.length - 1, (rows[0]?.held ?? 0) / 1_000, (rows[0]?.total ?? 0) / 1_000];
};
const { rows: present } = await sql<{ json: number; held: number }>`
  select length(document::text) as json, pg_column_size(document) as held from stories where id = ${STORY}`.execute(db);
console.log(
  `${lines} articles in ${versions.length} versions (${machine}); the last document has ` +
    `${Math.round((present[0]?.json ?? 0) / 1_000)} kB of JSON, ${Math.round((present[0]?.held ?? 0) / 1_000)} kB compressed.\n`,
);
console.log(
  table(
    ['former versions', 'versions', 'kB', 'kB with tables and indexes'],
    [await sizeOf('whole_versions', 'whole'), await sizeOf('former_versions', 'as differences')],
  ),
);
console.log(
  `\nA version took ${spent.toFixed(1)} ms of CPU, bringing its articles in included; reading one back ` +
    `${(READ_MS.reduce((sum, ms) => sum + ms, 0) / READ_MS.length).toFixed(1)} ms, ${Math.max(...READ_MS).toFixed(1)} ms at most.`,
);
