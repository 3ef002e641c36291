const names = new Intl.DisplayNames('en', { type: 'language', fallback: 'none' });

/** Codes for an unknown language, several languages, or none (ISO 639-2). */
const NO_LANGUAGE = new Set(['und', 'mul', 'zxx', 'mis']);

/**
 * The language code of a tag (BCP 47, also with an underscore): `en` for `en-GB`, `en_us` and `eng`. Null if it is not
 * a tag, or if the language is unknown.
 */
export function languageCode(tag: string): string | null {
  const language = languageOf(tag.trim().replaceAll('_', '-'));
  // Intl replaces Tagalog by Filipino, which has a code of three letters. Texts and detectors use `tl`.
  if (language === 'fil') return 'tl';
  return language === undefined || NO_LANGUAGE.has(language) || names.of(language) === undefined ? null : language;
}

function languageOf(tag: string): string | undefined {
  try {
    return new Intl.Locale(tag).language;
  } catch {
    return undefined;
  }
}
