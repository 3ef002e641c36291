import { memo } from './memo.ts';

const CYRILLIC = /\p{Script=Cyrillic}/u;
const ENDING =
  /(?:ыми|ими|ого|его|ому|ему|ами|ями|ой|ей|ым|им|ом|ем|ых|их|ую|юю|ая|яя|ое|ее|ые|ие|ию|ии|ия|ам|ям|ах|ях|[аяуюеиыоьй])$/u;

/** Shorter stems could belong to any word. */
const SHORTEST = 3;

/** A lower-cased word without its Russian case ending, so that "москве" is "москва". Other scripts stay as they are. */
export function withoutCase(word: string): string {
  if (!CYRILLIC.test(word)) return word;
  const rest = word.replace(ENDING, '');
  return rest.length < SHORTEST ? word : rest;
}

/**
 * The key of a name: lower-cased, on one line, without case endings and full stops. Spellings with the same key are the
 * same name.
 */
export const keyOf = (name: string): string => keyIn(name, null);

const keyIn = memo((name): string =>
  name.toLowerCase().replaceAll('.', '').replaceAll('’', "'").split(/\s+/).map(withoutCase).join(' '),
);
