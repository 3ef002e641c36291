import { type Db, type Step, trails } from '@newsloom/store';
import { sentenceOf } from './step-sentence.ts';

/** A step of the trail, with a sentence for people. */
export type TrailStep = Pick<Step, 'at' | 'stage' | 'outcome' | 'code' | 'attempt' | 'ms'> & { text: string };

/** The trail of a unit: its newest steps, oldest first. */
export async function trailOf(db: Db, unitId: string): Promise<TrailStep[]> {
  return (await trails.of(db, unitId)).map((step) => {
    const { at, stage, outcome, code, attempt, ms } = step;
    return { at, stage, outcome, code, attempt, ms, text: sentenceOf(step) };
  });
}
