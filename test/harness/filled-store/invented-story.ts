import type { OutletFacts } from '@newsloom/scoring';
import { type StoryArticle, storyIdOf } from '@newsloom/store';
import type { InventedArticle } from './invented-article.ts';

/** A story so far. */
export type InventedStory = { number: number; id: string; members: Member[] };

/** An article of a story: its entry in the document, the facts of its outlet, and passages to cite. */
export type Member = { listed: StoryArticle; facts: OutletFacts; passages: { text: string; start: number }[] };

/** As many passages as a document has key points. */
export const POINTS = 5;

/** Opens a story with its first article. */
export const openStory = (number: number, first: InventedArticle): InventedStory => ({
  number,
  id: storyIdOf(first.id),
  members: [],
});

/** Adds an article to a story, with a similarity. */
export function join(story: InventedStory, article: InventedArticle, similarity: number): void {
  const { id, url, title, text, outlet, publishedAt, copyOf } = article;
  const { domain, name, country, owner } = outlet.rated;
  const { lean = null, factuality = null } = outlet.facts.rating ?? {};
  story.members.push({
    listed: {
      id,
      externalId: null,
      url,
      title,
      excerpt: null,
      byline: null,
      publishedAt: publishedAt.toISOString(),
      language: 'en',
      image: null,
      paywall: false,
      outlet: { domain, name: name ?? domain, country, owner, lean, factuality },
      duplicateOf: copyOf?.id ?? null,
      isFirst: story.members.length === 0,
      similarity,
    },
    facts: outlet.facts,
    // Later articles are not cited, so a long story need not keep all its texts.
    passages: story.members.length < POINTS ? passagesOf(text) : [],
  });
}

/** The first paragraphs, of one or a few sentences, with their positions. */
function passagesOf(text: string): Member['passages'] {
  let start = 0;
  return text.split('\n\n', POINTS).map((paragraph) => {
    const passage = { text: paragraph, start };
    start += paragraph.length + 2;
    return passage;
  });
}
