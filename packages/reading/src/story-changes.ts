import type { StoryArticle, StoryChange, StoryDocument } from '@newsloom/store';

/**
 * The changes between two versions of a story that matter to readers. A version is written only if there is one.
 *
 * | material | kind |
 * |---|---|
 * | an article joined, or left | `articles-joined`, `articles-left` |
 * | an article got another title, address, time, original or outlet | `articles-corrected` |
 * | the first outlet of a side | `first-lean` |
 * | a count rose (a turning point of the timeline) | `figure` |
 * | the words of headline or dek; a key point more or less | `headline`, `dek`, `key-points` |
 * | a count on which outlets disagree, or agree again | `differences` |
 * | other sentences for a side | `perspectives` |
 * | a language more in which the story can be read | `translations` |
 * | outlets by lean, their shares, the sentence, the raters | `bias` |
 * | the blind spot; outlets by factuality | `blindspot`, `factuality` |
 * | owners or countries of the outlets | `outlets` |
 * | the set of topics | `topics` |
 * | active, quiet, archived, merged, retracted; split from another | `status`, `merged`, `split` |
 * | anything else, if the methods are not the same | `made-anew` |
 *
 * Not material: similarities, scores, dates of ratings, the order of key points, topics or articles, the article that
 * an unchanged headline is taken from, images, names, related stories, other texts of a translation or a language less.
 * They are stored with the next version.
 *
 * @param before the present document; null for the first version, which changes nothing
 */
export function changesOf(before: StoryDocument | null, after: StoryDocument): StoryChange[] {
  if (before === null) return after.splitFrom === null ? [] : [{ kind: 'split', from: after.splitFrom }];
  if (after.mergedInto !== null && before.mergedInto !== after.mergedInto)
    return [{ kind: 'merged', into: after.mergedInto }];
  const known = [
    ...articleChanges(before.articles, after.articles),
    ...firstLeans(before, after),
    ...risenFigures(before, after),
    ...wordChanges(before, after),
    ...coverageChanges(before, after),
  ];
  if (before.status !== after.status) known.push({ kind: 'status', from: before.status, to: after.status });
  const isAnew = !same(methodsOf(before), methodsOf(after)) && !same(restOf(before), restOf(after));
  return known.length === 0 && isAnew ? [{ kind: 'made-anew' }] : known;
}

function articleChanges(before: readonly StoryArticle[], after: readonly StoryArticle[]): StoryChange[] {
  const earlier = new Map(before.map((article) => [article.id, article]));
  const later = new Set(after.map(({ id }) => id));
  const joined = after.filter(({ id }) => !earlier.has(id));
  const left = before.filter(({ id }) => !later.has(id));
  const corrected = after.filter((article) => {
    const old = earlier.get(article.id);
    return old !== undefined && !same(shownOf(old), shownOf(article));
  });
  return (
    [
      ['articles-joined', joined],
      ['articles-left', left],
      ['articles-corrected', corrected],
    ] as const
  ).flatMap(([kind, articles]) => (articles.length > 0 ? [{ kind, articleIds: articles.map(({ id }) => id) }] : []));
}

const shownOf = ({ title, url, publishedAt, duplicateOf, outlet }: StoryArticle) => [
  title,
  url,
  publishedAt,
  duplicateOf,
  outlet?.domain,
];

const SIDES = ['left', 'center', 'right'] as const;

/** The sides that got their first outlet. None if no outlet was rated before: the first lean of a story is no news. */
const firstLeans = (before: StoryDocument, after: StoryDocument): StoryChange[] =>
  before.bias.rated === 0
    ? []
    : SIDES.filter((side) => before.bias[side] === 0 && after.bias[side] > 0).map((side) => ({
        kind: 'first-lean',
        side,
      }));

function risenFigures(before: StoryDocument, after: StoryDocument): StoryChange[] {
  const known = new Set(before.timeline.flatMap(({ figure }) => (figure ? [`${figure.what} ${figure.to}`] : [])));
  return after.timeline
    .flatMap(({ figure }) => figure ?? [])
    .filter(({ what, to }) => !known.has(`${what} ${to}`))
    .map((figure) => ({ kind: 'figure', ...figure }));
}

function wordChanges(before: StoryDocument, after: StoryDocument): StoryChange[] {
  const changes: StoryChange[] = [];
  if (before.headline.text !== after.headline.text)
    changes.push({ kind: 'headline', from: before.headline.text, to: after.headline.text });
  if (before.dek !== after.dek) changes.push({ kind: 'dek', from: before.dek, to: after.dek });
  const [added, removed] = exchanged(before.keyPoints.map(textOf), after.keyPoints.map(textOf));
  if (added.length + removed.length > 0)
    changes.push({ kind: 'key-points', added: added.length, removed: removed.length });
  const [opened, settled] = exchanged(disputedIn(before), disputedIn(after));
  if (opened.length + settled.length > 0) changes.push({ kind: 'differences', opened, settled });
  if (!same(passagesOf(before), passagesOf(after))) changes.push({ kind: 'perspectives' });
  const known = languagesOf(before);
  const languages = languagesOf(after).filter((language) => !known.includes(language));
  if (languages.length > 0) changes.push({ kind: 'translations', languages });
  return changes;
}

/** The languages into which the story is translated. */
const languagesOf = ({ translations = [] }: StoryDocument): string[] =>
  translations.flatMap(({ language, headline }) => (headline === null ? [] : [language])).sort();

const textOf = ({ text }: { text: string }): string => text;

// Documents of earlier releases lack these fields.
const disputedIn = ({ differences = [] }: Partial<StoryDocument>): string[] => differences.map(textOf);

const passagesOf = ({ perspectives = null }: Partial<StoryDocument>): string[] =>
  perspectives === null ? [] : SIDES.flatMap((side) => perspectives[side].map(({ text }) => `${side} ${text}`)).sort();

/** What is only in `after`, and what was only in `before`. */
const exchanged = (before: readonly string[], after: readonly string[]): [string[], string[]] => [
  after.filter((one) => !before.includes(one)),
  before.filter((one) => !after.includes(one)),
];

function coverageChanges(before: StoryDocument, after: StoryDocument): StoryChange[] {
  const changes: StoryChange[] = [];
  const [{ asOf: _, ...bias }, { asOf: __, ...newBias }] = [before.bias, after.bias];
  if (!same(bias, newBias))
    changes.push({ kind: 'bias', from: bias.percent, to: newBias.percent, statement: newBias.statement });
  if (before.blindspot?.side !== after.blindspot?.side)
    changes.push({ kind: 'blindspot', from: before.blindspot?.side ?? null, to: after.blindspot?.side ?? null });
  const [{ asOf: ___, ...factuality }, { asOf: ____, ...newFactuality }] = [before.factuality, after.factuality];
  if (!same(factuality, newFactuality)) changes.push({ kind: 'factuality' });
  if (!same([before.ownership, before.countries], [after.ownership, after.countries]))
    changes.push({ kind: 'outlets' });
  if (!same(labelsOf(before), labelsOf(after))) changes.push({ kind: 'topics' });
  return changes;
}

const labelsOf = ({ topics }: StoryDocument): string[] => topics.map(({ label }) => label).sort();

/** The methods that made a document. */
const methodsOf = ({ provenance, importance }: StoryDocument) => [
  provenance.pipelineVersion,
  provenance.clusterer,
  [provenance.summariser.method, provenance.summariser.model],
  importance.scorerVersion,
];

/** A document without the fields that only say how its version was written. */
const restOf = ({ version, updatedAt, changelog, provenance, ...content }: StoryDocument) => content;

/** Compares as JSON with sorted keys, because Postgres changes the order of keys. */
const same = (a: unknown, b: unknown): boolean => stable(a) === stable(b);

const stable = (value: unknown): string =>
  JSON.stringify(value, (_key, inner: unknown) =>
    inner !== null && typeof inner === 'object' && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  ) ?? '';
