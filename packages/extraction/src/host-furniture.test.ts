import { words } from '@newsloom/text';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { explainPage } from './extract-page.ts';
import { furnitureOf, type HostFurniture } from './host-furniture.ts';
import { blockHash, lessonOf, type PageLesson } from './page-lesson.ts';
import { inventedPage, inventedParagraphs } from './testing/invented-host.ts';

const BOX =
  'The Harbour Gazette belongs to those who read it. They meet each spring in the old customs house and choose its board.';
const BOX_HTML = `<p>${BOX}</p>`;

const read = (html: string, furniture: HostFurniture | null = null) =>
  explainPage(html, { url: 'https://gazette.example/news', furniture });

function lessonFrom(html: string): PageLesson {
  const lesson = lessonOf(read(html).blocks);
  if (lesson === null) throw new Error('the page teaches nothing');
  return lesson;
}
const lessonsFrom = (pages: string[]): PageLesson[] => pages.map(lessonFrom);

/** Pages of articles on the given subjects, each with the same box, which looks like a paragraph. */
const pagesWithBox = (...subjects: number[]) =>
  subjects.map((subject) => inventedPage(`News of ${subject}`, inventedParagraphs(subject), { after: BOX_HTML }));
const [TENTH = ''] = pagesWithBox(10);

describe('a box that stands on pages of several subjects', () => {
  test('is furniture from the third page on, and the article stays whole', () => {
    const withoutBox = inventedParagraphs(10).join('\n\n');
    for (const [known, text] of [
      [0, `${withoutBox}\n\n${BOX}`],
      [2, `${withoutBox}\n\n${BOX}`],
      [3, withoutBox],
      [9, withoutBox],
    ] as const) {
      const furniture = furnitureOf(lessonsFrom(pagesWithBox(...Array(known).keys())));
      expect(read(TENTH, furniture).extraction.text, `${known} pages`).toBe(text);
    }
  });

  test('is named as what it is', () => {
    const furniture = furnitureOf(lessonsFrom(pagesWithBox(1, 2, 3)));
    const box = read(TENTH, furniture).blocks.find(({ text }) => text === BOX);
    expect(box).toMatchObject({ isText: false, reason: 'furniture of the host' });
  });

  test('is learned on, so it stays known', () => {
    const furniture = furnitureOf(lessonsFrom(pagesWithBox(1, 2, 3)));
    expect(lessonOf(read(TENTH, furniture).blocks)).toEqual(lessonFrom(TENTH));
  });
});

describe('the text of an article is not furniture', () => {
  const paragraphs = inventedParagraphs(1);
  const title = 'News of 1';
  const others = pagesWithBox(2, 3);
  const keeps = (pages: string[], page: string) => {
    const furniture = furnitureOf(lessonsFrom([...pages, ...others]));
    expect(read(page, furniture).extraction.text).toBe(read(page).extraction.text);
  };

  test('because it stands under several addresses', () => {
    keeps(Array(20).fill(inventedPage(title, paragraphs)), inventedPage(title, paragraphs));
  });

  test('because of its forms: for phones, cut, reprinted, with a correction, as it grew', () => {
    const forms = [
      inventedPage(title, paragraphs).replace('<html', '<html amp'),
      inventedPage(`${title} – The Courier`, paragraphs, { before: '<p>By the staff of the Courier</p>' }),
      inventedPage(title, paragraphs.slice(0, 4)),
      inventedPage(title, paragraphs.slice(1)),
      inventedPage(title, paragraphs, {
        after: '<p>Mended on 3 May: it took nine years, not six, to get it done.</p>',
      }),
      inventedPage(title, ['A first word came in at noon.', ...paragraphs]),
      inventedPage(title, paragraphs.toReversed()),
    ];
    for (const form of forms) keeps([...forms, ...forms], form);
  });

  test('because the reports of one event share a paragraph of background', () => {
    const [background = ''] = paragraphs;
    // Each has its own paragraphs about the same events.
    const reports = ['day', 'week', 'month', 'year', 'age', 'time'].map((span, at) =>
      inventedPage(`News of this ${span}`, [
        ...paragraphs.slice(1).map((text) => `${at + 2} of them: ${text} So it went for a ${span}.`),
        background,
      ]),
    );
    keeps(reports, reports[0] ?? '');
  });

  test('because it stands often on one page', () => {
    const [other = ''] = pagesWithBox(2);
    const often = inventedPage(title, [...paragraphs, ...Array(9).fill(BOX)]);
    expect(furnitureOf(lessonsFrom([often, other]))).toEqual({ subjects: 0, blocks: new Map() });
  });
});

test('a host of one subject teaches nothing', () => {
  const lessons = lessonsFrom(pagesWithBox(1, 1, 1, 1, 1, 1));
  expect(furnitureOf(lessons)).toEqual({ subjects: 0, blocks: new Map() });
});

test('subjects are counted, not pages', () => {
  const lessons = lessonsFrom(pagesWithBox(1, 1, 2, 2, 2, 3, 4));
  expect(furnitureOf(lessons)).toEqual({ subjects: 4, blocks: new Map([[blockHash(words(BOX)), 4]]) });
});

test('pages teach the same in any order', () => {
  const lessons = lessonsFrom(pagesWithBox(1, 1, 2, 3, 3, 4));
  const sorted = ({ subjects, blocks }: HostFurniture) => ({ subjects, blocks: [...blocks].sort() });
  fc.assert(
    fc.property(fc.shuffledSubarray(lessons, { minLength: lessons.length }), (shuffled) => {
      expect(sorted(furnitureOf(shuffled))).toEqual(sorted(furnitureOf(lessons)));
    }),
  );
});

test('no lessons teach nothing', () => {
  expect(furnitureOf([])).toEqual({ subjects: 0, blocks: new Map() });
});
