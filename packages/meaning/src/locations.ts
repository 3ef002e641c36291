import { countriesIn } from './countries.ts';
import { namedBy } from './named-by.ts';

/** A country that a story names. */
export type Location = {
  /** In the story's language. */
  name: string;
  /** ISO 3166-1 alpha-2. */
  country: string;
};

/** The countries of a story, from those of each article: the most widely named first. */
export function locationsOf(articles: readonly (readonly string[])[], language: string | null): Location[] {
  const { nameOf } = countriesIn(language);
  const counts = namedBy(articles.map((countries) => new Set(countries)));
  // Georgia is also an American state. If the United States are named too, it most likely is that.
  if (counts.has('US')) counts.delete('GE');
  return Array.from(counts.keys(), (country) => ({ name: nameOf(country), country }));
}
