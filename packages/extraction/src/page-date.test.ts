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
    'x1772359200',
    '1772359200000x',
  ])('finds no date in %j', (text) => {
    expect(parsePageDate(text)).toBeNull();
  });

  test('answers any text', () => {
    fc.assert(fc.property(fc.string(), (text) => typeof (parsePageDate(text) ?? '') === 'string'));
  });
});
