import { describe, expect, test } from 'vitest';
import { meaningOf } from './meaning.ts';
import { meaningDigestOf } from './meaning-digest.ts';

const meaningOfOne = (language: string, text: string, { title = '', country = null as string | null } = {}) =>
  meaningOf({ language, articles: [{ digest: meaningDigestOf({ title, text }, language), country }] });

describe('locations', () => {
  test.each<[text: string, country: string | null, expected: string[]]>([
    ['Voters in Georgia went to the polls.', 'US', ['Georgia US region']],
    ['Voters in Georgia went to the polls.', 'GB', ['Georgia GE country']],
    ['Voters in Georgia and in Atlanta went to the polls.', null, ['Atlanta US city', 'Georgia US region']],
    ['A fire broke out in Birmingham on Friday.', 'GB', ['Birmingham GB city']],
    ['A fire broke out in Birmingham, in the state of Alabama.', null, ['Alabama US region', 'Birmingham US city']],
    ['A film of Jordan Peele opened.', 'US', []],
    [
      'She studied in Cambridge, near Boston, in Massachusetts.',
      'US',
      ['Boston US city', 'Cambridge US city', 'Massachusetts US region'],
    ],
    ['The mayor of Paris spoke.', 'US', ['Paris FR city']],
  ])('%s (outlet in %s)', (text, country, expected) => {
    const { locations } = meaningOfOne('en', text, { country });
    expect(locations.map((one) => `${one.name} ${one.country} ${one.kind}`).sort()).toEqual(expected);
  });

  test('Norwegian "man" is no island', () => {
    expect(meaningOfOne('no', 'Man sier at han er en mann. Man kan ikke tro det.').locations).toEqual([]);
  });
});

describe('where it happened', () => {
  test.each<[title: string, text: string, expected: string | null]>([
    ['', 'BAMAKO, Mali (AP) — Fighters closed in on the town. France sent troops.', 'Bamako ML'],
    ['Fire in Hamburg', 'A ship burned on Friday. Its owner is from Norway.', 'Hamburg DE'],
    [
      'A film about love',
      'It is about love. It is long. It was sad. Much later it was shown in Norway and then in Peru.',
      null,
    ],
  ])('%s %s', (title, text, expected) => {
    const { eventLocation } = meaningOfOne('en', text, { title });
    expect(eventLocation && `${eventLocation.name} ${eventLocation.country}`).toBe(expected);
  });
});
