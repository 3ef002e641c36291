import { words } from '@newsloom/text';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { blockHash, decodeLesson, encodeLesson, lessonOf, type TaughtBlock } from './page-lesson.ts';
import { inventedParagraphs } from './testing/invented-host.ts';

const block = (text: string, differences: Partial<TaughtBlock> = {}): TaughtBlock => ({
  words: words(text),
  length: text.length,
  isText: true,
  reason: 'model',
  ...differences,
});
const PARAGRAPHS = [...inventedParagraphs(1), ...inventedParagraphs(2)];
const ARTICLE = PARAGRAPHS.map((text) => block(text));
const hashOf = (text: string): number => blockHash(words(text));
const BOX = 'The Gazette belongs to those who read it.';

test('a page teaches its text, whatever was known of it, and nothing else', () => {
  const lesson = lessonOf([
    ...ARTICLE,
    block(BOX),
    block('Known before.', { isText: false, reason: 'furniture of the host' }),
    block('A caption.', { isText: false }),
  ]);
  expect(lesson?.blocks).toEqual([...PARAGRAPHS, BOX, 'Known before.'].map((text) => hashOf(text)));
});

test('what was known does not change what a page teaches', () => {
  const known = block(BOX, { isText: false, reason: 'furniture of the host' });
  expect(lessonOf([...ARTICLE, known])).toEqual(lessonOf([...ARTICLE, block(BOX)]));
});

test('case, punctuation and spaces do not make another block, words and digits do', () => {
  expect(hashOf('  the gazette: Belongs to “those who read it”')).toBe(hashOf(BOX));
  expect(hashOf('The Gazette belongs to those who read her.')).not.toBe(hashOf(BOX));
  expect(hashOf('Part 1 of it')).not.toBe(hashOf('Part 2 of it'));
});

const EIGHT = 'abcdef bcdefg cdefgh defghi efghij fghijk ghijkl hijklm';

test.each<[string, TaughtBlock[], boolean]>([
  ['of 400 characters', [block(EIGHT, { length: 400 })], true],
  ['of fewer', [block(EIGHT, { length: 399 })], false],
  ['without words that tell its subject', [block('to be or not '.repeat(60))], false],
  ['with seven of them', [block(EIGHT.slice(7), { length: 400 })], false],
  ['of none', [], false],
])('a text %s teaches: %#', (_, blocks, teaches) => {
  expect(lessonOf(blocks) !== null).toBe(teaches);
});

function lengthOf(blocks: TaughtBlock[]): number {
  return blocks.reduce((sum, { length }) => sum + length, 0);
}

test('a block that is more than a fifth of the text teaches nothing, nor does one without words or of 121', () => {
  const filler = Array.from({ length: 8 }, (_, at) => block(`${at} ${'x'.repeat(100)}`));
  const rest = lengthOf([...ARTICLE, ...filler]);
  const fifth = block('a fifth', { length: rest / 4 });
  expect(lessonOf([...ARTICLE, ...filler, fifth])?.blocks).toContain(hashOf('a fifth'));
  const more = { ...fifth, length: rest / 4 + 1 };
  expect(lessonOf([...ARTICLE, ...filler, more])?.blocks).not.toContain(hashOf('a fifth'));
  expect(lessonOf([...ARTICLE, block('* * *')])?.blocks).toHaveLength(10);
  const long = (count: number) => block('on '.repeat(count), { length: 10 });
  expect(lessonOf([...ARTICLE, long(120)])?.blocks).toHaveLength(11);
  expect(lessonOf([...ARTICLE, long(121)])?.blocks).toHaveLength(10);
});

test('of a long page the beginning and the end teach', () => {
  const lines = Array.from({ length: 100 }, (_, at) => `Line ${at} of the page`);
  const blocks = lessonOf([...lines.map((text) => block(text)), ...ARTICLE])?.blocks;
  expect(blocks).toEqual([...lines.slice(0, 32), ...lines.slice(78), ...PARAGRAPHS].map((text) => hashOf(text)));
});

test.each([
  ['Die Brücke über den Fluss ist seit gestern wieder offen. ', 'brücke'],
  ['Мост через реку снова открыт для всех. ', 'открыт'],
  ['大桥昨天重新开放。', '昨天'],
  ['الجسر مفتوح للجميع منذ أمس. ', 'مفتوح'],
])('words tell the subject in every script: %s', (sentence, word) => {
  const own = Array.from({ length: 9 }, (_, at) => `wordnumber${at}`).join(' ');
  const subject = lessonOf([block(`${sentence.repeat(60)} ${own}`)])?.subject.map(({ word: hash }) => hash);
  expect(subject).toContain(blockHash([word]));
});

test('a word knows the only block in which it stands', () => {
  const [first = '', second = ''] = ['ferries', 'bridges'].map((word) => `The ${word} are one of many harbours.`);
  const lesson = lessonOf([block(first, { length: 200 }), block(second, { length: 200 }), block(EIGHT)]);
  const blockOf = new Map(lesson?.subject.map(({ word, block }) => [word, block]));
  expect(blockOf.get(blockHash(['ferries']))).toBe(hashOf(first));
  expect(blockOf.get(blockHash(['bridges']))).toBe(hashOf(second));
  expect(blockOf.get(blockHash(['harbours']))).toBe(0);
  expect(lesson?.subject[0]?.word).toBe(blockHash(['harbours']));
});

const number = fc.integer({ min: 0, max: 0xffff_ffff });

test('a lesson comes back from its bytes', () => {
  fc.assert(
    fc.property(fc.array(number), fc.array(fc.record({ word: number, block: number })), (blocks, subject) => {
      const lesson = { blocks, subject };
      expect(decodeLesson(encodeLesson(lesson))).toEqual(lesson);
    }),
  );
});

test('bytes that are cut short are no lesson', () => {
  const bytes = encodeLesson({ blocks: [1, 2, 3], subject: [{ word: 4, block: 5 }] });
  for (const length of [0, 3, 4, 8, 15, 17, 20, 23]) expect(decodeLesson(bytes.subarray(0, length))).toBeNull();
  expect(decodeLesson(bytes.subarray(0, 16))).toEqual({ blocks: [1, 2, 3], subject: [] });
  fc.assert(fc.property(fc.uint8Array({ maxLength: 100 }), (any) => void decodeLesson(any)));
});
