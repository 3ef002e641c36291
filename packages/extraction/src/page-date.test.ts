import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parsePageDate } from './page-date.ts';
import { metadataOf } from './testing/metadata-of.ts';

describe('publicationDate', () => {
  /** More text than there is between a headline and its byline. */
  const FAR = `<p>${'The dam opened. '.repeat(30)}</p>`.repeat(8);

  /** The places where a page may give its date of publication, the most reliable first. */
  const PLACES: { name: string; html?: (date: string) => string; linked?: true; address?: true; near?: true }[] = [
    { name: 'JSON-LD', linked: true },
    { name: 'a meta tag', html: (date) => `<meta property="article:published_time" content="${date}">` },
    { name: 'a less clear meta tag', html: (date) => `<meta name="date" content="${date}">` },
    { name: 'an element that says so', html: (date) => `<b itemprop="datePublished" content="${date}">then</b>` },
    { name: 'a time that says so', html: (date) => `<time pubdate datetime="${date}">then</time>` },
    { name: 'a time near the headline', html: (date) => `<time datetime="${date}">then</time>`, near: true },
    { name: 'a line near the headline', html: (date) => `<p>Posted on ${date} by Ann</p>`, near: true },
    { name: 'the address', address: true },
    { name: 'the main part', html: (date) => `<main><time datetime="${date}">then</time></main>` },
    { name: 'any time', html: (date) => `<p><time datetime="${date}">then</time></p>` },
  ];
  const dayOf = (place: number): string => `2026-03-${String(place + 1).padStart(2, '0')}`;

  /** The date read from a page with a different date in each place from `first` on, the least reliable at the top. */
  function dateFrom(first: number, unclear?: number): string | null {
    const dates = PLACES.map((place, at) => ({ ...place, date: at === unclear ? 'soon' : dayOf(at) })).slice(first);
    const written = (isNear: boolean) =>
      dates.map(({ html, near = false, date }) => (near === isNear ? (html?.(date) ?? '') : '')).reverse();
    const html = [...written(false), FAR, '<h1>Dam opens above the old town</h1>', ...written(true), FAR];
    const datePublished = dates.find(({ linked }) => linked)?.date;
    const path = dates.find(({ address }) => address)?.date.replaceAll('-', '/') ?? 'news';
    const url = `https://daily.example/${path}/dam`;
    return metadataOf(html.join(''), { url, linked: [{ '@type': 'Article', datePublished }] }).publishedAt;
  }

  test.each(PLACES.map(({ name }, place) => [name, place] as const))(
    'goes by %s before what is less sure',
    (_, place) => {
      expect(dateFrom(place)).toBe(`${dayOf(place)}T00:00:00.000Z`);
    },
  );

  test.each(PLACES.slice(0, -1).map(({ name }, place) => [name, place] as const))(
    'goes on where %s has no date',
    (_, place) => {
      expect(dateFrom(place, place)).toBe(`${dayOf(place + 1)}T00:00:00.000Z`);
    },
  );

  test.each([
    ['2026/03/01', '2026-03-01'],
    ['2026-12-31', '2026-12-31'],
    ['2026/03/012', null],
    ['2026/13/01', null],
    ['1999/03/01', null],
    ['2026/02/30', null],
    ['x2026/03/01', null],
  ])('reads the address /%s', (path, day) => {
    expect(metadataOf('', { url: `https://daily.example/${path}` }).publishedAt).toBe(day && `${day}T00:00:00.000Z`);
  });
});

const HEADLINE = '<h1>Dam opens above the old town</h1>';
const PARAGRAPH = `<p>${'The dam opened. '.repeat(30)}</p>`;
const around = (line: string, lang = 'en') =>
  `<html lang="${lang}"><body><article>${HEADLINE}${line}${PARAGRAPH}</article></body></html>`;

/** The days of publication and change. */
const daysOf = (html: string) => {
  const { publishedAt, modifiedAt, sourceOf } = metadataOf(html);
  return [
    publishedAt?.slice(0, 10) ?? null,
    modifiedAt?.slice(0, 10) ?? null,
    sourceOf.publishedAt ?? sourceOf.modifiedAt,
  ];
};
const time = (day: string, attributes = '', text = 'then') =>
  `<time ${attributes} datetime="2026-03-${day}">${text}</time>`;

describe('the days of publication and change near the headline', () => {
  const ofLine = 'text near the headline';
  test.each<[string, string, string | null, string | null, string]>([
    ['one date', '<p>1 March 2026</p>', '2026-03-01', null, ofLine],
    [
      'a date of publication before',
      '<p>Published 1 March 2026, updated 2 March 2026</p>',
      '2026-03-01',
      '2026-03-02',
      ofLine,
    ],
    [
      'a date of publication behind',
      '<p>Updated 2 March 2026 | Published 1 March 2026</p>',
      '2026-03-01',
      '2026-03-02',
      ofLine,
    ],
    ['a dash between', '<p>1 March 2026 – last updated 2 March 2026</p>', '2026-03-01', '2026-03-02', ofLine],
    ['brackets', '<p>Posted 1 March 2026 (updated 2 March 2026)</p>', '2026-03-01', '2026-03-02', ofLine],
    ['a change alone', '<p>Updated 2 March 2026</p>', '2026-03-02', '2026-03-02', ofLine],
    ['lines', '<p>Updated 2 March 2026</p><p>1 March 2026</p>', '2026-03-01', '2026-03-02', ofLine],
    ['a clearer line', '<p>5 March 2026</p><p>Published: 1 March 2026</p>', '2026-03-01', null, ofLine],
    [
      'a label in the line before',
      '<div>Updated</div><div>2 March 2026</div><p>1 March 2026</p>',
      '2026-03-01',
      '2026-03-02',
      ofLine,
    ],
    [
      'a publication in the line before',
      '<p>5 March 2026</p><div>Published</div><div>1 March 2026</div>',
      '2026-03-01',
      null,
      ofLine,
    ],
    [
      'German labels',
      '<p>Veröffentlicht am 1. März 2026, aktualisiert am 2. März 2026</p>',
      '2026-03-01',
      '2026-03-02',
      ofLine,
    ],
    ['a line of 120 characters', `<p>1 March 2026 ${'x'.repeat(107)}</p>`, '2026-03-01', null, ofLine],
    ['a longer line', `<p>1 March 2026 ${'x'.repeat(108)}</p>`, null, null, ofLine],
    [
      'a change in a line of 120 characters',
      `<p>1 March 2026</p><p>Updated 2 March 2026 ${'x'.repeat(99)}</p>`,
      '2026-03-01',
      '2026-03-02',
      ofLine,
    ],
    [
      'a change in a longer line',
      `<p>1 March 2026</p><p>Updated 2 March 2026 ${'x'.repeat(100)}</p>`,
      '2026-03-01',
      null,
      ofLine,
    ],
    ['a heading', '<h2>The dam on 5 March 2026</h2><p>1 March 2026</p>', '2026-03-01', null, ofLine],
    ['a year of no page', '<p>1 March 1889</p><p>2 March 2026</p>', '2026-03-02', null, ofLine],
    // Elements
    ['a time', time('01'), '2026-03-01', null, 'element time'],
    [
      'two times, one of change by its label',
      `<p>Updated ${time('02', '', 'now')} | ${time('01')}</p>`,
      '2026-03-01',
      '2026-03-02',
      'element time',
    ],
    [
      'two times in words',
      `<p>Published ${time('01', '', '1 March')} · Updated ${time('02', '', '2 March')}</p>`,
      '2026-03-01',
      '2026-03-02',
      'element time',
    ],
    [
      'two times, one of change by its name',
      time('02', 'class="modified"') + time('01'),
      '2026-03-01',
      '2026-03-02',
      'element time',
    ],
    [
      'a time of change by the line before',
      `<div>Updated</div><div>${time('02', '', '2 March')}</div><p>${time('01', '', '1 March')}</p>`,
      '2026-03-01',
      '2026-03-02',
      'element time',
    ],
    ['a time without a date', `<time>soon</time>${time('01')}`, '2026-03-01', null, 'element time'],
    ['a time with its date in words', '<time>1 March 2026</time>', '2026-03-01', null, 'element time'],
    ['a time with its date in a title', '<time title="1 March 2026">then</time>', '2026-03-01', null, 'element time'],
    [
      'a time with a useless attribute',
      '<time datetime=" " title="1 March 2026">then</time>',
      '2026-03-01',
      null,
      'element time',
    ],
    [
      'marked elements',
      '<b itemprop="datePublished">1 March 2026</b> <b itemprop="dateModified" content="2026-03-02">then</b>',
      '2026-03-01',
      '2026-03-02',
      'element datePublished',
    ],
    [
      'classes',
      '<i class="dt-published">1 March 2026</i><i class="updated">2 March 2026</i>',
      '2026-03-01',
      '2026-03-02',
      'element i',
    ],
    [
      'a class for both',
      '<i class="entry-date published updated">1 March 2026</i>',
      '2026-03-01',
      '2026-03-01',
      'element i',
    ],
    [
      'longer class names',
      '<p>1 March 2026</p><i class="published-x">5 March 2026</i><i class="xupdated">6 March 2026</i>',
      '2026-03-01',
      null,
      ofLine,
    ],
    [
      'a marked time of other articles',
      `<div class="related"><i class="published">5 March 2026</i></div><p>1 March 2026</p>`,
      '2026-03-01',
      null,
      ofLine,
    ],
  ])('with %s', (_, line, published, modified, source) => {
    const [publishedDay, modifiedDay, from] = daysOf(around(line));
    expect([publishedDay, modifiedDay]).toEqual([published, modified]);
    if (published !== null) expect(from).toBe(source);
  });

  test('have the time of day that is behind a separator', () => {
    expect(metadataOf(around('<p>1 March 2026 | 10:30</p>')).publishedAt).toBe('2026-03-01T10:30:00.000Z');
    expect(metadataOf(around('<p>Updated 2 March 2026 - 11:45</p>')).modifiedAt).toBe('2026-03-02T11:45:00.000Z');
  });

  test('are read in the order of the country', () => {
    expect(daysOf(around('<p>Published 3/12/2026</p>', 'en-US'))[0]).toBe('2026-03-12');
    expect(daysOf(around('<p>Published 3/12/2026</p>', 'en-GB'))[0]).toBe('2026-12-03');
  });
});

describe('the day of change', () => {
  const meta = '<meta property="article:modified_time" content="2026-03-02">';
  test('is from JSON-LD, else from a meta tag, else from the page', () => {
    const linked = [{ '@type': 'Article', dateModified: '2026-03-03' }];
    const line = around('<p>Updated 1 March 2026</p>');
    const marked = around('<b itemprop="dateModified">4 March 2026</b>');
    expect(metadataOf(meta + line, { linked })).toMatchObject({
      modifiedAt: '2026-03-03T00:00:00.000Z',
      sourceOf: { modifiedAt: 'json-ld dateModified' },
    });
    expect(metadataOf(meta + marked).sourceOf.modifiedAt).toBe('meta article:modified_time');
    expect(metadataOf(marked).sourceOf.modifiedAt).toBe('element dateModified');
    expect(metadataOf(line).sourceOf.modifiedAt).toBe('text near the headline');
  });

  test('is none where the page does not say it', () => {
    expect(metadataOf(around('<p>1 March 2026</p>')).modifiedAt).toBeNull();
    expect(metadataOf(around(time('01', 'pubdate'))).modifiedAt).toBeNull();
    expect(metadataOf('<p></p>').modifiedAt).toBeNull();
  });
});

describe('a time far from the headline is that of the article', () => {
  const far = PARAGRAPH.repeat(8);
  const article = (inside: string, after = '', tag = 'article') =>
    `<body><${tag}>${HEADLINE}${far}${inside}</${tag}>${after}</body>`;
  test.each<[string, string, string | null]>([
    ['in it', article(`<p>${time('01')}</p>`), '2026-03-01'],
    ['before one that is elsewhere', `<p>${time('05')}</p>${far}${article(`<p>${time('01')}</p>`)}`, '2026-03-01'],
    ['in the main part', `<p>${time('05')}</p>${far}${article(`<p>${time('01')}</p>`, '', 'main')}`, '2026-03-01'],
    ['in the page', `<p>${time('05')}</p>${far}${article('', '', 'div')}`, '2026-03-05'],
    ['before one of a change', article(`<p>${time('05', 'class="updated"')}</p><p>${time('01')}</p>`), '2026-03-01'],
    ['though it is in a list', article(`<ul><li>${time('01')}</li></ul>`), '2026-03-01'],
  ])('%s', (_, html, day) => {
    const { publishedAt, sourceOf } = metadataOf(html);
    expect([publishedAt?.slice(0, 10), sourceOf.publishedAt]).toEqual([day, 'element time']);
  });

  test.each([
    ['in a link', `<a href="/x">Bridge ${time('01')}</a>`],
    ['in an item with a link', `<ul><li><a href="/x">Bridge</a> ${time('01')}</li></ul>`],
    ['among related articles', `<div class="related">${time('01')}</div>`],
  ])('but not %s', (_, inside) => {
    expect(metadataOf(article(inside)).publishedAt).toBeNull();
  });
});

describe('parsePageDate', () => {
  test.each([
    ['2026-03-01T10:00:00+02:00', '2026-03-01T08:00:00.000Z'],
    ['2026-03-01T10:00:00.123Z', '2026-03-01T10:00:00.000Z'],
    ['2026-03-01T10:00:00-0530', '2026-03-01T15:30:00.000Z'],
    ['2026-03-01 10:00', '2026-03-01T10:00:00.000Z'],
    ['20260301T100000Z', '2026-03-01T10:00:00.000Z'],
    ['2026-03-01', '2026-03-01T00:00:00.000Z'],
    [' 1772359200\n', '2026-03-01T10:00:00.000Z'],
    ['1990-01-01', '1990-01-01T00:00:00.000Z'],
    ['2100-12-31', '2100-12-31T00:00:00.000Z'],
    ['1772359200', '2026-03-01T10:00:00.000Z'],
    ['1772359200000', '2026-03-01T10:00:00.000Z'],
    ['/Date(1772359200000)/', '2026-03-01T10:00:00.000Z'],
    ['/Date(1772359200000+0100)/', '2026-03-01T10:00:00.000Z'],
    ['2026/3/1 9:05', '2026-03-01T09:05:00.000Z'],
    ['Sun, 01 Mar 2026 10:00:00 GMT', '2026-03-01T10:00:00.000Z'],
    ['March 1, 2026 10:00', '2026-03-01T10:00:00.000Z'],
  ])('reads %s', (text, instant) => {
    expect(parsePageDate(text)).toBe(instant);
  });

  test.each([
    '',
    'today',
    '0000-00-00',
    '2026-02-30T10:00:00Z',
    '2026-13-01',
    '1989-12-31',
    '2101-01-01',
    'May be',
    '12345',
    '17723592000',
    '177235920',
    '17723592000001',
    '/Date(17723592)/',
    '1772359200/x',
    'x1772359200',
    '1772359200000x',
  ])('finds no date in %j', (text) => {
    expect(parsePageDate(text)).toBeNull();
  });

  test('answers any text', () => {
    fc.assert(fc.property(fc.string(), (text) => typeof (parsePageDate(text) ?? '') === 'string'));
  });
});
