import { sentences, withoutInvisible, words } from '@newsloom/text';
import { type Refusal, refusalOf } from '../fitness.ts';
import { hasKnownDates } from './dates.ts';
import { type Evidence, plain } from './evidence.ts';
import { hasKnownFigures } from './figures.ts';
import { hasKnownNames } from './names.ts';
import { hasKnownQuotations } from './quotations.ts';
import { keepsReservations } from './reservations.ts';
import { hasKnownWords } from './vocabulary.ts';

/**
 * Why a text of the model is not shown. Besides the refusals, which also apply to sentences of articles:
 *
 * - `too-long`: more words than its place allows. `several-sentences`: more than one fact. `markup`: signs that are no
 *   prose; links.
 * - `figure`, `date`, `name`, `quotation`, `word`: one that the cited sentences lack.
 * - `reservation`: a "not" or "alleged" of the cited sentences is gone, or one was added.
 */
export type Objection =
  | Refusal
  | 'too-long'
  | 'several-sentences'
  | 'markup'
  | 'figure'
  | 'date'
  | 'name'
  | 'quotation'
  | 'word'
  | 'reservation';

// Signs of Markdown, HTML and JSON, an address without its scheme, pictures, and characters that have no form.
export const MARKUP =
  /[<>{}[\]|*_#`~\\^=]|[\p{Ll}\p{N}]\.\p{Ll}{2}|\p{Extended_Pictographic}|[\p{Cc}\p{Co}\p{Cs}\p{Cn}]/u;

const EVIDENCES = [
  ['figure', hasKnownFigures],
  ['date', hasKnownDates],
  ['quotation', hasKnownQuotations],
  ['name', hasKnownNames],
  ['word', hasKnownWords],
  ['reservation', keepsReservations],
] as const;

/**
 * Judges a text of the model by the sentences that it cites.
 *
 * @param mostWords how long it may be
 * @returns the first reason against it; null if it may be shown
 */
export function objectionTo(text: string, evidence: Evidence, mostWords: number): Objection | null {
  const { language } = evidence;
  // Checked first, because the other checks take long for a long text.
  const all = text.length > 1_000 ? null : words(text);
  if (all === null || all.length > mostWords || text.split(/\s+/).length > mostWords) return 'too-long';
  if (MARKUP.test(text) || withoutInvisible(text) !== text) return 'markup';
  if (sentences(text, language, 2).length > 1) return 'several-sentences';
  const refusal = refusalOf(text, all, language);
  if (refusal !== null) return refusal;
  const written = plain(text);
  return EVIDENCES.find(([, holds]) => !holds(written, evidence))?.[0] ?? null;
}
