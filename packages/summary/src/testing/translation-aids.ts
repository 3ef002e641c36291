import { stopwords, words } from '@newsloom/text';
import type { TranslationAids } from '../abstractive/translation-aids.ts';

/** Some names of things in several languages. */
const THINGS: Readonly<Record<string, string>> = {
  'iso3166:FR':
    'en France French, es Francia francés francesa, fr France français française, it Francia francese, nl Frankrijk Franse, de Frankreich französische',
  'iso3166:DE':
    'en Germany German, es Alemania alemán, fr Allemagne allemand, it Germania tedesco, nl Duitsland Duitse, de Deutschland deutsche',
  'geonames:1': 'en London, es Londres, fr Londres, it Londra, nl Londen, de London',
  'geonames:2': 'en Munich, es Múnich, fr Munich, it Monaco, nl München, de München',
  'name:UN': 'en UN, es ONU, fr ONU, it ONU, nl VN, de UN',
};

const thingBy = new Map(
  Object.entries(THINGS).flatMap(([id, lists]) =>
    lists.split(', ').flatMap((list) => {
      const [language, ...names] = list.split(' ');
      return names.map((name) => [`${language} ${name}`, id] as const);
    }),
  ),
);

const FIRST_NAMES = new Set(['ada', 'clara', 'lena', 'ole', 'john']);

/** The language with the most small words. */
function languageOf(text: string): string | null {
  const all = words(text);
  const counted = ['en', 'de', 'es', 'fr', 'it', 'nl', 'pt'].map((language) => {
    return { language, count: all.filter((word) => stopwords(language).has(word)).length };
  });
  const [best] = counted.sort((a, b) => b.count - a.count);
  return best === undefined || best.count === 0 ? null : best.language;
}

/** Aids of an invented world with a few names. */
export const inventedAids = (names: readonly string[]): TranslationAids => ({
  names,
  thingNamed: (name, language) => thingBy.get(`${language} ${name}`) ?? null,
  isName: (word, language) => FIRST_NAMES.has(word.toLowerCase()) || thingBy.has(`${language} ${word}`),
  languageOf,
});
