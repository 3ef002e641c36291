import { francAll } from 'franc';
import { languageCode } from './language-code.ts';
import { letterCount } from './letter-count.ts';

/**
 * Languages that eld does not know, and the one that it takes each for. Found by giving it texts in them: a Macedonian
 * one is Serbian to it, with the best of scores.
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

/** Languages that news is written in and eld cannot place at all. Beyond these franc guesses at random on Latin texts. */
const BEYOND = new Set(
  'af eo gl ha ht id ig kk km mg mk mn my ne ny ps rw si sn so st sw tg tk tn uz xh zu'.split(' '),
);

/** Letters below which franc errs often. About a line. */
const FEWEST_LETTERS = 60;

/** Of franc's score, which is 1 for the best: nearer ones (Zulu and Xhosa, Indonesian and Malay) are as likely. */
const CLEAR_MARGIN = 0.05;

/** Characters that franc gets. It sets counts of letter sequences beside ranks, so that all languages of a long text score alike. */
const READ = 300;

/** The language of a text that eld cannot place: ISO 639-1, or null where franc is unsure as well. */
export function languageBeyond(text: string): string | null {
  const [first, second] = rankedLanguages(text);
  if (first?.language == null || !BEYOND.has(first.language)) return null;
  // A script that one language has tells it in a word.
  if (second === undefined) return first.language;
  return letterCount(text) < FEWEST_LETTERS || first.score - second.score < CLEAR_MARGIN ? null : first.language;
}

/** Says whether franc takes a text for the same language, where that or its neighbour fits it by eld. */
export const isConfirmed = (language: string, text: string): boolean =>
  letterCount(text) >= FEWEST_LETTERS && rankedLanguages(text)[0]?.language === language;

/**
 * What a text really is that eld takes for `language`: one of the languages that it does not know, null when it may be
 * one, undefined when it is none.
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

/** Languages by how well their letter sequences fit, the best first. franc's codes are of ISO 639-3. */
const rankedLanguages = (text: string): { language: string | null; score: number }[] =>
  francAll(text.slice(0, READ)).map(([code, score]) => ({ language: languageCode(code), score }));

/** Common words that one of the two spells otherwise or does not have. Their letter sequences are alike. */
const INDONESIAN = new Set(
  `bahwa karena bisa saat mobil uang perusahaan usai terkait kalau sebesar kantor senin jumat juli agustus desember maret
    beda coba bicara sedangkan mau butuh`.split(/\s+/),
);
const MALAY = new Set(
  `bahawa kerana boleh ialah beliau wang syarikat menerusi manakala isnin jumaat julai ogos disember mac sekiranya pejabat
    cuba cakap mahu datuk ringgit`.split(/\s+/),
);

/** The one of the two that more words speak for; null when they speak for both alike. */
function malayOrIndonesian(text: string): string | null {
  const words = text.toLowerCase().match(/\p{L}+/gu) ?? [];
  const indonesian = words.filter((word) => INDONESIAN.has(word)).length;
  const malay = words.filter((word) => MALAY.has(word)).length;
  if (indonesian === malay) return null;
  return indonesian > malay ? 'id' : 'ms';
}
