import { type NumberWriting, numberWritingOf } from './number-words.ts';

/** A word, a number or a mark of a sentence, in lower case, with its place. */
export type Token = { text: string; start: number; end: number; value: number | null };

const PIECE = /[\p{L}\p{M}]+(?:['’-][\p{L}\p{M}]+)*|\p{Nd}[\p{Nd}.,’'\u00a0\u202f /:-]*|[^\s]/gu;

/** The tokens of a sentence. Numbers have a value; times, dates, scores and ranges have none. */
export function tokensOf(text: string, language: string | null): Token[] {
  const writing = numberWritingOf(language);
  const tokens: Token[] = [];
  for (const { 0: found, index } of text.matchAll(PIECE)) {
    // A mark at the end of a number belongs to its clause.
    const written = /^\p{Nd}/u.test(found) ? found.replace(/[^\p{Nd}]+$/u, '') : found;
    const start = index;
    const parts = writing?.spaced ? [written] : written.split(/(?<=\p{Nd}) (?=\p{Nd})/u);
    let from = start;
    for (const part of parts) {
      tokens.push({ text: part.toLowerCase(), start: from, end: from + part.length, value: numberOf(part, writing) });
      from += part.length + 1;
    }
    const rest = found.slice(written.length).trim();
    if (rest !== '')
      tokens.push({ text: rest.charAt(0), start: start + written.length, end: index + found.length, value: null });
  }
  return withScales(tokens, writing);
}

/** "1.2" and "million" are one number. */
function withScales(tokens: readonly Token[], writing: NumberWriting | null): Token[] {
  const scaled: Token[] = [];
  for (const token of tokens) {
    const last = scaled.at(-1);
    const scale = writing?.scales.get(token.text);
    if (last?.value != null && scale !== undefined && last.value < scale)
      scaled[scaled.length - 1] = {
        ...last,
        text: `${last.text} ${token.text}`,
        end: token.end,
        value: last.value * scale,
      };
    else scaled.push(token);
  }
  return scaled;
}

function numberOf(written: string, writing: NumberWriting | null): number | null {
  if (!/^\p{Nd}/u.test(written)) return writing?.words.get(written.toLowerCase()) ?? null;
  const plain = written.replace(/[\u00a0\u202f ]/g, ' ');
  if (/^\d{1,4}$/.test(plain)) return Number(plain);
  const decimal = writing?.decimal ?? '.';
  const separator = writing === null ? '' : decimal === '.' ? ',' : '.';
  const groups = new RegExp(`^\\d{1,3}(?:[ ’'${separator}]\\d{3})+(?:\\${decimal}\\d+)?$`);
  if (groups.test(plain)) return Number(plain.replaceAll(/[ ’']/g, '').replaceAll(separator, '').replace(decimal, '.'));
  return new RegExp(`^\\d+(?:\\${decimal}\\d{1,2})?$`).test(plain) ? Number(plain.replace(decimal, '.')) : null;
}
