import { languageCode } from '@newsloom/text';
import { francAll } from 'franc';
import { letterCount } from './letter-count.ts';

/**
 * Languages that eld does not know, by the language that it takes them for. Found by giving eld texts in them: for
 * example, it takes Macedonian for Serbian with a high score.
 */
const LOOKALIKES: Readonly<Record<string, readonly string[]>> = {
  be: ['kk', 'mn'],
  bg: ['mk'],
  es: ['gl', 'eo'],
  fa: ['ps'],
  hi: ['ne'],
  mr: ['ne'],
  ms: ['id'],
  nl: ['af'],
  pt: ['gl'],
  ru: ['kk', 'mn', 'mk'],
  sr: ['mk'],
};

/** Languages of news that eld cannot place at all. For other languages franc guesses at random on Latin texts. */
const BEYOND = new Set(
  'af eo gl ha ht id ig kk km mg mk mn my ne ny ps rw si sn so st sw tg tk tn uz xh zu'.split(' '),
);

/** With fewer letters, about a line, franc is often wrong. */
const FEWEST_LETTERS = 60;

/**
 * The second language must score this much less than the best, which has 1 in franc. Closer ones (Zulu and Xhosa,
 * Indonesian and Malay) are equally likely.
 */
const CLEAR_MARGIN = 0.05;

/**
 * Characters that franc gets. It compares counts of letter sequences with ranks, so for a long text all languages score
 * about the same.
 */
const READ = 300;

/** The language of a text that eld cannot place: ISO 639-1, or null where franc is unsure as well. */
export function languageBeyond(text: string): string | null {
  const [first, second] = rankedLanguages(text);
  if (first?.language == null || !BEYOND.has(first.language)) return null;
  // Only one language uses this script.
  if (second === undefined) return first.language;
  return letterCount(text) < FEWEST_LETTERS || first.score - second.score < CLEAR_MARGIN ? null : first.language;
}

/** Says whether franc finds the same language as eld, which was unsure between it and another. */
export const isConfirmed = (language: string, text: string): boolean =>
  letterCount(text) >= FEWEST_LETTERS && rankedLanguages(text)[0]?.language === language;

/**
 * Checks a text that eld takes for `language`. Returns the similar language that it really is, null if it may be one,
 * undefined if it is none.
 */
export function lookalikeOf(language: string, text: string): string | null | undefined {
  const lookalikes = LOOKALIKES[language];
  if (lookalikes === undefined) return undefined;
  if (language === 'ms') return malayOrIndonesian(text);
  const ranked = rankedLanguages(text);
  const found = ranked.find((one) => one.language !== null && lookalikes.includes(one.language));
  const own = ranked.find((one) => one.language === language)?.score ?? 0;
  if (found === undefined || found.score < own) return undefined;
  return letterCount(text) < FEWEST_LETTERS || found.score - own < CLEAR_MARGIN ? null : found.language;
}

/** Languages by how well their letter sequences fit, the best first. franc's codes are ISO 639-3. */
const rankedLanguages = (text: string): { language: string | null; score: number }[] =>
  francAll(text.slice(0, READ)).map(([code, score]) => ({ language: languageCode(code), score }));

/** Common words that only one of Indonesian and Malay has or spells so. Their letter sequences are too similar. */
const INDONESIAN = new Set(
  `bahwa karena bisa saat mobil uang perusahaan usai terkait kalau sebesar kantor senin jumat juli agustus desember maret
    beda coba bicara sedangkan mau butuh`.split(/\s+/),
);
const MALAY = new Set(
  `bahawa kerana boleh ialah beliau wang syarikat menerusi manakala isnin jumaat julai ogos disember mac sekiranya pejabat
    cuba cakap mahu datuk ringgit`.split(/\s+/),
);

/** The language with more such words; null if both have equally many. */
function malayOrIndonesian(text: string): string | null {
  const words = text.toLowerCase().match(/\p{L}+/gu) ?? [];
  const indonesian = words.filter((word) => INDONESIAN.has(word)).length;
  const malay = words.filter((word) => MALAY.has(word)).length;
  if (indonesian === malay) return null;
  return indonesian > malay ? 'id' : 'ms';
}
