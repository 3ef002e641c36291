/** Neutral facts of an outlet. No ratings: they are opinions, and are imported. */
export type KnownOutlet = {
  /** Its main domain; with a path (`daily.example/opinion`) a section that is rated apart. */
  domain: string;
  /** Other hosts, domains or paths of it. */
  aliases: readonly string[];
  name: string | null;
  /** ISO 3166-1. */
  country: string | null;
  /** Who publishes it. */
  owner: string | null;
  /** Who owns the owner in the end; null if nobody does, or it is unknown. */
  family: string | null;
  /** `private`, `independent`, `non-profit`, `public-service` or `state-funded`. */
  ownerType: string | null;
  /** Whether a state decides what it publishes. Public service with an independent board is none. */
  stateMedia: boolean | null;
  /** What it publishes: `news`, `satire` or `press-release`. */
  category: string | null;
  /** When these facts were so, as ISO date, possibly shortened to a year. */
  factsAt: string | null;
  /** Where they are from. */
  factsSource: string | null;
};
