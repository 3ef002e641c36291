import { sql } from 'kysely';
import type { Db } from './database.ts';

/** What a stage, or an admin, did with a unit. */
export type Step = {
  at: Date;
  stage: string;
  outcome: 'done' | 'later' | 'retry' | 'failed';
  code: string;
  /** Which try it was, from 1. */
  attempt: number;
  /** How long it took. */
  ms: number;
  message: string | null;
};

/** How many steps of a unit are kept: the newest. Nearly always these are all steps of an article. */
const STEPS = 30;

/** Characters of a message that are kept: enough for the reason, too few for a quoted page. */
const MESSAGE = 500;

/**
 * Adds a step to the trail of each unit. A unit has one row, so that a step needs no row and no index entry of its own.
 * Units are written in the order of ids, to avoid deadlocks.
 */
export async function append(db: Db, steps: readonly { unitId: string; step: Step }[]): Promise<void> {
  if (steps.length === 0) return;
  await sql`
    insert into trails as t (unit_id, steps)
    select unit_id, (array_agg(step order by place))[greatest(1, count(*)::int - ${STEPS - 1}::int):]
    from unnest(${steps.map(({ unitId }) => unitId)}::text[], ${steps.map(({ step }) => lineOf(step))}::text[])
      with ordinality as added (unit_id, step, place)
    group by unit_id order by unit_id
    on conflict (unit_id) do update set
      steps = (t.steps || excluded.steps)[greatest(1, cardinality(t.steps) + cardinality(excluded.steps) - ${STEPS - 1}::int):]
  `.execute(db);
}

/** The trail of a unit, oldest first. */
export async function of(db: Db, unitId: string): Promise<Step[]> {
  const row = await db.selectFrom('trails').select('steps').where('unit_id', '=', unitId).executeTakeFirst();
  return (row?.steps ?? []).map(stepOf);
}

/**
 * Since when units have failed in a stage without success, by id: the time of the first of the unsuccessful steps of
 * this stage at the end of the trail, across replays. A unit without such a step is left out.
 */
export async function failingSince(db: Db, unitIds: readonly string[], stage: string): Promise<Map<string, Date>> {
  const rows = await db.selectFrom('trails').selectAll().where('unit_id', '=', sql<string>`any(${unitIds})`).execute();
  return new Map(
    rows.flatMap(({ unit_id, steps }) => {
      const since = firstOfLast(steps.map(stepOf), stage);
      return since ? [[unit_id, since] as const] : [];
    }),
  );
}

function firstOfLast(steps: readonly Step[], stage: string): Date | null {
  let first: Date | null = null;
  for (const step of steps.toReversed()) {
    if (step.stage === 'admin') continue;
    if (step.stage !== stage || step.outcome === 'done') break;
    first = step.at;
  }
  return first;
}

/** A step as it is stored: words separated by spaces, the message last. */
export function lineOf({ at, stage, outcome, code, attempt, ms, message }: Step): string {
  const words = [at.toISOString(), stage, outcome, code, attempt, ms].join(' ');
  return message === null ? words : `${words} ${message.replaceAll('\u0000', '').slice(0, MESSAGE).toWellFormed()}`;
}

/** Reads a line that `lineOf` wrote. */
export function stepOf(line: string): Step {
  const [at = '', stage = '', outcome = '', code = '', attempt = '', ms = '', ...message] = line.split(' ');
  return {
    at: new Date(at),
    stage,
    outcome: outcome as Step['outcome'],
    code,
    attempt: Number(attempt),
    ms: Number(ms),
    message: message.length > 0 ? message.join(' ') : null,
  };
}
