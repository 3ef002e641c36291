/**
 * Measures what the versions of a growing story cost: `node test/bench/versions.ts [--quick] [--lines N]`, N articles
 * (300 when absent) in fifty versions, scored and published by the stages on fresh private engines. Beside it the same
 * versions as whole documents, as releases before kept them.
 */
import { jobOf, running } from '@newsloom/pipeline/testing';
import { publishStage } from '@newsloom/publish';
import { scoreStage } from '@newsloom/score';
import { articles, outlets, storyProgress, storyVersions } from '@newsloom/store';
import { place } from '@newsloom/store/testing';
import { sql } from 'kysely';
import { articleOf } from '../harness/filled-store/invented-article.ts';
import { inventedOutlets } from '../harness/filled-store/invented-outlet.ts';
import { openScriptRun } from '../harness/script-run.ts';
import { countCpuMs } from './cpu-time.ts';
import { machine } from './machine.ts';
import { benchOptions } from './options.ts';
import { table } from './report-table.ts';

const { quick, lines = quick ? 50 : 300 } = benchOptions();
const VERSIONS = 50;
const STORY = 's-grows';
const START = new Date('2026-03-01T00:00:00Z');

/** One article in five is a copy, as in `news-plan.ts`. */
const COPIES = 5;

await using opened = new AsyncDisposableStack();
const { db, runtime } = opened.adopt(await openScriptRun(), ({ close }) => close());
const run = { ...runtime, report: () => {} };
const [score, publish] = [scoreStage().handler(run), publishStage({ debounceMs: 0 }).handler(run)];
await outlets.put(
  db,
  inventedOutlets.map(({ rated }) => rated),
  START,
);

const cpuMs = countCpuMs();
const job = jobOf({ storyId: STORY, traceId: 'bench' });
for (let version = 1; version <= VERSIONS; version++) {
  const from = Math.round((lines * (version - 1)) / VERSIONS);
  const to = Math.round((lines * version) / VERSIONS);
  for (let number = from; number < to; number++) await join(number);
  await score(job, running);
  await publish(job, running);
}
const spent = cpuMs() / VERSIONS;

/** Brings an article into the story, as clustering does. */
async function join(number: number): Promise<void> {
  const copyOf = number % COPIES === COPIES - 1 ? 0 : null;
  const article = articleOf({ number, story: 1, copyOf, isLast: false }, { number: 0, time: START });
  const { url, title, text, publishedAt } = article;
  const outlet = article.outlet.rated.domain;
  const line = { externalId: `n${number}`, url, title, text, outlet, publishedAt, language: 'en', wordCount: 300 };
  await articles.importNew(db, [line], START);
  const evidence = { clusterer: 'bench', similarity: 0.8, reason: 'similar', components: {}, runnersUp: [] };
  const id = articles.importedIdOf(`n${number}`);
  const original =
    copyOf === null
      ? {}
      : { duplicate_of: articles.importedIdOf('n0'), duplicate_kind: 'same-text' as const, duplicate_score: 1 };
  const where = { shard: 'en', story_id: STORY, cluster_evidence: JSON.stringify(evidence), ...original };
  await place(db, id, 'clustered', where, START);
  const touched = { id: STORY, shard: 'en', language: 'en', lastArticleAt: publishedAt };
  await db.transaction().execute((transaction) => storyProgress.touch(transaction, [touched], START));
}

const versions = await storyVersions.list(db, STORY);
const readMs: number[] = [];
await sql`create table whole_versions (like story_versions including all)`.execute(db);
for (const { version } of versions.slice(1)) {
  const since = performance.now();
  const kept = await storyVersions.byNumber(db, STORY, version);
  readMs.push(performance.now() - since);
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
    `${(readMs.reduce((sum, ms) => sum + ms, 0) / readMs.length).toFixed(1)} ms, ${Math.max(...readMs).toFixed(1)} ms at most.`,
);
