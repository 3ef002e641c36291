import type { NewsloomError } from '@newsloom/errors';

/** The work is done. `code` names the result, which may also be a dead end such as `no-text`. */
export type Done<Result> = { kind: 'done'; code: string; result: Result };

/** Put off until `until`; spends no attempt. */
export type Later = { kind: 'later'; code: string; until: Date; message?: string };

/** A passing fault: to be tried again after `afterMs`. */
export type Retry = { kind: 'retry'; error: NewsloomError; afterMs: number };

/** The unit cannot succeed unless something changes. */
export type Failed = { kind: 'failed'; error: NewsloomError };

export const done = <Result>(code: string, result: Result): Done<Result> => ({ kind: 'done', code, result });
export const later = (code: string, until: Date): Later => ({ kind: 'later', code, until });
