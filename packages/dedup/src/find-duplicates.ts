import { FEWEST_COMMON_BANDS } from './bands.ts';
import { compareSignatures } from './compare.ts';
import { type Comparable, isOfOneTime, type Match, matchOf } from './match.ts';
import { type Dated, isEarlier, originalOf } from './original.ts';
import { pageOf } from './page.ts';
import { signatureOf } from './signature.ts';

/** An article of a file. `publishedAt` is in milliseconds since 1970; unknown values are null. */
export type PlainArticle = Dated & { title: string; text: string; url: string | null; outlet: string | null };

export type Duplicate = {
  id: string;
  /** The earliest article that this one is a copy of; null for an original. */
  duplicateOf: string | null;
  kind: Match['kind'] | null;
  /** The confidence of the match, 0 to 1; null for an original. */
  score: number | null;
};

/** All articles with the same words, the earliest first. They have the same signature, and so the same near-copies. */
type Text = { articles: Comparable[]; place: number };

// A footer under every article of an outlet makes all of them candidates for each other. Copies have more common bands,
// so the articles with the most are compared first, and the number of comparisons stays linear.
const MOST_CANDIDATES = 500;

/**
 * Finds the copies among `articles` by the rules of `matchOf` and `originalOf`. All in memory: about 12 bytes per word.
 * The results are in the order of the input but do not depend on it. Ids must differ.
 */
export function findDuplicates(articles: Iterable<PlainArticle>): Duplicate[] {
  const all = Array.from(articles, comparableOf);
  const texts = distinctTexts(all);
  const pages = firstOfPages(all);
  const index = bandIndex([...texts.values()]);
  const nearTexts = new Map<Text, Text[]>();

  return all.map((article) => {
    const text = texts.get(keyOf(article));
    const near = text && (nearTexts.get(text) ?? nearTextsOf(text, index));
    if (text && near) nearTexts.set(text, near);
    const page = pages.get(article.page ?? '');
    const earliest = [page, ...[text, ...(near ?? [])].map((group) => group && earliestMatch(article, group.articles))];
    const original = originalOf(
      article,
      earliest.flatMap((other) => (other && other !== article && matchOf(article, other)) || []),
    );
    const { id } = article;
    if (original === null) return { id, duplicateOf: null, kind: null, score: null };
    return { id, duplicateOf: original.id, kind: original.kind, score: original.score };
  });
}

const comparableOf = ({ id, publishedAt, title, text, url, outlet }: PlainArticle): Comparable => ({
  id,
  publishedAt,
  signature: signatureOf({ title, text }),
  page: pageOf(url),
  outlet,
});

const keyOf = ({ id, signature: { textHash } }: Comparable): string => textHash || `article ${id}`;

const byTime = (a: Dated, b: Dated): number => (isEarlier(a, b) ? -1 : 1);

function distinctTexts(articles: readonly Comparable[]): Map<string, Text> {
  const groups = [...Map.groupBy(articles, keyOf)];
  return new Map(groups.map(([key, group], place) => [key, { articles: group.sort(byTime), place }]));
}

/** The earliest article of each page, by its address. It is the original of all others, however old it is. */
function firstOfPages(articles: readonly Comparable[]): Map<string, Comparable> {
  const pages = new Map<string, Comparable>();
  for (const article of articles) {
    const { page } = article;
    if (page === null) continue;
    const known = pages.get(page);
    if (known === undefined || isEarlier(article, known)) pages.set(page, article);
  }
  return pages;
}

/** The earliest of the sorted `others` that matches `article`, if it is earlier than `article`. */
function earliestMatch(article: Comparable, others: readonly Comparable[]): Comparable | null {
  for (let at = firstOfTime(article, others); at < others.length; at++) {
    const other = others[at];
    if (other === undefined || !isEarlier(other, article)) return null;
    if (matchOf(article, other) !== null) return other;
  }
  return null;
}

/** The index of the first of the sorted articles that is near enough in time. One text may recur over years. */
function firstOfTime(article: Comparable, others: readonly Comparable[]): number {
  let low = 0;
  let high = others.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const other = others[middle];
    if (other && isEarlier(other, article) && !isOfOneTime(other, article)) low = middle + 1;
    else high = middle;
  }
  return low;
}

type BandIndex = { texts: Text[]; byBand: Map<string, number[]> };

function bandIndex(texts: Text[]): BandIndex {
  const byBand = new Map<string, number[]>();
  for (const { articles, place } of texts) {
    for (const band of articles[0]?.signature.bands ?? []) {
      const bucket = byBand.get(band);
      if (bucket === undefined) byBand.set(band, [place]);
      else bucket.push(place);
    }
  }
  return { texts, byBand };
}

/** The other texts that are nearly the same as `text`. */
function nearTextsOf(text: Text, index: BandIndex): Text[] {
  const [article] = text.articles;
  return candidatesOf(text, index).filter(({ articles: [candidate] }) => {
    return article && candidate && compareSignatures(article.signature, candidate.signature).kind !== null;
  });
}

/** The texts with enough common bands with `text`: the most similar first, then the earliest. */
function candidatesOf(text: Text, { texts, byBand }: BandIndex): Text[] {
  const common = new Map<number, number>();
  for (const band of text.articles[0]?.signature.bands ?? []) {
    for (const place of byBand.get(band) ?? []) common.set(place, (common.get(place) ?? 0) + 1);
  }
  common.delete(text.place);
  return [...common]
    .filter(([, bands]) => bands >= FEWEST_COMMON_BANDS)
    .flatMap(([place, bands]) => {
      const candidate = texts[place];
      const first = candidate?.articles[0];
      return candidate && first ? [{ candidate, first, bands }] : [];
    })
    .sort((a, b) => b.bands - a.bands || byTime(a.first, b.first))
    .slice(0, MOST_CANDIDATES)
    .map(({ candidate }) => candidate);
}
