import { expect, test } from 'vitest';
import { withoutInvisible } from './invisible-characters.ts';

test.each([
  ['Heli\u00adkopter', 'Helikopter'],
  ['\ufeffDam\u200b\u2060', 'Dam'],
  ['\u202bسد\u202c\u200f', 'سد'],
  ['Ann\u200c\u200d Lee', 'Ann Lee'],
  // Persian and Hindi words, and a family, which need theirs
  ['می\u200cخواهم', 'می\u200cخواهم'],
  ['क\u094d\u200dष', 'क\u094d\u200dष'],
  ['👨\u200d👩', '👨\u200d👩'],
  ['a  b\n', 'a  b\n'],
  ['a\0b\x1b[31m\x7f\x85\t\v', 'ab[31m\t\v'],
  ['a\ud83d \ude00b \ud83d\ude00', 'a b \ud83d\ude00'],
])('%j is %j', (text, expected) => {
  expect(withoutInvisible(text)).toBe(expected);
});
