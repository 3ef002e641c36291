import { words } from '@newsloom/text';
import { citationOf } from '../citation.ts';
import type { KeyPoint } from '../key-points.ts';
import type { Sentence } from '../sentence.ts';
import type { Summary } from '../summarise.ts';
import { termsOf } from '../term.ts';
import type { WrittenAnswer, WrittenPassage } from './answer.ts';
import { commonTerms, evidenceOf } from './evidence.ts';
import { objectionTo } from './objection.ts';
import { type Rejection, rejectionOf } from './rejection.ts';
import type { Rewriting } from './rewriting.ts';

/** The sentences that the dek is, or was made from. */
export type DekSource = Pick<KeyPoint, 'method' | 'citations' | 'outlets'>;

/** A summary in which a model may have written some texts. */
export type RewrittenSummary = Summary & { dekSource: DekSource | null };

/** What became of the texts of a model. */
export type RewritingReport = { accepted: number; rejected: Rejection[] };

// As for the sentences of articles: a dek is read at a glance, a longer bullet has more than one fact.
const MOST_DEK_WORDS = 30;
const MOST_BULLET_WORDS = 45;

// As for key points: five at most. Extractive points replace rejected ones, and are added until there are three.
const MOST_POINTS = 5;
const FEWEST_POINTS = 3;

// Enough to join what some outlets say. With more, anything could be cited for everything.
const MOST_CITATIONS = 4;

// As for key points: two texts that share so much of the shorter one tell the same.
const SAME_SHARE = 0.6;

/** An accepted text, with the sentences that it cites. */
type Held = { text: string; cited: Sentence[] };

/**
 * The summary of a story in the words of a model. A text is accepted only if its figures, dates, names, quotations and
 * words come from the sentences that it cites. A rejected text is replaced by one of the extractive summary that no
 * accepted text repeats. So a story always has a summary.
 *
 * @param answer null for the extractive summary alone
 */
export function rewrite(
  rewriting: Rewriting,
  answer: WrittenAnswer | null,
): { summary: RewrittenSummary; report: RewritingReport } {
  const { extractive, language } = rewriting;
  const judge = judgeOf(rewriting);
  const headline = extractive.headline?.text ?? '';
  const dek = answer?.dek ? judge(answer.dek, MOST_DEK_WORDS, [headline]) : null;
  const ownDek = isHeld(dek) ? dek : null;
  const told = [ownDek?.text ?? extractive.dek ?? ''];
  const bullets: (Held | Rejection)[] = [];
  for (const bullet of answer?.bullets ?? []) {
    const isSurplus = bullets.length >= MOST_POINTS;
    const judged = isSurplus ? rejectionOf(bullet.text, 'surplus') : judge(bullet, MOST_BULLET_WORDS, told);
    bullets.push(judged);
    if (isHeld(judged)) told.push(judged.text);
  }
  const held = [...(ownDek ? [ownDek] : []), ...bullets.filter(isHeld)];
  const isTold = ({ text, citations: [place] }: KeyPoint): boolean =>
    held.some(({ text: other, cited }) => cited.some((one) => isAt(one, place)) || tellSame(text, other, language));
  const twins = extractive.keyPoints.filter((point) => !isTold(point));
  const points = pointsFrom(bullets.slice(0, MOST_POINTS), twins, extractive.keyPoints.length);
  // If the dek cites the sentences of all points, the story must still have points.
  const keyPoints = points.length > 0 ? points : extractive.keyPoints;
  const rejected = [dek, ...bullets].flatMap((one) => (one === null || isHeld(one) ? [] : [one]));
  return {
    summary: { ...extractive, ...dekOf(ownDek, rewriting), keyPoints },
    report: { accepted: held.length, rejected },
  };
}

const isHeld = (judged: Held | Rejection | null): judged is Held => judged !== null && 'cited' in judged;

/** Makes a function that judges a text of a model by its citations, and by the texts before it. */
function judgeOf({ language, numbered }: Rewriting) {
  const sentenceOf = new Map(numbered.map(({ id, sentence }) => [id, sentence]));
  const texts = numbered.map(({ sentence }) => sentence.text);
  const common = commonTerms(texts, language);
  return ({ text: written, cites }: WrittenPassage, mostWords: number, told: readonly string[]): Held | Rejection => {
    const text = written.trim();
    const ids = [...new Set(cites)];
    if (ids.length === 0) return rejectionOf(text, 'no-citation');
    if (ids.length > MOST_CITATIONS) return rejectionOf(text, 'too-many-citations');
    const cited = ids.flatMap((id) => sentenceOf.get(id) ?? []);
    if (cited.length < ids.length) return rejectionOf(text, 'unknown-citation');
    const quotes = cited.map((sentence) => sentence.text);
    const objection = objectionTo(text, evidenceOf(quotes, common, language), mostWords);
    if (objection !== null) return rejectionOf(text, objection);
    return told.some((other) => tellSame(text, other, language)) ? rejectionOf(text, 'told') : { text, cited };
  };
}

/**
 * The accepted texts in their places. Extractive points that none of them repeats take the places of rejected texts,
 * and are added until there are three.
 */
function pointsFrom(bullets: readonly (Held | Rejection)[], twins: readonly KeyPoint[], extracted: number): KeyPoint[] {
  const left = [...twins];
  const points = bullets.flatMap((bullet) => (isHeld(bullet) ? pointOf(bullet) : (left.shift() ?? [])));
  // If no text is accepted, the extractive points stay as they are.
  const wanted = bullets.some(isHeld) ? Math.min(FEWEST_POINTS, extracted) : extracted;
  return [...points, ...left.slice(0, Math.max(0, wanted - points.length))];
}

const pointOf = ({ text, cited }: Held): KeyPoint => ({ text, ...sourceOf(cited), method: 'abstractive' });

const sourceOf = (cited: readonly Sentence[]) => ({
  citations: cited.map(citationOf),
  outlets: [...new Set(cited.map(({ outlet }) => outlet))],
});

function dekOf(own: Held | null, { extractive, numbered }: Rewriting) {
  if (own !== null) {
    const source = sourceOf(own.cited);
    const dekSource: DekSource = { method: 'abstractive', ...source };
    return { dek: own.text, dekCitation: source.citations[0] ?? null, dekSource };
  }
  const { dek, dekCitation: place } = extractive;
  const sentence = numbered.find((one) => isAt(one.sentence, place ?? undefined))?.sentence;
  const dekSource: DekSource | null = sentence ? { method: 'extractive', ...sourceOf([sentence]) } : null;
  return { dek, dekCitation: place, dekSource };
}

const isAt = (sentence: Sentence, place: { articleId: string; start: number } | undefined): boolean =>
  sentence.articleId === place?.articleId && sentence.start === place.start;

function tellSame(text: string, other: string, language: string | null): boolean {
  const [own, told] = [text, other].map((one) => termsOf(words(one), language));
  if (!own?.length || !told?.length) return false;
  return own.filter((term) => told.includes(term)).length >= SAME_SHARE * Math.min(own.length, told.length);
}
