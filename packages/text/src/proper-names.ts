import { sentences } from './sentences.ts';
import type { Span } from './span.ts';
import { stopwords } from './stopwords.ts';

/** Words with inner hyphens, apostrophes and the full stops of initials: "Jean-Luc", "O'Brien", "U.S.", "J.". */
const TOKEN = /(?:\p{Lu}\.)+(?=[\s\p{P}]|$)|[\p{L}\p{N}][\p{L}\p{M}\p{N}]*(?:[-'’][\p{L}\p{N}][\p{L}\p{M}\p{N}]*)*/gu;
/** A capital, or an Arabic article joined to one: "al-Sisi". */
const CAPITAL = /^(?:(?:al|el|ar|as|ad|an)-)?\p{Lu}/u;
const LOWER = /^\p{Ll}/u;
const ACRONYM = /^\p{Lu}[\p{Lu}\p{N}]+$/u;
const POSSESSIVE = /['’]s$/;

/** Small words that stand inside names: "Bank of England", "Charles de Gaulle", "Abdel Fattah al-Sisi", "Angela van den Berg". */
const CONNECTORS = new Set(
  'of de del della di da do dos das du des la le las los y e van von der den zu zum bin ibn al el ben ter ten af av'.split(
    ' ',
  ),
);

/** Capitalised in English only for being dates. */
const DATES = new Set(
  `monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september
   october november december mon tue wed thu fri sat sun jan feb mar apr jun jul aug sep sept oct nov dec`.split(/\s+/),
);

/** A line without a full stop and with this share of capitalised words is a headline: there a capital says nothing. */
const HEADLINE_SHARE = 0.6;
/** Shorter lines are names more often than headlines ("Reuters", "Angela Merkel"). */
const HEADLINE_WORDS = 3;
const SENTENCE_END = /[.!?…]["'”’»)\]]*$/u;

type Token = Span & { key: string; capital: boolean; trusted: boolean; stop: boolean };

/**
 * The names in a text: runs of capitalised words inside sentences, small connecting words included, in order, every
 * mention. A capital at the start of a sentence or in a headline counts only where the same word is also
 * capitalised elsewhere inside a sentence, or where a name follows directly ("Joe Biden said"). German capitalises every noun, so there a name has two words or is an acronym.
 */
export function properNames(text: string, language: string | null = null): Span[] {
  const stop = stopwords(language ?? 'en');
  const lines = sentences(text, language).map((sentence) => tokensOf(sentence, stop));
  const confirmed = new Set<string>();
  const plain = new Set<string>();
  for (const token of lines.flat()) {
    if (token.trusted) confirmed.add(token.key);
    else if (!token.capital) plain.add(token.key);
  }
  for (const [first, second] of lines) {
    if (first?.capital && !first.stop && second?.trusted && !plain.has(first.key)) first.trusted = true;
  }

  const names: Span[] = [];
  for (const tokens of lines) {
    for (const run of runsOf(tokens, text, confirmed)) {
      const first = run[0];
      const last = run.at(-1);
      if (first === undefined || last === undefined) continue;
      if (language === 'de' && run.length === 1 && !ACRONYM.test(first.text)) continue;
      names.push({ text: text.slice(first.start, last.end), start: first.start, end: last.end });
    }
  }
  return names;
}

function tokensOf(sentence: Span, stop: ReadonlySet<string>): Token[] {
  const tokens: Token[] = [];
  for (const match of sentence.text.matchAll(TOKEN)) {
    const word = match[0].replace(POSSESSIVE, '');
    const start = sentence.start + match.index;
    const key = word.toLowerCase();
    const capital = CAPITAL.test(word) && !DATES.has(key);
    tokens.push({ text: word, start, end: start + word.length, key, capital, trusted: false, stop: stop.has(key) });
  }
  const cased = tokens.filter((token) => !token.stop && (token.capital || LOWER.test(token.text)));
  const capitals = cased.filter((token) => token.capital).length;
  const headline =
    cased.length >= HEADLINE_WORDS &&
    capitals >= HEADLINE_SHARE * cased.length &&
    !SENTENCE_END.test(sentence.text.slice(-5));
  for (const [at, token] of tokens.entries()) token.trusted = token.capital && !headline && at > 0 && !token.stop;
  return tokens;
}

function runsOf(tokens: Token[], text: string, confirmed: ReadonlySet<string>): Token[][] {
  const runs: Token[][] = [];
  let run: Token[] = [];
  let connectors: Token[] = [];
  const close = (): void => {
    if (run.length > 0) runs.push(run);
    run = [];
    connectors = [];
  };
  for (const token of tokens) {
    const before = connectors.at(-1) ?? run.at(-1);
    if (before !== undefined && !/^[ \u00a0]$/.test(text.slice(before.end, token.start))) close();
    if (token.capital && !(token.stop && run.length === 0) && (token.trusted || confirmed.has(token.key))) {
      run.push(...connectors, token);
      connectors = [];
    } else if (run.length > 0 && CONNECTORS.has(token.key) && connectors.length < 2) {
      connectors.push(token);
    } else {
      close();
    }
  }
  close();
  return runs;
}
