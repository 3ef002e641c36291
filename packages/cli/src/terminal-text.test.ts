import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { jsonLine, terminalLine, terminalText } from './terminal-text.ts';

/** Ranges of characters that text for a terminal must not contain. */
const HARMFUL = [
  [0x00, 0x08],
  [0x0b, 0x1f],
  [0x7f, 0x9f],
  [0x2028, 0x202e],
  [0x2066, 0x2069],
] as const;

const isHarmful = (text: string): boolean =>
  [...text].some((character) => {
    const code = character.codePointAt(0) ?? 0;
    return HARMFUL.some(([first, last]) => code >= first && code <= last);
  });

const hostile = fc.string({
  unit: fc.oneof(
    fc.constantFrom('\x1b', '\x9b', '\x07', '\r', '\n', '\t', '\x7f', '\u202e', '\u2066', '\u2028'),
    fc.string({ maxLength: 1 }),
  ),
});

describe('text for a terminal', () => {
  test.each([
    ['\x1b[31mred\x1b[0m', '[31mred[0m'],
    ['\x1b]0;title\x07', ']0;title'],
    ['\x9b2J', '2J'],
    ['over\rwritten', 'overwritten'],
    ['\u202egnorw\u202c', 'gnorw'],
    ['\u2066a\u2069', 'a'],
    ['two\nlines\tand a tab', 'two\nlines\tand a tab'],
    ['Вестник залива 😀 العربية', 'Вестник залива 😀 العربية'],
  ])('%j is %j', (text, told) => {
    expect(terminalText(text)).toBe(told);
  });

  test('never has control characters', () => {
    fc.assert(fc.property(hostile, (text) => !isHarmful(terminalText(text))));
  });

  test('of a cell is on one line', () => {
    expect(terminalLine(' a\n b\x1b\r\nc ')).toBe('a b c');
  });
});

describe('a line of JSON', () => {
  test('reads back the same and has no control characters', () => {
    fc.assert(
      fc.property(hostile, (title) => {
        const line = jsonLine({ title });
        expect(isHarmful(line)).toBe(false);
        expect(line).not.toContain('\n');
        expect(JSON.parse(line)).toEqual({ title });
      }),
    );
  });

  test('is valid JSON', () => {
    expect(jsonLine({ title: 'a\u009b\u202e' })).toBe('{"title":"a\\u009b\\u202e"}');
  });
});
