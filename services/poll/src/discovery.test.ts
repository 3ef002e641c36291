import type { Entry } from '@newsloom/feeds';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { discoveryOf, entryFault } from './discovery.ts';

const NOW = new Date('2026-03-01T12:00:00Z');
const FEED = 'https://gazette.example/feed.xml';

const entry = (differences: Partial<Entry> = {}): Entry => ({
  id: 'tag:1',
  title: 'Harbour council votes',
  url: 'https://gazette.example/harbour-vote',
  publishedAt: '2026-03-01T11:00:00.000Z',
  updatedAt: '2026-03-01T11:30:00.000Z',
  author: 'A. Writer',
  summary: 'The vote was close.',
  content: 'The council voted late at night.',
  image: 'https://gazette.example/1.jpg',
  ...differences,
});
const discover = (differences: Partial<Entry> = {}, language: string | null = 'en-GB') =>
  discoveryOf(entry(differences), { feedUrl: FEED, language, now: NOW });

describe('the article that an entry announces', () => {
  test('has the fields of the entry', () => {
    expect(discover()).toEqual({
      identity: 'https://gazette.example/harbour-vote',
      url: 'https://gazette.example/harbour-vote',
      title: 'Harbour council votes',
      outlet: 'gazette.example',
      publishedAt: new Date('2026-03-01T11:00:00.000Z'),
      byline: 'A. Writer',
      language: 'en',
      image: 'https://gazette.example/1.jpg',
      feedText: 'The council voted late at night.',
    });
  });

  test('is the same for another spelling of its address, and keeps the given address', () => {
    const address = 'HTTPS://Gazette.example:443/harbour-vote/?utm_source=rss#top';
    expect(discover({ url: address })).toMatchObject({ identity: discover()?.identity, url: address });
  });

  test('without an address is identified by feed and entry id, and has the outlet of the feed', () => {
    expect(discover({ url: null })).toMatchObject({ identity: `${FEED}#tag:1`, url: null, outlet: 'gazette.example' });
  });

  test('has the outlet of its address, not that of the feed', () => {
    expect(discover({ url: 'https://www.courier.example/a' })).toMatchObject({ outlet: 'courier.example' });
  });

  test.each<[string, Partial<Entry>, boolean]>([
    ['neither address nor text', { url: null, summary: null, content: null }, false],
    ['no address and an empty text', { url: null, summary: '', content: null }, false],
    ['a summary', { url: null, content: null }, true],
    ['an address', { summary: null, content: null }, true],
    [
      'an address alone',
      { title: null, summary: null, content: null, author: null, image: null, publishedAt: null },
      true,
    ],
  ])('exists with %s: %s', (_, differences, isThere) => {
    expect(discover(differences) !== null).toBe(isThere);
  });

  test.each<[string, Partial<Entry>, string]>([
    ['a host name of 5 kB', { url: `https://${'abcdefghi.'.repeat(500)}example/a` }, 'the host name has'],
    ['an address of 10 kB', { url: `https://gazette.example/${'a'.repeat(10_000)}` }, 'the address has'],
    ['neither address nor text', { url: null, content: null, summary: null }, 'neither address nor text'],
  ])('does not exist with %s, and there is a reason', (_, differences, reason) => {
    expect(discover(differences)).toBeNull();
    expect(entryFault(entry(differences))).toContain(reason);
  });

  test('has a title of a thousand characters at most', () => {
    expect(discover({ title: `${'x'.repeat(999)}😀${'y'.repeat(1_000_000)}` })?.title).toBe('x'.repeat(999));
  });

  test.each<[string, Partial<Entry>, string | null]>([
    ['when it was published', {}, '2026-03-01T11:00:00.000Z'],
    ['when it was updated, if nothing else is known', { publishedAt: null }, '2026-03-01T11:30:00.000Z'],
    ['at no known time', { publishedAt: null, updatedAt: null }, null],
    ['now, if the feed has it in the future', { publishedAt: '2026-03-01T12:00:00.001Z' }, '2026-03-01T12:00:00.000Z'],
    ['long ago, if the feed says so', { publishedAt: '1996-02-01T00:00:00.000Z' }, '1996-02-01T00:00:00.000Z'],
  ])('has the time %s', (_, differences, time) => {
    expect(discover(differences)?.publishedAt?.toISOString() ?? null).toBe(time);
  });

  test.each<[string | null, string | null]>([
    ['en-GB', 'en'],
    ['DE', 'de'],
    ['pt_BR', 'pt'],
    ['', null],
    [' ', null],
    ['c', null],
    ['12', null],
    [null, null],
  ])('of a feed in %j is in %j', (language, expected) => {
    expect(discover({}, language)?.language).toBe(expected);
  });

  test('has a text of limited length', () => {
    expect(discover({ content: 'x'.repeat(1_000_000) })?.feedText).toHaveLength(200_000);
    expect(discover({ content: null })?.feedText).toBe('The vote was close.');
    expect(discover({ content: null, summary: null })?.feedText).toBeNull();
  });

  test('never has a future time, and always has an identity', () => {
    const time = fc.option(fc.date({ noInvalidDate: true }).map((date) => date.toISOString()));
    fc.assert(
      fc.property(time, time, fc.option(fc.webUrl()), (publishedAt, updatedAt, url) => {
        const found = discover({ publishedAt, updatedAt, url });
        expect(found?.identity).toMatch(/./);
        expect(found?.publishedAt?.getTime() ?? 0).toBeLessThanOrEqual(NOW.getTime());
      }),
    );
  });
});
