import { byScript, type Span } from '@newsloom/text';

/** A word of a text, as the search for names sees it. */
export type Token = Span & {
  /** Lower-cased. */
  key: string;
  /** Begins with a capital, without an article that has lost its vowel ("l'Élysée"). */
  isCapital: boolean;
  /** Begins a sentence, a quotation or what follows a colon: there a capital says nothing. */
  opens: boolean;
  /** Stands in a line with capitals everywhere, as in an English headline. */
  isHeadline: boolean;
  /** The number of its sentence. */
  sentence: number;
};

/** Words with inner hyphens, apostrophes, the full stops of initials: "Jean-Luc", "O'Brien", "U.S.", "J.", "AT&T". */
const word = byScript(
  /(?:\p{Lu}\.)+(?=[\s\p{P}]|$)|[\p{Lu}][\p{L}]*-(?:\p{Lu}\.){2,}|[\p{L}\p{N}][\p{L}\p{M}\p{N}]*(?:[\-'’\&][\p{L}\p{N}][\p{L}\p{M}\p{N}]*)*/gv,
);
const ELIDED = /^(?:[ldjmnstcLDJMNSTC]|qu|Qu|un|[dnasDNAS]u?[eaEA]l?ll|[Dd]all|[Ss]ull|lorsqu|jusqu)['’](?=\p{Lu})/u;
/** Also with an Arabic article before: "al-Sisi"; not "Russian-backed"; "iPhone". */
const CAPITAL = /^(?:(?:wal|al|el|ar|as|ad|an)-|[a-z](?=\p{Lu}))?\p{Lu}(?!.*-\p{Ll})/u;
const LOWER = /^\p{Ll}/u;
const POSSESSIVE = /['’]s$/;
const OPENING = /[:"“„«‹‘•|()[\]–—…]\s*$|^-\s|\s-\s$/u;

/** A line without a full stop and with this share of capitalised words is a headline. */
const HEADLINE_SHARE = 0.6;
/** Shorter lines are names more often than headlines ("Reuters", "Angela Merkel"). */
const HEADLINE_WORDS = 3;
const SENTENCE_END = /[.!?…]["'”’»)\]]*$/u;

/** The languages in which the apostrophe cuts an article off. */
const ELIDES: ReadonlySet<string | null> = new Set(['fr', 'it', 'ca']);

/** The words of each sentence of a text. */
export function tokensOf(sentences: readonly Span[], language: string | null): Token[][] {
  return sentences.map((sentence, at) => tokensIn(sentence, at, ELIDES.has(language)));
}

function tokensIn({ text, start }: Span, sentence: number, isElided: boolean): Token[] {
  const tokens: Token[] = [];
  let cased = 0;
  let capitals = 0;
  let next = 0;
  // Not matchAll, which compiles the pattern again. Nothing between tokens looks like the start of one.
  for (const found of text.match(word(text)) ?? []) {
    const at = text.indexOf(found, next);
    const opens = tokens.length === 0 || OPENING.test(text.slice(next, at));
    next = at + found.length;
    const cut = isElided ? (ELIDED.exec(found)?.[0].length ?? 0) : 0;
    const own = POSSESSIVE.test(found) ? found.slice(cut, -2) : found.slice(cut);
    const isCapital = CAPITAL.test(own);
    if (isCapital || LOWER.test(own)) cased += 1;
    if (isCapital) capitals += 1;
    const from = start + at + cut;
    const token = { text: own, start: from, end: from + own.length, key: own.toLowerCase() };
    tokens.push({ ...token, isCapital, opens: opens && cut === 0, isHeadline: false, sentence });
  }
  const isHeadline =
    cased >= HEADLINE_WORDS && capitals >= HEADLINE_SHARE * cased && !SENTENCE_END.test(text.slice(-5));
  if (isHeadline) for (const token of tokens) token.isHeadline = true;
  return tokens;
}
