import { byScript } from '@newsloom/text';
import { quotedShare } from './quotation.ts';
import type { Sentence } from './sentence.ts';
import { alike, BARELY_ALIKE, type SentenceIndex } from './sentence-index.ts';
import { centrality, centralMass, type Terms } from './weighting.ts';

/** The features that the ranking of sentences uses, in the order of the numbers. */
export const FEATURE_NAMES = [
  /** 1 for the first sentence of an article, 1/2 for the second, 1/3 for the third. */
  'opening',
  /** The largest share of the headline or another title in it, divided by its place: features open with a scene. */
  'topicalOpening',
  /** How much it contains of what all voices say, independent of its length. */
  'centrality',
  /** The same for each of its terms. */
  'meanCentrality',
  /** Likeness to the most alike sentence of another voice, 0 to 1. */
  'alike',
  /** Likeness to the most alike sentence of a third voice, 0 to 1. */
  'alikeAgain',
  /** Share of the other voices that tell something like it, 0 to 1. */
  'support',
  /** Terms of any title in it, independent of its length. */
  'titles',
  /** Share of its own article's title in it, 0 to 1. */
  'ownTitle',
  /** The largest share of another article's title in it, 0 to 1. */
  'otherTitle',
  /** Share of the headline in it, 0 to 1. */
  'headline',
  /** How central the title of its article is to the story: features and side stories have titles of their own. */
  'titleCentrality',
  /** Its length in words, divided by 25: a usual length. */
  'length',
  /** The same, squared: long sentences are worse than their length says. */
  'lengthSquared',
  /** 1 with a figure in it. */
  'figure',
  /** Share of its characters inside quotation marks, 0 to 1. */
  'quoted',
  /** Share of its words that begin with a capital inside the sentence, 0 to 1. */
  'names',
] as const;

export type FeatureName = (typeof FEATURE_NAMES)[number];

/** What the sentences of a story have in common. */
export type StoryContext = {
  /** How many voices the story has. */
  voices: number;
  /** The titles by the id of their article. */
  titles: ReadonlyMap<string, StoryTitle>;
  /** By term number: the places of the titles with that term. */
  titlesHaving: readonly (readonly number[] | undefined)[];
  headline: Terms;
};

/** A title: its place among the titles, how many terms it has, and how central each of them is to the story. */
export type StoryTitle = { place: number; length: number; centrality: number };

/** What the sentences of `index` have in common, with the titles of their articles and the headline as terms. */
export function contextOf(titles: ReadonlyMap<string, Terms>, headline: Terms, index: SentenceIndex): StoryContext {
  const centralityOf = (title: Terms): number =>
    title.length === 0 ? 0 : centralMass(title, index.weighting) / title.length;
  const titlesHaving: number[][] = [];
  const told = new Map<string, StoryTitle>();
  for (const [id, title] of titles) {
    const place = told.size;
    told.set(id, { place, length: title.length, centrality: centralityOf(title) });
    for (const term of title) {
      titlesHaving[term] ??= [];
      titlesHaving[term].push(place);
    }
  }
  return { voices: new Set(index.all.map(({ voice }) => voice)).size, titles: told, titlesHaving, headline };
}

// Sentences with a third of their weight in common often report the same thing.
const SUPPORTING = 0.35;

const USUAL_WORDS = 25;

const figure = byScript(/\p{Nd}/v);
const NAME = /(?<=[\p{Ll}\p{Nd},] )\p{Lu}\p{L}/gu;

/** The numbers by which a sentence is ranked, in the order of `featureNames`. */
export function featuresOf(sentence: Sentence, index: SentenceIndex, context: StoryContext): number[] {
  const { voices, titles, titlesHaving, headline } = context;
  const { terms, position, text, length } = sentence;
  const likenesses = voiceLikenesses(sentence, index);
  const others = Math.max(1, voices - 1);
  const inTitles = terms.filter((term) => titlesHaving[term] !== undefined).length;
  const { ownTitle, otherTitle } = titleShares(sentence, context);
  const inHeadline = shareIn(headline, terms);
  const central = centrality(terms, index.weighting);
  const usual = length / USUAL_WORDS;
  return [
    1 / (1 + position),
    Math.max(otherTitle, inHeadline) / (1 + position),
    central,
    central / Math.sqrt(Math.max(1, terms.length)),
    likenesses[0] ?? 0,
    likenesses[1] ?? 0,
    likenesses.filter((likeness) => likeness >= SUPPORTING).length / others,
    inTitles / Math.sqrt(Math.max(1, terms.length)),
    ownTitle,
    otherTitle,
    inHeadline,
    titles.get(sentence.articleId)?.centrality ?? 0,
    usual,
    usual * usual,
    figure(text).test(text) ? 1 : 0,
    quotedShare(text),
    (text.match(NAME)?.length ?? 0) / Math.max(1, length),
  ];
}

/** The share of a text in others, 0 to 1. Both have each term once. */
function shareIn(text: Terms, terms: Terms): number {
  const has = new Set(terms);
  return text.length === 0 ? 0 : text.filter((term) => has.has(term)).length / text.length;
}

/** The share of the own title in a sentence, and the largest share of another title. */
function titleShares(
  { articleId, terms }: Sentence,
  { titles, titlesHaving }: StoryContext,
): { ownTitle: number; otherTitle: number } {
  const shared = new Uint32Array(titles.size);
  for (const term of terms) for (const place of titlesHaving[term] ?? []) shared[place] = (shared[place] ?? 0) + 1;
  let ownTitle = 0;
  let otherTitle = 0;
  for (const [id, { place, length }] of titles) {
    const share = length === 0 ? 0 : (shared[place] ?? 0) / length;
    if (id === articleId) ownTitle = share;
    else if (share > otherTitle) otherTitle = share;
  }
  return { ownTitle, otherTitle };
}

/** How alike the most alike sentence of each other voice is, the largest first. */
function voiceLikenesses(sentence: Sentence, index: SentenceIndex): number[] {
  const best = new Map<string, number>();
  for (const { sentence: other, similarity } of alike(sentence, index, ({ similarity }) => similarity > BARELY_ALIKE)) {
    best.set(other.voice, Math.max(best.get(other.voice) ?? 0, similarity));
  }
  return [...best.values()].sort((a, b) => b - a);
}
