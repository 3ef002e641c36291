/** Neutral facts about an outlet. No ratings: they are opinions, and are imported. */
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
  /** Whether a state controls its content. Public service with an independent board does not count. */
  stateMedia: boolean | null;
  /** What it publishes: `news`, `satire` or `press-release`. */
  category: string | null;
  /** The date of these facts, as ISO date, possibly shortened to a year. */
  factsAt: string | null;
  /** The source of these facts. */
  factsSource: string | null;
};
