import { byScript, type Span } from '@newsloom/text';

/** A word of a text, with the properties that the search for names needs. */
export type Token = Span & {
  /** Lower-cased. */
  key: string;
  /** Begins with a capital, not counting an elided article ("l'Élysée"). */
  isCapital: boolean;
  /** Begins a sentence, a quotation or the part after a colon, where a capital is no sign of a name. */
  opens: boolean;
  /** Is in a line in which all words have capitals, as in an English headline. */
  isHeadline: boolean;
  /** The index of its sentence. */
  sentence: number;
};

/** Words with inner hyphens or apostrophes, initials with full stops: "Jean-Luc", "O'Brien", "U.S.", "AT&T". */
const word = byScript(
  /(?:\p{Lu}\.)+(?=[\s\p{P}]|$)|[\p{Lu}][\p{L}]*-(?:\p{Lu}\.){2,}|[\p{L}\p{N}][\p{L}\p{M}\p{N}]*(?:[\-'’\&][\p{L}\p{N}][\p{L}\p{M}\p{N}]*)*/gv,
);
const ELIDED = /^(?:[ldjmnstcLDJMNSTC]|qu|Qu|un|[dnasDNAS]u?[eaEA]l?ll|[Dd]all|[Ss]ull|lorsqu|jusqu)['’](?=\p{Lu})/u;
/** A capital, also after an Arabic article ("al-Sisi") or one small letter ("iPhone"); not "Russian-backed". */
const CAPITAL = /^(?:(?:wal|al|el|ar|as|ad|an)-|[a-z](?=\p{Lu}))?\p{Lu}(?!.*-\p{Ll})/u;
const LOWER = /^\p{Ll}/u;
const POSSESSIVE = /['’]s$/;
const OPENING = /[:"“„«‹‘•|()[\]–—…]\s*$|^-\s|\s-\s$/u;

/** A line without a full stop and with this share of capitalised words is a headline. */
const HEADLINE_SHARE = 0.6;
/** Shorter lines are names more often than headlines ("Reuters", "Angela Merkel"). */
const HEADLINE_WORDS = 3;
const SENTENCE_END = /[.!?…]["'”’»)\]]*$/u;

/** The languages with elided articles before an apostrophe. */
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
  // Not matchAll, which compiles the pattern again. No text between tokens looks like the start of a token.
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
