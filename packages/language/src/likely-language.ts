import { stopwordLanguages, stopwords, words } from '@newsloom/text';
import { eld } from 'eld/extrasmall';
import { detectLanguage } from './language.ts';

/** eld reads only 1,000 characters. */
const READ = 1_000;

/**
 * The most likely language of a text: the detected one; else the one whose small words occur most; else the best guess
 * by letters. So it also answers where `detectLanguage` is unsure, as for many headlines: it is for comparing texts and
 * not for readers. ISO 639-1, or null for a text without letters.
 */
export function likelyLanguage(text: string): string | null {
  const beginning = text.slice(0, READ);
  return detectLanguage(beginning) ?? bySmallWords(beginning) ?? (eld.detect(beginning).language || null);
}

function bySmallWords(text: string): string | null {
  const all = words(text);
  const ranked = stopwordLanguages
    .map((language) => ({ language, count: all.filter((word) => stopwords(language).has(word)).length }))
    .sort((a, b) => b.count - a.count);
  const [best, next] = ranked;
  return best !== undefined && best.count > (next?.count ?? 0) ? best.language : null;
}
