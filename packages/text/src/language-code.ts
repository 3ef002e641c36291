const names = new Intl.DisplayNames('en', { type: 'language', fallback: 'none' });

/** Codes that say of a text that its language is not known, that there are several, or none (ISO 639-2). */
const NO_LANGUAGE = new Set(['und', 'mul', 'zxx', 'mis']);

/**
 * The code of the language that a tag names (BCP 47, also with an underscore): `en` for `en-GB`, `en_us` and
 * `eng`. Null for what is no tag, names no language that is known, or says that it is not known.
 */
export function languageCode(tag: string): string | null {
  const language = languageOf(tag.trim().replaceAll('_', '-'));
  // Intl calls Tagalog Filipino, which has a code of three letters; texts and detectors say `tl`.
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
