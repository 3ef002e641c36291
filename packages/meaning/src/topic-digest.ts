import { calendarOf, stopwords } from '@newsloom/text';

/** Words that could be topics or parts of one. Adjacent words are separated by a space, others by a comma. */
export type TopicDigest = string;

// Words that occur in reports of any event.
const general = new Set(
  `new next back first last year years time times day days week weeks month months people man men woman women two three
   four five according really coming ahead away think hold ready late big top call calls called way part end set long
   take week today news report reports reported officials statement million thousand hundred number home world country former asked outside anti`.split(
    /\s+/,
  ),
);

/**
 * The possible topic words of some sentences.
 *
 * @param names the words of the names in the article, which are not topics
 */
export function digestTopics(
  sentences: readonly { words: readonly string[] }[],
  names: ReadonlySet<string>,
  language: string | null,
): TopicDigest {
  const stop = stopwords(language);
  const { weekdays, months } = calendarOf(language);
  const isTopical = (word: string): boolean =>
    !stop.has(word) &&
    isWhole(word) &&
    !general.has(word) &&
    !names.has(word) &&
    !weekdays.has(word) &&
    !months.has(word);
  const runs = new Set<string>();
  for (const { words } of sentences) {
    let run = '';
    for (const word of words) {
      if (isTopical(word)) {
        run = run === '' ? word : `${run} ${word}`;
        continue;
      }
      runs.add(run);
      run = '';
    }
    runs.add(run);
  }
  runs.delete('');
  return [...runs].join(',');
}

// Three letters or more. The first pattern is a fast path for plain letters.
const isWhole = (word: string): boolean => /^[a-z]{3,}$/.test(word) || /^\p{L}{3,}$/u.test(word);

/** The words of a digest, in runs of adjacent words. */
export function topicalRuns(digest: TopicDigest): string[][] {
  return digest === '' ? [] : digest.split(',').map((run) => run.split(' '));
}
