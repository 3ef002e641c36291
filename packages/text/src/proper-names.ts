import { byScript } from './latin.ts';
import { sentences } from './sentences.ts';
import type { Span } from './span.ts';
import { stopwords } from './stopwords.ts';

/** Words with inner hyphens, apostrophes and the full stops of initials: "Jean-Luc", "O'Brien", "U.S.", "J.". */
const token = byScript(
  /(?:\p{Lu}\.)+(?=[\s\p{P}]|$)|[\p{L}\p{N}][\p{L}\p{M}\p{N}]*(?:[\-'’][\p{L}\p{N}][\p{L}\p{M}\p{N}]*)*/gv,
);
/** A capital, or an Arabic article before one: "al-Sisi". */
const CAPITAL = /^(?:(?:al|el|ar|as|ad|an)-)?\p{Lu}/u;
const LOWER = /^\p{Ll}/u;
const ACRONYM = /^\p{Lu}[\p{Lu}\p{N}]+$/u;
const POSSESSIVE = /['’]s$/;

/** Small words inside names: "Bank of England", "Charles de Gaulle", "Abdel Fattah al-Sisi", "Angela van den Berg". */
const CONNECTORS = new Set(
  'of de del della di da do dos das du des la le las los y e van von der den zu zum bin ibn al el ben ter ten af av'.split(
    ' ',
  ),
);

/** Capitalised in English only because they are dates. */
const DATES = new Set(
  `monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september
   october november december mon tue wed thu fri sat sun jan feb mar apr jun jul aug sep sept oct nov dec`.split(/\s+/),
);

/** A line without a full stop and with this share of capitalised words is a headline, in which capitals say nothing. */
const HEADLINE_SHARE = 0.6;
/** Shorter lines are names more often than headlines ("Reuters", "Angela Merkel"). */
const HEADLINE_WORDS = 3;
const SENTENCE_END = /[.!?…]["'”’»)\]]*$/u;

/** `place` is its index among the tokens of its sentence. */
type Token = Span & { key: string; place: number; capital: boolean; trusted: boolean; stop: boolean };

/**
 * The names in a text: runs of capitalised words inside sentences, small connecting words included, in order, every
 * mention. A capital at the start of a sentence or in a headline counts only where the same word is also capitalised
 * elsewhere inside a sentence, or where a name follows directly ("Joe Biden said"). German capitalises every noun, so
 * there a name has two words or is an acronym.
 * @param cut the sentences of the text, if already known
 */
export function properNames(
  text: string,
  language: string | null = null,
  cut: readonly Span[] = sentences(text, language),
): Span[] {
  const stop = stopwords(language ?? 'en');
  const plain = new Set<string>();
  const lines = cut.map((sentence) => tokensOf(sentence, stop, plain));
  const confirmed = new Set<string>();
  for (const tokens of lines) for (const { trusted, key } of tokens) if (trusted) confirmed.add(key);
  for (const [first, second] of lines) {
    const isOpening = first?.capital && !first.stop && second?.place === 1 && second.trusted;
    if (isOpening && !plain.has(first.key)) first.trusted = true;
  }

  const names: Span[] = [];
  for (const tokens of lines) {
    for (const { first, last } of runsOf(tokens, text, confirmed)) {
      if (language === 'de' && first === last && !ACRONYM.test(first.text)) continue;
      names.push({ text: text.slice(first.start, last.end), start: first.start, end: last.end });
    }
  }
  return names;
}

/** The tokens of a sentence that may be part of a name. Adds the keys of uncapitalised tokens to `plain`. */
function tokensOf(sentence: Span, stop: ReadonlySet<string>, plain: Set<string>): Token[] {
  const mayBeHeadline = !SENTENCE_END.test(sentence.text.slice(-5));
  const tokens: Token[] = [];
  let cased = 0;
  let capitals = 0;
  let next = 0;
  // Not matchAll, which copies the pattern and compiles it again. Positions can be found later, because nothing between
  // tokens looks like the start of one.
  for (const [place, found] of (sentence.text.match(token(sentence.text)) ?? []).entries()) {
    const at = sentence.text.indexOf(found, next);
    next = at + found.length;
    const text = POSSESSIVE.test(found) ? found.slice(0, -2) : found;
    const key = text.toLowerCase();
    const capital = CAPITAL.test(text) && !DATES.has(key);
    if (!capital) plain.add(key);
    if (mayBeHeadline && !stop.has(key) && (capital || LOWER.test(text))) {
      cased += 1;
      if (capital) capitals += 1;
    }
    if (!capital && !CONNECTORS.has(key)) continue;
    const start = sentence.start + at;
    tokens.push({ text, start, end: start + text.length, key, place, capital, trusted: false, stop: stop.has(key) });
  }
  const isHeadline = cased >= HEADLINE_WORDS && capitals >= HEADLINE_SHARE * cased;
  for (const one of tokens) one.trusted = one.capital && !isHeadline && one.place > 0 && !one.stop;
  return tokens;
}

/** Groups tokens into names. Any other word between two tokens ends a name. */
function runsOf(tokens: Token[], text: string, confirmed: ReadonlySet<string>): { first: Token; last: Token }[] {
  const runs: { first: Token; last: Token }[] = [];
  let run: Token[] = [];
  let connectors: Token[] = [];
  const close = (): void => {
    const [first] = run;
    if (first !== undefined) runs.push({ first, last: run.at(-1) ?? first });
    run = [];
    connectors = [];
  };
  for (const token of tokens) {
    const before = connectors.at(-1) ?? run.at(-1);
    if (before !== undefined && !/^[ \u00a0]$/.test(text.slice(before.end, token.start))) close();
    if (token.capital && (token.trusted || confirmed.has(token.key))) {
      run.push(...connectors, token);
      connectors = [];
    } else if (run.length > 0 && CONNECTORS.has(token.key) && connectors.length < 2) {
      connectors.push(token);
    }
  }
  close();
  return runs;
}
