import type { RelatedStory } from '@newsloom/store';
import { describe, expect, test } from 'vitest';
import { storyPath } from './address.ts';
import { fullStory, otherStory } from './testing/full-story.ts';
import { parsedPage } from './testing/parsed-page.ts';
import { openTestWeb, SITE } from './testing/test-web.ts';

const story = fullStory();
const path = storyPath(story);
const { get } = openTestWeb([
  story,
  otherStory(),
  otherStory({ id: 'sgone', status: 'retracted' }),
  otherStory({ id: 'smerged', status: 'merged', mergedInto: 'sfull' }),
]);

describe('the page of a story', () => {
  test.each([
    ['headline', 'Council votes for quay'],
    ['whose headline it is', 'Headline by <a class="outlet" href="/outlet/a.example">'],
    ['dek', 'The vote was close.'],
    ['key point', 'The vote was held at midnight.'],
    ['a translated headline', '<h2 dir="ltr" lang="es">El consejo vota a favor del muelle</h2>'],
    ['a translated point', '<li><span dir="ltr" lang="es">La votación fue a medianoche.</span></li>'],
    ['the original in place of a dek', '<p class="dek"><span dir="ltr" lang="en">The vote was close.</span></p>'],
    ['how it was translated', 'Translated by the language model small.'],
    ['cited sentence', 'The council voted for the new quay at midnight.'],
    ['a jump to the cited article', 'href="#article-ab"'],
    [
      'a jump to the sentence itself',
      'href="https://a.example/quay#:~:text=The%20council%20voted%20for%20the%20new%20quay%20at%20midnight."',
    ],
    ['counts', '4 articles from 4 outlets'],
    ['originals and reprints', '3 originals, 1 reprint<'],
    ['statement', 'spread evenly over left, center and right'],
    ['unrated remainder', 'Unrated <b>1</b>'],
    ['blindspot', 'Blindspot for the left'],
    ['its rule', 'at least 60 % of those lean to one side'],
    ['who was first', 'was the first to report it'],
    ['factuality', 'High</span>'],
    ['ownership', '2 independent owners'],
    ['countries', 'France'],
    ['raters and date', 'Ratings by Invented rater; the newest is from 2026-01-01.'],
    ['perspectives', 'The fishers gain.'],
    ['differences', '€ 3,000,000 or € 4,000,000</p>'],
    ['timeline', 'First reported by Outlet a'],
    ['versions', '<li>1 new article</li><li>new headline</li><li>can now be read in Spanish, French</li>'],
    ['versions of before the data', '<p lang="en">First version.</p>'],
    ['related stories', 'Quay delayed'],
    ['topics', 'href="/topic/politics"'],
    ['the JSON behind it', `href="${path}.json"`],
    ['a feed of its versions', `<link rel="alternate" type="application/atom+xml" title="Atom" href="${path}.atom">`],
    ['all grades', 'Lean left</span>'],
    ['importance, with its parts', 'Independent owners</th><td>3</td><td>0.4</td><td>0.35</td>'],
    ['how it may change while it is read', 'data-stream="/live?story=sfull&amp;lang=en"'],
    ['its own address', `<link rel="canonical" href="${SITE}${path}">`],
    ['Open Graph', '<meta property="og:title" content="Council votes for quay">'],
  ])('has its %s', async (_what, expected) => {
    expect((await get(path)).body).toContain(expected);
  });

  test.each([
    [
      'en',
      '3 or 4 missing',
      '12 or 14 March 2026</p>',
      '<b class="value">14 March 2026</b>',
      'First reported by Outlet a: “Quay at last”',
      'The first right-leaning outlet: Outlet ab',
      '2 dead became 1,200, first reported by Outlet ab',
      '5 outlets report it',
    ],
    [
      'de',
      '3 oder 4 Vermisste',
      '12. oder 14. März 2026</p>',
      '<b class="value">14. März 2026</b>',
      'Zuerst berichtet von Outlet a: “Quay at last”',
      'Das erste Medium von rechts: Outlet ab',
      'Tote: aus 2 wurden 1.200, zuerst berichtet von Outlet ab',
      '5 Medien berichten',
    ],
    [
      'es',
      '3 o 4 desaparecidos',
      '12 o 14 de marzo de 2026</p>',
      '<b class="value">14 de marzo de 2026</b>',
      'Lo contó primero Outlet a: “Quay at last”',
      'El primer medio de derecha: Outlet ab',
      'Muertos: de 2 a 1200, lo contó primero Outlet ab',
      '5 medios lo cuentan',
    ],
  ])('says in the language of its reader (%s) how it unfolded, and which numbers differ', async (language, ...said) => {
    const { body } = await get(path, { 'accept-language': language });
    for (const sentence of said.map((text) => text.replace('“', '<q dir="ltr" lang="en">').replace('”', '</q>')))
      expect(body).toContain(sentence);
    expect(body).toContain('<span lang="en">Told before its data</span>');
  });

  test('offers only languages with an accepted headline, and nothing without any', async () => {
    const { body } = await get(path);
    expect(body).toContain('<summary>Read in Spanish</summary>');
    expect(body).not.toContain('Read in French');
    const ofNone = fullStory({ translations: (story.translations ?? []).slice(1) });
    const { translations: _, ...older } = story;
    for (const one of [ofNone, older]) {
      const page = await openTestWeb([one]).get(path);
      expect(page.body).toContain('The vote was close.');
      expect(page.body).not.toContain('class="translation');
    }
  });

  test('folds a reprint under its original', async () => {
    const { body } = await get(path);
    const original = body.indexOf('id="article-a"');
    const reprint = body.indexOf('id="article-abcd"');
    expect(reprint).toBeGreaterThan(original);
    expect(body.slice(original, reprint)).toContain('<details class="reprints">');
    expect(body.slice(original, reprint)).not.toContain('</li><li class="article');
  });

  test.each([
    ['lean=right', ['ab']],
    ['lean=unrated', ['abc']],
    ['country=GB', ['ab']],
    ['kind=reprint', ['abcd']],
    ['kind=original&lean=left', ['a']],
    ['factuality=unknown', ['abc']],
    ['lean=center&country=GB', []],
    ['lean=sideways', ['a', 'abcd', 'ab', 'abc']],
  ])('filters its articles by %s', async (query, expected) => {
    const { elements } = parsedPage((await get(`${path}?${query}`)).body);
    const shown = elements.flatMap(({ attributes }) => /^article-(.*)$/.exec(attributes.id ?? '')?.[1] ?? []);
    expect(shown).toEqual(expected);
  });

  test('an Arabic story is written from right to left, in its language', async () => {
    const arabic = otherStory({ id: 'sar', slug: 'خبر', language: 'ar', headline: { text: 'خبر', articleId: null } });
    const { body } = await openTestWeb([arabic]).get(storyPath(arabic));
    expect(body).toContain('<h1 dir="rtl" lang="ar">خبر</h1>');
    expect(body).toContain('<html lang="en-GB">');
  });
});

describe('the stories beside a story', () => {
  const german = otherStory({
    id: 'sde',
    slug: 'kai',
    language: 'de',
    headline: { text: 'Rat für Kai', articleId: null },
  });
  const shown = async (...related: RelatedStory[]) => {
    const web = openTestWeb([fullStory({ related }), otherStory(), german]);
    const { body } = await web.get(path);
    return body.slice(body.indexOf('id="related-title"'), body.indexOf('id="topics-title"'));
  };
  const similar: RelatedStory = { id: 'sother', score: 0.5, reasons: ['similar'] };
  const told: RelatedStory = { id: 'sde', score: 0.9, reasons: ['other-language'] };

  test('have those that tell the same in another language under a title of their own', async () => {
    const body = await shown(similar, told);
    const parts = [
      '>Quay delayed<',
      'articles that resemble',
      '<h3>In other languages</h3>',
      '>Rat für Kai<',
      'not merged',
    ];
    const places = parts.map((part) => body.indexOf(part));
    expect(Math.min(...places)).toBeGreaterThan(0);
    expect(places).toEqual(places.toSorted((a, b) => a - b));
  });

  test('have no such title without them, and no rule of likeness with them alone', async () => {
    expect(await shown(similar)).not.toContain('In other languages');
    expect(await shown(told)).not.toContain('articles that resemble');
  });
});

describe('the address of a story', () => {
  test.each([
    ['another slug', '/story/old-words-sfull?lean=left', 308, `${path}?lean=left`],
    ['no slug', '/story/sfull', 308, path],
    ['a merged story', '/story/quay-delayed-smerged', 308, path],
    ['a merged story as JSON', '/story/quay-delayed-smerged.json', 308, `${path}.json`],
    ['a merged story as a feed', '/story/quay-delayed-smerged.atom', 308, `${path}.atom`],
  ])('with %s leads to the story', async (_what, from, status, to) => {
    const answer = await get(from);
    expect([answer.status, answer.headers.location]).toEqual([status, to]);
  });

  test.each([
    ['an unknown story', '/story/nothing-snone', 404, 'There is nothing at this address'],
    ['a withdrawn story', '/story/quay-delayed-sgone', 410, 'This story was withdrawn'],
    ['an unknown version', `${path}/version/9`, 404, 'There is nothing at this address'],
    ['a version that is no number', `${path}/version/two`, 404, 'There is nothing at this address'],
  ])('of %s says so', async (_what, url, status, expected) => {
    const answer = await get(url);
    expect(answer.status).toBe(status);
    expect(answer.body).toContain(expected);
  });

  test('with .json gives the document itself', async () => {
    const { status, body } = await get(`${path}.json`);
    expect(status).toBe(200);
    expect(JSON.parse(body)).toEqual(story);
  });
});

test('the feed of a story has its versions, each with what it changed', async () => {
  const { status, body, headers } = await get(`${path}.atom`);
  expect([status, headers['content-type']]).toEqual([200, 'application/atom+xml; charset=utf-8']);
  expect(body.match(/<entry>/g)).toHaveLength(2);
  expect(body).toContain(`<link rel="alternate" href="${SITE}${path}/version/2"/><summary>1 new article.</summary>`);
});

test('in German the changes of a version are told in German', async () => {
  const { body } = await get(path, { 'accept-language': 'de' });
  expect(body).toContain('<li>1 neuer Artikel</li><li>neue Überschrift</li>');
});

test.each([
  [1, 'This is the first version'],
  [2, 'What version 2 changed'],
])('the comparison of version %d says what there is to compare', async (number, expected) => {
  expect((await get(`${path}/version/${number}`)).body).toContain(expected);
});

test('a version whose predecessor is no longer kept says so', async () => {
  const gone = () => Response.json({ code: 'not-found', detail: 'gone' }, { status: 404 });
  const kept = openTestWeb([story], { '/v1/stories/sfull/versions/1': gone });
  const { status, body } = await kept.get(`${path}/version/2`);
  expect([status, body.includes('The previous version is no longer kept.')]).toEqual([200, true]);
});
