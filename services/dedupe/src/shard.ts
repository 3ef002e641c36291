import { likelyLanguage } from '@newsloom/language';

/** What decides where an article is clustered. */
export type Sharded = { language: string | null; title: string; text: string };

/**
 * The shard that an article is clustered in: that of its language, or `rest`. Where the language is unknown, what the
 * text shows decides, so that a short headline still meets the reports of its event.
 */
export function shardOf({ language, title, text }: Sharded, shards: readonly string[]): string {
  const likely = language ?? likelyLanguage(`${title}\n${text}`);
  return likely !== null && shards.includes(likely) ? likely : 'rest';
}
