import { fewestCommonBands } from './bands.ts';
import { compareSignatures } from './compare.ts';
import { type Dated, isEarlier, originalOf } from './original.ts';
import { type Signature, signatureOf } from './signature.ts';

export type Duplicate = {
  id: string;
  /** The earliest article that this one is a copy of; null for an original. */
  duplicateOf: string | null;
  /** How sure the match is, 0 to 1; null for an original. */
  score: number | null;
};

/** An article standing for all that have the same text, of which it is the earliest. */
type Text = { article: Dated; signature: Signature; place: number };

// A footer that an outlet puts under every article makes all of them candidates of each other. Copies have more bands
// in common than that, so the articles with the most come first and the comparisons stay linear in the archive.
const mostCandidates = 500;

/**
 * Finds the copies among `articles` by the rule of `originalOf`, all in memory: about 12 bytes a word.
 * The answer has the order of the input but does not depend on it: ids must differ.
 * `publishedAt` is in milliseconds since 1970.
 */
export function findDuplicates(articles: Iterable<Dated & { title: string; text: string }>): Duplicate[] {
  const entries = Array.from(articles, ({ id, title, text, publishedAt }) => ({
    article: { id, publishedAt },
    signature: signatureOf({ title, text }),
  }));
  const texts = distinctTexts(entries);
  const places = bandIndex(texts);
  const nearMatches = new Map<Text, Map<Dated, number>>();

  return entries.map(({ article, signature }) => {
    const text = texts.get(keyOf(article, signature));
    if (text === undefined) return { id: article.id, duplicateOf: null, score: null };
    const near = nearMatches.get(text) ?? nearMatchesOf(text, places);
    nearMatches.set(text, near);
    const original = originalOf(article, [text.article, ...near.keys()]);
    if (original === null) return { id: article.id, duplicateOf: null, score: null };
    return { id: article.id, duplicateOf: original.id, score: near.get(original) ?? 1 };
  });
}

const keyOf = (article: Dated, { textHash }: Signature): string => textHash || `article ${article.id}`;

/** Copies word for word have the same near-copies, so one article, the earliest, is compared for all of them. */
function distinctTexts(entries: readonly Omit<Text, 'place'>[]): Map<string, Text> {
  const texts = new Map<string, Text>();
  for (const { article, signature } of entries) {
    const key = keyOf(article, signature);
    const known = texts.get(key);
    if (known === undefined || isEarlier(article, known.article)) {
      texts.set(key, { article, signature, place: known?.place ?? texts.size });
    }
  }
  return texts;
}

type BandIndex = { texts: Text[]; byBand: Map<string, number[]> };

function bandIndex(texts: ReadonlyMap<string, Text>): BandIndex {
  const byBand = new Map<string, number[]>();
  for (const { signature, place } of texts.values()) {
    for (const band of signature.bands) {
      const bucket = byBand.get(band);
      if (bucket === undefined) byBand.set(band, [place]);
      else bucket.push(place);
    }
  }
  return { texts: [...texts.values()], byBand };
}

function nearMatchesOf(text: Text, index: BandIndex): Map<Dated, number> {
  const matches = new Map<Dated, number>();
  for (const candidate of candidatesOf(text, index)) {
    const { kind, score } = compareSignatures(text.signature, candidate.signature);
    if (kind !== null) matches.set(candidate.article, score);
  }
  return matches;
}

/** The texts with enough bands in common with `text`: the most alike first, then the earliest. */
function candidatesOf(text: Text, { texts, byBand }: BandIndex): Text[] {
  const common = new Map<number, number>();
  for (const band of text.signature.bands) {
    for (const place of byBand.get(band) ?? []) common.set(place, (common.get(place) ?? 0) + 1);
  }
  common.delete(text.place);
  return [...common]
    .filter(([, bands]) => bands >= fewestCommonBands)
    .flatMap(([place, bands]) => {
      const candidate = texts[place];
      return candidate === undefined ? [] : [{ candidate, bands }];
    })
    .sort((a, b) => b.bands - a.bands || (isEarlier(a.candidate.article, b.candidate.article) ? -1 : 1))
    .slice(0, mostCandidates)
    .map(({ candidate }) => candidate);
}
