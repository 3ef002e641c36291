import { type Db, type Step, trails } from '@newsloom/store';
import { sentenceOf } from './step-sentence.ts';

/** A step of the trail: what a stage did with the unit, in figures and in words. */
export type TrailStep = Pick<Step, 'at' | 'stage' | 'outcome' | 'code' | 'attempt' | 'ms'> & { text: string };

/** The trail of a unit, oldest first: its newest steps. */
export async function trailOf(db: Db, unitId: string): Promise<TrailStep[]> {
  return (await trails.of(db, unitId)).map((step) => {
    const { at, stage, outcome, code, attempt, ms } = step;
    return { at, stage, outcome, code, attempt, ms, text: sentenceOf(step) };
  });
}
