import { eld } from 'eld/extrasmall';
import { detectLanguage } from './language.ts';
import { stopwordLists } from './stopword-lists.ts';
import { stopwords } from './stopwords.ts';
import { words } from './words.ts';

/** eld reads only 1,000 characters. */
const READ = 1_000;

const listed = Object.keys(stopwordLists);

/**
 * The most likely language of a text, even where `detectLanguage` is unsure, as it is of many headlines: to compare the
 * text with others, not to tell people. The language whose small words it has most of, or else the best guess by
 * letters. ISO 639-1, or null for a text without letters.
 */
export function likelyLanguage(text: string): string | null {
  const beginning = text.slice(0, READ);
  return detectLanguage(beginning) ?? bySmallWords(beginning) ?? (eld.detect(beginning).language || null);
}

function bySmallWords(text: string): string | null {
  const all = words(text);
  const ranked = listed
    .map((language) => ({ language, count: all.filter((word) => stopwords(language).has(word)).length }))
    .sort((a, b) => b.count - a.count);
  const [best, next] = ranked;
  return best !== undefined && best.count > (next?.count ?? 0) ? best.language : null;
}
