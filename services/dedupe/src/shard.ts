/** The shard that an article of `language` is clustered in: that of its language, or `rest`. */
export const shardOf = (language: string | null, shards: readonly string[]): string =>
  language !== null && shards.includes(language) ? language : 'rest';
