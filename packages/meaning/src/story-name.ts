import { words } from '@newsloom/text';
import type { NameDigest } from './name-digest.ts';

/** A name as an article of a story writes it, and how often. Spellings with the same key are one name. */
export type StoryName = { name: string; key: string; mentions: number };

/** The names of a story, given those of each article. */
export function storyNames(articles: readonly (readonly NameDigest[])[]): StoryName[][] {
  const keys = new Map<string, string>();
  return articles.map((names) =>
    names.map(([name, mentions]) => {
      const key = keys.get(name) ?? words(name).join(' ');
      keys.set(name, key);
      return { name, key, mentions };
    }),
  );
}
