import { words } from '@newsloom/text';
import { describe, expect, test } from 'vitest';
import { type JudgedBlock, withoutFurniture } from './furniture-blocks.ts';
import { blockHash } from './page-lesson.ts';
import { inventedParagraphs } from './testing/invented-host.ts';

const block = (text: string, differences: Partial<JudgedBlock> = {}): JudgedBlock => ({
  text,
  words: words(text),
  length: text.length,
  headingRank: 0,
  boldLength: 0,
  ...differences,
});
const ARTICLE = [...inventedParagraphs(1), ...inventedParagraphs(2)].map((text) => block(text));
const TEXT = { isText: true, reason: 'model' } as const;

/** The texts that are removed if each block of `known` occurs with so many of the host's subjects. */
function gone(blocks: JudgedBlock[], known: [string, number][], subjects = 16): string[] {
  const furniture = { subjects, blocks: new Map(known.map(([text, count]) => [blockHash(words(text)), count])) };
  const decisions = withoutFurniture(
    blocks,
    blocks.map(() => TEXT),
    furniture,
  );
  return blocks.filter((_, at) => decisions[at]?.reason === 'furniture of the host').map(({ text }) => text);
}

const LONG = 'The Gazette belongs to those who read it, and who meet in the old house each May.';
const LINE = 'This is a copy in haste and may change.';
const SHORT = 'Story goes on below';

describe('what must be known of a block', () => {
  test.each<[string, number, number, boolean]>([
    [LONG, 3, 16, true],
    [LONG, 2, 16, false],
    [LONG, 4, 64, true],
    [LONG, 3, 64, false],
    [LINE, 5, 16, true],
    [LINE, 4, 16, false],
    [LINE, 8, 64, true],
    [LINE, 7, 64, false],
    [SHORT, 8, 16, true],
    [SHORT, 7, 16, false],
    [SHORT, 16, 64, true],
    [SHORT, 15, 64, false],
  ])('"%s" with %d of %d subjects goes: %s', (text, count, subjects, goes) => {
    expect(gone([...ARTICLE, block(text)], [[text, count]], subjects)).toEqual(goes ? [text] : []);
  });

  test.each([
    [7, 8],
    [8, 5],
    [15, 5],
    [16, 3],
  ])('a block of %d words needs %d subjects', (count, needed) => {
    const text = Array.from({ length: count }, (_, at) => `w${at}`).join(' ');
    expect(gone([...ARTICLE, block(text)], [[text, needed]], 4)).toEqual([text]);
    expect(gone([...ARTICLE, block(text)], [[text, needed - 1]], 4)).toEqual([]);
  });
});

describe('a heading or a label', () => {
  test.each<[string, JudgedBlock]>([
    ['a heading', block('What the men of the hall had said', { headingRank: 3 })],
    ['a bold line', block('Why it is so hot here', { boldLength: 'Why it is so hot here'.length })],
    ['a line of two words', block('Analysis today')],
    ['a line with a colon', block('What we know so far:')],
    ['a question', block('What do we know so far?')],
  ])('%s stays, unless what follows goes', (_, label) => {
    const [first, ...rest] = ARTICLE;
    if (!first) throw new Error('no article');
    const known: [string, number][] = [
      [label.text, 16],
      [LONG, 16],
    ];
    expect(gone([first, label, ...rest], known)).toEqual([]);
    expect(gone([...ARTICLE, label], known)).toEqual([]);
    expect(gone([first, label, block(LONG), ...rest], known)).toEqual([label.text, LONG]);
    expect(gone([first, label, block(LONG), ...rest], known.slice(1))).toEqual([LONG]);
  });

  test.each([
    ['a line of three words', block('Story goes on')],
    ['a line that is bold in part', block('Why it is so hot here', { boldLength: 3 })],
    ['a bold sentence', block(LINE, { boldLength: LINE.length })],
    ['a long question', block(`${LINE.slice(0, -1)}?`)],
  ])('%s is none', (_, line) => {
    expect(gone([line, ...ARTICLE], [[line.text, 16]])).toEqual([line.text]);
  });
});

describe('a page keeps', () => {
  test('a block of more than a fifth of its text', () => {
    const rest = ARTICLE.reduce((sum, { length }) => sum + length, 0);
    const sized = (length: number) => [...ARTICLE, block(LONG, { length })];
    expect(gone(sized(rest / 4), [[LONG, 16]])).toEqual([LONG]);
    expect(gone(sized(rest / 4 + 1), [[LONG, 16]])).toEqual([]);
  });

  test('everything, if more than a third would go', () => {
    const known = inventedParagraphs(1).map((text): [string, number] => [text, 16]);
    expect(gone(ARTICLE, known.slice(0, 3))).toHaveLength(3);
    expect(gone(ARTICLE, known.slice(0, 4))).toEqual([]);
  });

  test('what is not text anyway', () => {
    const decisions = [...ARTICLE.map(() => TEXT), { isText: false, reason: 'notice' } as const];
    const furniture = { subjects: 3, blocks: new Map([[blockHash(words(LONG)), 3]]) };
    expect(withoutFurniture([...ARTICLE, block(LONG)], decisions, furniture)).toEqual(decisions);
  });
});
