import type { StoryDocument } from '@newsloom/store';

/**
 * The result of a run, without times and order: each story with the paths of its articles, its figures and its words.
 * Paths replace addresses, because the hosts' ports differ between runs.
 */
export function outcomeOf(stories: StoryDocument[]) {
  const live = stories.filter((story) => story.status !== 'retracted');
  return live.map(storyOutcome).sort((a, b) => (a.articles.join() < b.articles.join() ? -1 : 1));
}

function storyOutcome(story: StoryDocument) {
  const addresses = new Map(story.articles.map((article) => [article.id, addressOf(article.url)]));
  return {
    articles: [...addresses.values()].sort(),
    headline: story.headline.text,
    dek: story.dek,
    keyPoints: story.keyPoints.map((point) => point.text),
    copies: story.articles
      .flatMap(({ url, duplicateOf }) =>
        duplicateOf ? `${addressOf(url)} of ${addresses.get(duplicateOf) ?? duplicateOf}` : [],
      )
      .sort(),
    bias: story.bias,
    counts: [story.articleCount, story.originalCount, story.reprintCount, story.outletCount, story.ownerCount],
    blindspot: story.blindspot,
    topics: story.topics.map((topic) => topic.label),
  };
}

/** Outlet and path of an address. */
export const addressOf = (url: string | null): string => {
  const { hostname, pathname } = new URL(url ?? 'http://none/');
  return hostname + pathname;
};
