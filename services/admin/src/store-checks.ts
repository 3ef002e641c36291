import { backlog, STAGE_NAMES, type StageName } from '@newsloom/pipeline';
import {
  type Backlog,
  checkWritable,
  type Db,
  describeServer,
  overdueLooks,
  pendingMigrations,
  pingStore,
  type Store,
  unwrittenShards,
} from '@newsloom/store';
import { type Check, check, type Finding, failedCheck } from './check.ts';

/** Needed by BullMQ's Postgres backend, generated columns and JSON paths. */
const OLDEST_POSTGRES = 13;

/** Checks the store: the server, the schema, the clocks, and how long units have waited for each stage. */
export async function storeChecks(store: Store, now: () => Date): Promise<Check[]> {
  const { db } = store;
  const server = await check('postgres', () => serverFinding(db));
  if (!server.ok) return [server];
  const writes = await check('writes', () => writesFinding(store));
  const schema = await check('schema', () => schemaFinding(db));
  const clock = await check('clock', () => clockFinding(db, now));
  return [
    server,
    writes,
    schema,
    clock,
    ...(schema.ok ? [...(await waitingChecks(db, now())), await shardsCheck(db), await looksCheck(db, now())] : []),
  ];
}

async function serverFinding(db: Db): Promise<Finding> {
  await pingStore(db);
  const { version } = await describeServer(db);
  const detail = `PostgreSQL ${version}`;
  if (Number.parseInt(version, 10) >= OLDEST_POSTGRES) return { detail };
  return { detail, remedy: `Use PostgreSQL ${OLDEST_POSTGRES} or newer.` };
}

async function writesFinding(store: Store): Promise<Finding> {
  await checkWritable(store);
  return { detail: 'are taken' };
}

async function schemaFinding(db: Db): Promise<Finding> {
  const pending = await pendingMigrations(db);
  if (pending.length === 0) return { detail: 'up to date' };
  return { detail: `without ${pending.join(', ')}`, remedy: 'Run `newsloom migrate`.' };
}

/**
 * Times that one process writes are compared with the clock of another. Rests and slots last 30 s, so a smaller
 * difference does little harm.
 */
const MOST_SKEW_MS = 5_000;

async function clockFinding(db: Db, now: () => Date): Promise<Finding> {
  const before = now().getTime();
  const { clock } = await describeServer(db);
  const after = now().getTime();
  // The server read its clock between `before` and `after`.
  const skewMs = Math.max(before - clock.getTime(), clock.getTime() - after, 0);
  const detail = `${skewMs} ms between this process and the database`;
  return skewMs <= MOST_SKEW_MS ? { detail } : { detail, remedy: 'Set both clocks by NTP.' };
}

/** All four tries of a stage, with the waits between them, take less. A longer wait means no worker, or too few. */
const LONGEST_WAIT_MS = 3_600_000;

async function waitingChecks(db: Db, now: Date): Promise<Check[]> {
  const held = await backlog(db, now).catch((error: unknown) => failedCheck('waiting', error));
  if (!Array.isArray(held)) return [held];
  return Promise.all(
    STAGE_NAMES.map((stage) =>
      check(`waiting for ${stage}`, () =>
        waitingFinding(
          stage,
          held.find((one) => one.stage === stage),
          now,
        ),
      ),
    ),
  );
}

const shardsCheck = (db: Db): Promise<Check> =>
  check('shards', async () => {
    const unwritten = await unwrittenShards(db);
    if (unwritten.length === 0) return { detail: 'every shard with waiting articles has a writer' };
    const detail = unwritten.map(
      ({ shard, articles }) => `${articles} articles wait for shard ${shard}, which no running process writes`,
    );
    const names = unwritten.map(({ shard }) => shard).join(', ');
    return {
      detail: detail.join('; '),
      remedy:
        `Start a worker (\`newsloom worker all\`) whose NEWSLOOM_SHARDS names ${names}; ` +
        'or move the articles to existing shards: `newsloom replay --from dedupe --all`.',
    };
  });

/**
 * A writer takes its second looks within half a minute, however many articles it places. After a longer delay, either
 * it is catching up on a time when no process wrote the shard, or its looks fail.
 */
const LONGEST_LOOK_MS = 600_000;

const looksCheck = (db: Db, now: Date): Promise<Check> =>
  check('looks', async () => {
    const overdue = await overdueLooks(db, new Date(now.getTime() - LONGEST_LOOK_MS));
    if (overdue.length === 0) return { detail: 'no writer of a shard is behind with its second looks' };
    const detail = overdue.map(
      ({ shard, stories, since }) =>
        `${stories} stories of shard ${shard} wait for a second look, the longest since ${since.toISOString()}`,
    );
    return {
      detail: detail.join('; '),
      remedy:
        'If the number does not fall, see the log of the worker that writes the shard for `tending shard`. Until then its stories are not merged or split.',
    };
  });

function waitingFinding(stage: StageName, held: Backlog | undefined, now: Date): Finding {
  if (!held || held.waiting === 0) return { detail: 'nothing' };
  const ms = Math.max(0, now.getTime() - (held.oldestAt ?? now).getTime());
  const detail = `${held.waiting}, the longest for ${Math.round(ms / 1_000)} s`;
  if (ms <= LONGEST_WAIT_MS) return { detail };
  return { detail, remedy: `Start a worker (newsloom worker ${stage}), or more of them.` };
}
