import { sql } from 'kysely';
import type { Db } from './database.ts';
import { SLOT_LIFE_MS } from './hosts.ts';
import { waitingStories } from './waiting-stories.ts';

/** Units that wait for a stage on purpose: how many, for which host if any, and until when the first of them waits. */
export type PutOff = { stage: 'fetch' | 'score' | 'publish'; host: string | null; units: number; until: Date };

/** Only longer waits are reported; shorter ones are normal. */
const LONG_MS = 60_000;

/** Units that wait no longer than this from now on are not reported, however long they have waited. */
const NEAR_MS = 30_000;

/**
 * The units that are put off for more than a minute in all, and for at least 30 seconds from now. These are articles,
 * by host, that wait for their own slot or else for the next slot of their host; and stories that rest after a failure.
 */
export async function putOff(db: Db, now: Date): Promise<PutOff[]> {
  const near = new Date(now.getTime() + NEAR_MS);
  const long = new Date(now.getTime() + LONG_MS);
  const slot = sql`case
    when a.fetch_slot_at > ${now}::timestamptz - ${SLOT_LIFE_MS} * interval '1 millisecond' then a.fetch_slot_at
    else h.next_slot_at end`;
  const { rows } = await sql<PutOff>`
    select 'fetch' as stage, h.host, count(*) as units, min(${slot}) as until
    from articles a join hosts h on h.host = lower(split_part(a.url, '/', 3))
    where a.status = 'discovered' and ${slot} > ${near}
      and ${slot} > a.status_at + ${LONG_MS} * interval '1 millisecond'
    group by h.host
    union all
    select 'score', null, count(*), min(queued_at) from stories
    where ${waitingStories.unscored} and queued_at > ${long} having count(*) > 0
    union all
    select 'publish', null, count(*), min(queued_at) from stories
    where ${waitingStories.unpublished} and queued_at > ${long} having count(*) > 0
    order by stage, host`.execute(db);
  return rows;
}
