import { likelyLanguage } from '@newsloom/language';

/** The fields that decide in which shard an article is clustered. */
export type Sharded = { language: string | null; title: string; text: string };

/**
 * The shard in which an article is clustered: that of its language, or `rest`. Where the language is unknown, the
 * likeliest language of the text decides, so that a short headline still meets the reports of its event.
 */
export function shardOf({ language, title, text }: Sharded, shards: readonly string[]): string {
  const likely = language ?? likelyLanguage(`${title}\n${text}`);
  return likely !== null && shards.includes(likely) ? likely : 'rest';
}
