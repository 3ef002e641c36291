import { de } from './common-words/de.ts';
import { en } from './common-words/en.ts';
import { es } from './common-words/es.ts';
import { fr } from './common-words/fr.ts';
import { it } from './common-words/it.ts';
import { nl } from './common-words/nl.ts';
import { pt } from './common-words/pt.ts';
import { ru } from './common-words/ru.ts';

/**
 * Words that news articles have for any event, spelt as by `words` of @newsloom/text, without stop words. While the
 * window is small, they replace the document frequencies of a large archive.
 */
export type CommonWords = {
  /** About one article in ten has the word. */
  everyday: string;
  /** A few in a hundred. */
  frequent: string;
  /** About one in a hundred: the words of one kind of event, not of one event. */
  topical: string;
};

/** By ISO 639-1 code. */
export const commonWords: Readonly<Record<string, CommonWords>> = { de, en, es, fr, it, nl, pt, ru };
