import { collapseSpace, properNames, type Span, stopwords, words } from '@newsloom/text';

/** A name as the article writes it, without titles, and how often. */
export type NameDigest = [name: string, mentions: number];

// Titles before a name that are not part of it.
const title =
  /^(?:(?:the|mr|mrs|ms|dr|prof|president|vice president|prime minister|minister|chancellor|mayor|bishop|reverend|rev|secretary|senator|sen|rep|representative|gov|governor|general|gen|colonel|col|captain|sgt|judge|justice|king|queen|prince|princess|pope|sir|president|presidente|ministro|président|premier ministre|ministre|präsident|kanzler)\b(?:-elect)?\.?\s*)+/iu;

/** The names in a text whose sentences are known, and the words of these names. */
export function digestNames(
  text: string,
  sentences: readonly Span[],
  language: string | null,
): { names: NameDigest[]; nameWords: ReadonlySet<string> } {
  const stop = stopwords(language ?? 'en');
  const mentions = new Map<string, number>();
  for (const [written, spans] of Map.groupBy(properNames(text, language, sentences), (span) => span.text)) {
    const name = collapseSpace(written).replace(title, '');
    mentions.set(name, (mentions.get(name) ?? 0) + spans.length);
  }
  const nameWords = new Set<string>();
  const names = [...mentions].filter(([name]) => {
    const all = words(name);
    if (all.every((word) => stop.has(word))) return false;
    for (const word of all) nameWords.add(word);
    return true;
  });
  return { names, nameWords };
}
