const formatsIn = (locale: string) => ({
  time: new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short', timeZone: 'UTC' }),
  day: new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' }),
  ago: new Intl.RelativeTimeFormat(locale, { numeric: 'auto' }),
  countries: new Intl.DisplayNames(locale, { type: 'region' }),
  languages: new Intl.DisplayNames(locale, { type: 'language' }),
  order: new Intl.Collator(locale),
});

const known = new Map<string, ReturnType<typeof formatsIn>>();

/**
 * How times and names are written in a language of the interface. Making a format takes as long as using it a hundred
 * times, so formats are cached, one set for each language of the interface.
 */
export function formatsOf(locale: string): ReturnType<typeof formatsIn> {
  const formats = known.get(locale) ?? formatsIn(locale);
  known.set(locale, formats);
  return formats;
}
