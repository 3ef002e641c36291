const formatsIn = (locale: string) => ({
  time: new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short', timeZone: 'UTC' }),
  ago: new Intl.RelativeTimeFormat(locale, { numeric: 'auto' }),
  countries: new Intl.DisplayNames(locale, { type: 'region' }),
  languages: new Intl.DisplayNames(locale, { type: 'language' }),
  order: new Intl.Collator(locale),
});

const known = new Map<string, ReturnType<typeof formatsIn>>();

/**
 * How a language of the interface writes times and names. To make a format takes as long as to use it a hundred times,
 * so they are kept: there are as many as languages of the interface.
 */
export function formatsOf(locale: string): ReturnType<typeof formatsIn> {
  const formats = known.get(locale) ?? formatsIn(locale);
  known.set(locale, formats);
  return formats;
}
