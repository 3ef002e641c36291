import type { Objection } from './objection.ts';

/**
 * A text of a model that is not shown, and why: an objection to it or to its citations, or another text tells the same.
 */
export type Rejection = {
  text: string;
  reason: Objection | 'no-citation' | 'too-many-citations' | 'unknown-citation' | 'told' | 'surplus';
};

// People read it, in a document. A longer text is cut.
const MOST_SHOWN = 300;

/** Makes a rejection. The text may be anything: it is cut, and characters that the store does not take are removed. */
export const rejectionOf = <Reason extends string>(text: string, reason: Reason): { text: string; reason: Reason } => ({
  text: text
    .slice(0, MOST_SHOWN)
    .replace(/\p{Cc}+/gu, ' ')
    .toWellFormed(),
  reason,
});
