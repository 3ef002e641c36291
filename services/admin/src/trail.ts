import { type Db, type StepRow, steps } from '@newsloom/store';
import { sentenceOf } from './step-sentence.ts';

/** A step of the trail: what a stage did with the unit, in figures and in words. */
export type TrailStep = Pick<StepRow, 'at' | 'stage' | 'outcome' | 'code' | 'attempt' | 'ms'> & { text: string };

/** The trail of a unit, oldest first, as far back as steps are kept. */
export async function trailOf(db: Db, unitId: string): Promise<TrailStep[]> {
  return (await steps.of(db, unitId)).map((step) => {
    const { at, stage, outcome, code, attempt, ms } = step;
    return { at, stage, outcome, code, attempt, ms, text: sentenceOf(step) };
  });
}
