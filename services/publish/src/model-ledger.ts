import type { Ledger } from '@newsloom/llm';
import { type Db, modelAnswers } from '@newsloom/store';

/** The answers and the tokens of the day, in the store. */
export const ledgerOf = ({ db, now }: { db: Db; now: () => Date }): Ledger => ({
  find: (key) => modelAnswers.find(db, key),
  keep: (key, answer) => modelAnswers.keep(db, key, answer, now()),
  reserve: (tokens, most) => modelAnswers.reserve(db, tokens, most, now()),
  settle: (reserved, used) => modelAnswers.settle(db, reserved, used),
});
