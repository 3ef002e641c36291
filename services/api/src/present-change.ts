import { changes, type Db } from '@newsloom/store';

/**
 * Returns a function that gives the number of the newest change. Its question to the store is sent after the call, so
 * that whatever the caller has seen before is counted in; callers that come while a question is on its way share the
 * next one. So many readers cost few questions.
 */
export function followChanges(db: Db): () => Promise<number> {
  let asked: Promise<number> | null = null;
  let next: Promise<number> | null = null;
  const ask = (): Promise<number> => {
    const answer = changes.newest(db).then((seq) => seq ?? 0);
    asked = answer;
    const done = () => {
      if (asked === answer) asked = null;
    };
    answer.then(done, done);
    return answer;
  };
  const askAgain = () => {
    next = null;
    return ask();
  };
  return () => {
    if (asked === null) return ask();
    next ??= asked.then(askAgain, askAgain);
    return next;
  };
}
