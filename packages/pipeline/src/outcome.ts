import type { NewsloomError } from '@newsloom/errors';

/** The work is done; `code` says with what result, also when that is a dead end such as `no-text`. */
export type Done<Result> = { kind: 'done'; code: string; result: Result };

/** Not before `until`; spends no attempt. */
export type Later = { kind: 'later'; code: string; until: Date; message?: string };

/** A passing fault: again after `afterMs`. */
export type Retry = { kind: 'retry'; error: NewsloomError; afterMs: number };

/** Cannot succeed as things stand. */
export type Failed = { kind: 'failed'; error: NewsloomError };

export const done = <Result>(code: string, result: Result): Done<Result> => ({ kind: 'done', code, result });
export const later = (code: string, until: Date): Later => ({ kind: 'later', code, until });
