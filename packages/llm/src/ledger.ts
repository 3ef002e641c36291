/** Tokens that are reserved for a question. */
export type Reserved = { day: string; tokens: number };

/** The data that all workers share through the store: the answers so far, and the tokens of the day. */
export type Ledger = {
  /** The stored answer for a key; null if there is none. */
  find: (key: string) => Promise<unknown>;
  keep: (key: string, answer: object) => Promise<void>;
  /** Reserves tokens of the day's `most`; null if too few are left. */
  reserve: (tokens: number, most: number) => Promise<Reserved | null>;
  /** Replaces a reservation by the tokens that were used. */
  settle: (reserved: Reserved, used: number) => Promise<void>;
};
