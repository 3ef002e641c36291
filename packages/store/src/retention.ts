import { sql } from 'kysely';
import type { Db } from './database.ts';
import { LESSONS_PER_HOST } from './page-lessons.ts';

/** What is kept, and for how long. Articles and stories stay for good. */
export type Retention = {
  snapshotDays: number;
  /** Bytes of snapshots at most; the oldest go first. */
  snapshotBytes: number;
  changeDays: number;
  /** Versions of a story at most, the present one among them; the newest stay. */
  versionsPerStory: number;
  /** Days that counts of runs are kept; `status` reads the last hour. */
  runDays: number;
};

export type Pruned = Record<
  'snapshots' | 'changes' | 'versions' | 'runs' | 'modelAnswers' | 'pageLessons' | 'storyVectors',
  number
>;

const DAY_MS = 86_400_000;

/** A story rests after two days without news, and hardly ever has the same sentences again after a week. */
const MODEL_ANSWER_DAYS = 7;

/** The boxes of a page stay for weeks, and are renewed by a page each day. */
const LESSON_DAYS = 30;

/** Active stories have news of the last two days, and are compared with stories of up to three days before. */
const STORY_VECTOR_DAYS = 7;

/** Deletes rows past their retention and returns how many of each kind. */
export async function prune(db: Db, retention: Retention, now: Date): Promise<Pruned> {
  const before = (days: number) => new Date(now.getTime() - days * DAY_MS);
  const removed = async (query: ReturnType<typeof sql>) => Number((await query.execute(db)).numAffectedRows ?? 0);
  const byAge = await removed(sql`delete from snapshots where fetched_at < ${before(retention.snapshotDays)}`);
  const bySize = await removed(sql`
    delete from snapshots where article_id in (
      select article_id from (
        select article_id, sum(octet_length(body)) over (order by fetched_at desc, article_id) as upto from snapshots
      ) as sized where upto > ${retention.snapshotBytes}
    )`);
  const outdatedIn = (table: 'story_versions' | 'former_versions') => sql`
    delete from ${sql.table(table)} v using stories s
    where s.id = v.story_id and v.version <= s.version - ${retention.versionsPerStory}`;
  return {
    snapshots: byAge + bySize,
    // The newest change of each story stays, so that the change feed leads from any cursor to the present state.
    changes: await removed(sql`
      delete from changes c
      where c.at < ${before(retention.changeDays)}
        and exists (select 1 from changes newer where newer.story_id = c.story_id and newer.seq > c.seq)`),
    versions: (await removed(outdatedIn('story_versions'))) + (await removed(outdatedIn('former_versions'))),
    runs: await removed(sql`delete from runs where at < ${before(retention.runDays)}`),
    modelAnswers:
      (await removed(sql`delete from model_answers where at < ${before(MODEL_ANSWER_DAYS)}`)) +
      (await removed(
        sql`delete from model_days where day < (${before(MODEL_ANSWER_DAYS)}::timestamptz at time zone 'UTC')::date`,
      )),
    pageLessons: await removed(sql`
      delete from page_lessons where article_id in (
        select article_id from (
          select article_id, discovered_at,
            row_number() over (partition by host, version order by discovered_at desc, article_id) as place
          from page_lessons
        ) as placed where place > ${LESSONS_PER_HOST} or discovered_at < ${before(LESSON_DAYS)}
      )`),
    storyVectors: await removed(sql`delete from story_vectors where last_article_at < ${before(STORY_VECTOR_DAYS)}`),
  };
}
