import { coverage, scores } from '@newsloom/scoring';
import type { StoryDocument, StoryFigures } from '@newsloom/store';
import { type InventedStory, type Member, POINTS } from './invented-story.ts';
import { topicOf } from './topic.ts';
import { capitalOf, spellingOf } from './vocabulary.ts';

/** Version, status and times of a published story. */
export type Publication = { version: number; status: StoryDocument['status']; createdAt: Date; updatedAt: Date };

/** The figures of a story, as the score stage makes them. */
export function figuresOf({ members }: InventedStory): StoryFigures {
  const outlets = new Map(members.map(({ listed, facts }) => [listed.outlet?.domain ?? '', facts]));
  const articles = members.map(({ listed }) => ({
    ...listed,
    outlet: listed.outlet?.domain ?? '',
    kind: 'news' as const,
  }));
  return {
    coverage: coverage({ articles, outlets }),
    scores: scores({ articles, outlets, asOf: articles.at(-1)?.publishedAt ?? null }),
    outlets: Object.fromEntries(outlets),
    articleIds: articles.map(({ id }) => id),
  };
}

/** The document of a story, as large as a real one, with all computable fields. */
export function documentOf(story: InventedStory, figures: StoryFigures, publication: Publication): StoryDocument {
  const { number, id, members } = story;
  const { version, status, createdAt, updatedAt } = publication;
  const listed = members.map((member) => member.listed);
  const first = listed[0];
  const opening = members[0] ? citationOf(members[0], 0) : null;
  const { words, names } = topicOf(number);
  const at = updatedAt.toISOString();
  return {
    schemaVersion: 1,
    id,
    slug: words.slice(0, 6).map(spellingOf).join('-'),
    version,
    status,
    mergedInto: null,
    splitFrom: null,
    firstPublishedAt: first?.publishedAt ?? null,
    firstSeenAt: createdAt.toISOString(),
    lastArticleAt: listed.at(-1)?.publishedAt ?? null,
    updatedAt: at,
    headline: { text: first?.title ?? '', articleId: first?.id ?? null },
    dek: opening?.quote ?? null,
    dekSource: opening && { citations: [opening], outlets: [], method: 'extractive' },
    keyPoints: keyPointsOf(members),
    language: 'en',
    articles: listed,
    ...figures.coverage,
    topics: [{ id: 'medtop:11000000', label: 'politics', score: 0.5 }],
    keywords: words.slice(0, 8).map((word) => ({ label: spellingOf(word), score: 0.5 })),
    entities: names.map((name) => ({
      name: name.map(capitalOf).join(' '),
      type: 'person',
      count: members.length,
      id: null,
    })),
    locations: [],
    eventLocation: null,
    ...figures.scores,
    differences: [],
    perspectives: null,
    previousStory: null,
    // As many entries as a document has at most.
    timeline: listed.slice(0, 10).map((article) => ({
      at: article.publishedAt ?? at,
      kind: article.isFirst ? 'first-report' : 'report',
      articleId: article.id,
      text: `${article.outlet?.name}: ${article.title}`,
    })),
    related: [],
    image: null,
    provenance: {
      pipelineVersion: 'invented',
      clusterer: 'invented',
      summariser: { method: 'extractive', model: null },
      ratingsAsOf: figures.coverage.bias.asOf,
    },
    changelog: [{ version, at, kind: version === 1 ? 'story.created' : 'story.updated', summary: '1 article joined.' }],
  };
}

/** A passage of an article, as a citation; none if the article has fewer passages. */
function citationOf(
  { listed, passages }: Member,
  place: number,
): StoryDocument['keyPoints'][number]['citations'][number] | null {
  const passage = passages[place];
  return passage === undefined
    ? null
    : { articleId: listed.id, quote: passage.text, start: passage.start, end: passage.start + passage.text.length };
}

function keyPointsOf(members: readonly Member[]): StoryDocument['keyPoints'] {
  return Array.from({ length: POINTS }, (_, place) => members[place % members.length]).flatMap((member, place) => {
    const citation = member ? citationOf(member, place) : null;
    return member && citation
      ? [
          {
            text: citation.quote,
            citations: [citation],
            outlets: [member.listed.outlet?.domain ?? ''],
            method: 'extractive' as const,
          },
        ]
      : [];
  });
}
