import { articleDigestOf, draftOf, type ExplainedSentence, explainStory } from '@newsloom/publish';
import { figuresOf } from '@newsloom/score';
import { outlets, type RatedOutlet, type StoryDocument } from '@newsloom/store';
import { mostFrequentFirst, tally } from '@newsloom/text';
import { importOf } from './article-line.ts';
import { duplicatesOf } from './inspected-articles.ts';
import type { RatedLine, StoryLine } from './story-line.ts';

/** The name of the rater for ratings in the lines themselves. */
const GIVEN = 'given';

/** The document of a story, with its sentences for `--explain`. */
export type InspectedStory = StoryDocument & { explain?: { sentences: ExplainedSentence[] } };

/**
 * The document that `score` and `publish` would make of the articles of a line if they were a story of their own. It is
 * a first version at the time of the last article, so the same line always gives the same document.
 */
export function inspectedStory({ id, articles: lines }: StoryLine, isExplained: boolean): InspectedStory {
  const ordered = lines.toSorted(byTime);
  const copies = new Map(duplicatesOf(ordered).map((copy) => [copy.id, copy.duplicateOf]));
  const language = languageOf(ordered);
  const at = ordered.findLast(({ publishedAt }) => publishedAt !== null)?.publishedAt ?? new Date(0);
  const articles = ordered.map((line) => articleOf(line, copies.get(line.id) ?? null, at));
  const figures = figuresOf(articles, ratedOutlets(ordered, at));
  const digests = new Map(ordered.map(({ id, title, text }) => [id, articleDigestOf(title, text, language)]));
  const story = { id, language, created_at: at, split_from: null };
  const inputs = { story, figures, articles, digests, status: 'active' as const, named: new Map() };
  return { ...draftOf(inputs, at), ...(isExplained ? { explain: { sentences: explainStory(inputs) } } : {}) };
}

/** The earliest first, as in a story. Undated lines come last. */
const byTime = (a: RatedLine, b: RatedLine): number =>
  (a.publishedAt?.getTime() ?? Number.MAX_SAFE_INTEGER) - (b.publishedAt?.getTime() ?? Number.MAX_SAFE_INTEGER) ||
  (a.id < b.id ? -1 : 1);

/** The language of most articles. */
function languageOf(lines: readonly RatedLine[]): string | null {
  const [first] = mostFrequentFirst(tally(lines.flatMap(({ language }) => language ?? [])));
  return first?.[0] ?? null;
}

function articleOf(line: RatedLine, duplicateOf: string | null, at: Date) {
  const { outlet } = importOf(line);
  return {
    id: line.id,
    external_id: line.id,
    url: line.url,
    title: line.title,
    excerpt: null,
    byline: null,
    // An outlet without an address is known by its name only.
    site_name: line.source,
    published_at: line.publishedAt,
    language: line.language,
    image: null,
    paywall: false,
    outlet,
    duplicate_of: duplicateOf,
    cluster_evidence: null,
    status_at: at,
    section: null,
    page_kind: null,
  };
}

/** The outlets with the ratings of their lines. If an outlet has several ratings, the last one counts. */
function ratedOutlets(lines: readonly RatedLine[], at: Date): RatedOutlet[] {
  const rated = lines.flatMap((line) => {
    const domain = importOf(line).outlet;
    return domain === null || (line.lean === null && line.factuality === null) ? [] : [[domain, line] as const];
  });
  return Array.from(new Map(rated), ([domain, { lean, factuality }]) => ({
    ...outlets.unknownOutlet(domain),
    ratings: [
      {
        rater: GIVEN,
        ratedAt: at.toISOString().slice(0, 'YYYY-MM-DD'.length),
        lean,
        factuality,
        evidenceUrl: null,
        scale: null,
        licence: null,
      },
    ],
  }));
}
