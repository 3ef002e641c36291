import type { StoryDocument } from '@newsloom/store';
import type { StorySource, StoryVersion } from '../story-source.ts';

/** A source over documents in memory; filters work as far as the tests of pages need them. */
export function recordedSource(documents: readonly StoryDocument[]): StorySource {
  const byId = new Map(documents.map((story) => [story.id, story]));
  const versionOf = (story: StoryDocument): StoryVersion[] =>
    story.changelog
      .map(({ version, at, kind, summary }) => ({
        version,
        at,
        headline: story.headline.text,
        articleCount: story.articleCount,
        outletCount: story.outletCount,
        change: { kind, summary },
      }))
      .reverse();
  return {
    async stories(query) {
      const fitting = documents.filter(
        (story) =>
          story.status !== 'retracted' &&
          (!query.lang || story.language === query.lang) &&
          (!query.blindspot || story.blindspot?.side === query.blindspot) &&
          (!query.outlet || story.articles.some(({ outlet }) => outlet?.domain === query.outlet)) &&
          (!query.q || story.headline.text.toLowerCase().includes(query.q.toLowerCase())),
      );
      const from = Number(query.cursor ?? 0);
      const to = from + Number(query.limit ?? 20);
      return { stories: fitting.slice(from, to), next: to < fitting.length ? `${to}` : null };
    },
    async story(id) {
      const story = byId.get(id);
      if (story?.mergedInto) return { kind: 'merged', into: story.mergedInto };
      return story ? { kind: 'story', story } : { kind: 'unknown' };
    },
    async versions(id) {
      const story = byId.get(id);
      return story ? versionOf(story) : [];
    },
    async version(id, version) {
      const story = byId.get(id);
      return story && version <= story.version ? { ...story, version } : null;
    },
    trouble: async () => null,
  };
}
