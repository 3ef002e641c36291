import type { Objection } from './objection.ts';

/** A text of a model that is not shown, and why: an objection to it, to its citations, or that it is told already. */
export type Rejection = {
  text: string;
  reason: Objection | 'no-citation' | 'too-many-citations' | 'unknown-citation' | 'told' | 'surplus';
};

// People read it, in a document. A longer text is cut.
const MOST_SHOWN = 300;

/** The rejection of a text, which may be anything: cut, and without characters that the store does not take. */
export const rejectionOf = (text: string, reason: Rejection['reason']): Rejection => ({
  text: text
    .slice(0, MOST_SHOWN)
    .replace(/\p{Cc}+/gu, ' ')
    .toWellFormed(),
  reason,
});
