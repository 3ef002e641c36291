import type { Log } from '@newsloom/observability';
import type { StorySource } from './story-source.ts';

/** The options of the site. */
export type WebOptions = {
  source: StorySource;
  log: Log;
  now: () => Date;
  /** The address that readers know the site by; null for the one that it listens on. */
  siteUrl: string | null;
};
