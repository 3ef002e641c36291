import { countingWords } from './counting-words.ts';
import { type Token, tokensOf } from './tokens.ts';

/** An amount of money, or a share, of a sentence. */
export type Amount = {
  value: number;
  /** A currency sign as in `signs`, or `%`. */
  unit: string;
  isExact: boolean;
};

/** Words of units, by their sign. */
const SIGNS: Readonly<Record<string, string>> = {
  '%': 'percent prozent procent процент процента процентов procenten',
  $: 'dollar dollars dólar dólares dollari dollaro доллар доллара долларов usd',
  '€': 'euro euros евро eur',
  '£': 'pound pounds pfund livres sterling gbp фунтов',
  '¥': 'yen yuan иен юаней',
  '₽': 'rouble roubles ruble rubles rubel рубль рубля рублей roebel rublos rublo rubli',
};

const signBy = new Map(Object.entries(SIGNS).flatMap(([sign, list]) => list.split(' ').map((word) => [word, sign])));

/** "12 per cent", "pour cent", "por ciento", "per cento". */
const HUNDREDTH = /^p(?:er|our|or)$/;
const HUNDRED = /^c(?:ent|iento|ento)$/;

/** "1,2 milliard de dollars" */
const LINKING = /^(?:de|of|di)$/;

/** "1,2 milliard d'euros" */
const JOINED = /^d['’]/;

const MARKS_READ = 3;

// A sign or word of a unit; most sentences have none, or no digit, and are not read further.
const likelyUnit = new RegExp(`[%$€£¥₽]|cent|cient|${[...signBy.keys()].join('|')}`, 'iu');
const DIGIT = /\p{Nd}/u;

/**
 * The amounts of money and the shares in a sentence, at most one of each unit. If a sentence has two of a unit, both
 * are left out, because nothing says which of them another sentence means.
 *
 * @param language ISO 639-1; nothing is found where the writing of numbers is not known
 */
export function amountsOf(text: string, language: string | null): Amount[] {
  const words = language === null ? undefined : countingWords[language];
  if (words === undefined || !DIGIT.test(text) || !likelyUnit.test(text)) return [];
  const tokens = tokensOf(text, language);
  const amounts = tokens.flatMap((token, place): Amount[] => {
    const unit = token.value === null ? null : unitOf(tokens, place);
    if (unit === null || token.value === null) return [];
    const rounding = words.about.split(/\s+/);
    const marks = tokens.slice(Math.max(0, place - MARKS_READ), place);
    return [{ value: token.value, unit, isExact: !marks.some((mark) => rounding.includes(mark.text)) }];
  });
  return [...Map.groupBy(amounts, ({ unit }) => unit).values()].flatMap((same) => (same.length === 1 ? same : []));
}

/** The unit of the number at a place: a currency sign, `%`, or null. */
export function unitOf(tokens: readonly Token[], place: number): string | null {
  const [before, next, further] = [
    tokens[place - 1]?.text ?? '',
    tokens[place + 1]?.text ?? '',
    tokens[place + 2]?.text ?? '',
  ];
  if (before !== '%' && Object.hasOwn(SIGNS, before)) return before;
  if (Object.hasOwn(SIGNS, next)) return next;
  if (HUNDREDTH.test(next) && HUNDRED.test(further)) return '%';
  return signBy.get(LINKING.test(next) ? further : next.replace(JOINED, '')) ?? null;
}

const compact = new Intl.NumberFormat('en', { notation: 'compact', compactDisplay: 'long', maximumFractionDigits: 3 });

/** An amount in English words: "3.4 %", "$1.3 billion". */
export const amountText = (value: number, unit: string): string =>
  unit === '%' ? `${value} %` : `${unit}${compact.format(value)}`;

// "1.2 billion" and "1.24 billion" are the same sum. Two different sums of one thing are rarely this close.
const SAME_SUM = 0.05;

/** Says whether two amounts of one unit may be the same, rounded. */
export function isSameAmount(a: number, b: number, unit: string): boolean {
  if (unit !== '%') return Math.abs(a - b) <= SAME_SUM * Math.max(a, b);
  const decimals = Math.min(decimalsOf(a), decimalsOf(b));
  return a.toFixed(decimals) === b.toFixed(decimals);
}

const decimalsOf = (value: number): number => String(value).split('.')[1]?.length ?? 0;
