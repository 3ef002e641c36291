/** Tokens that were set apart for a question. */
export type Reserved = { day: string; tokens: number };

/** What all workers share: the answers so far, and the tokens of the day. Kept by the store. */
export type Ledger = {
  /** The answer that is kept under a key; null if there is none. */
  find: (key: string) => Promise<unknown>;
  keep: (key: string, answer: object) => Promise<void>;
  /** Sets tokens apart of the `most` of a day; null if too few are left. */
  reserve: (tokens: number, most: number) => Promise<Reserved | null>;
  /** Corrects what was set apart to what was used. */
  settle: (reserved: Reserved, used: number) => Promise<void>;
};
