import { describe, expect, test } from 'vitest';
import { cleanTitle } from './clean-title.ts';

const title = 'Ferry runs aground off Port Lunn';

describe('the name of the site is taken off', () => {
  test.each([
    ['harbour.example', `${title} | Harbour`],
    ['harbour.example', `${title} | Anything at all here`],
    ['harbour.example', `${title} :: Anything`],
    ['harbour.example', `${title} » Anything`],
    ['harbour.example', `${title} - Harbour`],
    ['harbour.example', `${title} – Harbour`],
    ['harbour.example', `${title} — The Harbour Daily`],
    ['harbour.example', `${title} · Harbour`],
    ['harbour.example', `${title} - Lunn News`],
    ['harbour.example', `${title} - lunn.example`],
    ['harbour.example', `${title} | Coast | Harbour`],
    ['harbour.example', `${title} - Coast News - Harbour`],
    ['www.harbour.example', `${title} - Harbour`],
    ['The Harbour', `${title} - Harbour`],
    ['bbc.example', `${title} - BBC`],
    ['bbc.example', `${title} - BBC Europe`],
    ['nltimes.example', `${title} - The New Lunn Tides`],
    ['portlunnwire.example', `${title} - Port Lunn`],
    ['port-lunn.example', `${title} - Port Lunn`],
  ])('%s: %s', (outlet, written) => {
    expect(cleanTitle(written, outlet)).toBe(title);
  });
});

describe('a part of the statement stays', () => {
  test.each([
    ['six words', 'harbour.example', `${title} - harbour closed for the whole long night`],
    ['other words', 'harbour.example', `${title} - nobody hurt`],
    ['six words after a bar', 'harbour.example', `${title} | one two three four five six`],
    ['after too short a beginning', 'harbour.example', 'Ferry runs aground | Harbour'],
    ['no space around the mark', 'harbour.example', `${title}-Harbour`],
    ['marks alone', 'harbour.example', `${title} | ?!`],
    ['before what stays', 'harbour.example', `${title} | Coast - nobody hurt`],
    ['a domain of one letter', 'x.example', `${title} - x marks it`],
    ['two initials', 'nl.example', `${title} - new law`],
    ['only the beginning of a name', 'harbour.example', `${title} - Harbinger`],
  ])('%s: %s, %s', (_, outlet, written) => {
    expect(cleanTitle(written, outlet)).toBe(written);
  });
});

test.each([
  ['four words before a name', 'Ferry runs aground twice | Harbour', 'Ferry runs aground twice'],
  ['five words after a bar', `${title} | one two three four five`, title],
  ['the article of a name is no word of it', `${title} | the one two three four five`, title],
])('%s', (_, written, cleaned) => {
  expect(cleanTitle(written, 'harbour.example')).toBe(cleaned);
});

describe('a label is taken off', () => {
  test.each([
    `BREAKING: ${title}`,
    `Breaking News – ${title}`,
    `UPDATE 4-${title}`,
    `Watch | ${title}`,
    `Live updates: ${title}`,
    `${title} (Update1)`,
    `${title} [Video]`,
    `${title} - UPDATED`,
    `${title} +++ Liveticker +++`,
    `${title} (video) | Harbour`,
  ])('%s', (written) => {
    expect(cleanTitle(written, 'harbour.example')).toBe(title);
  });

  test.each([`Breaking the ice: ${title}`, `Updated ${title}`, `${title} (with fog)`])('not from: %s', (written) => {
    expect(cleanTitle(written, 'harbour.example')).toBe(written);
  });
});

test('a title is on one line', () => {
  expect(cleanTitle(`  Ferry runs\n aground\u00a0off  Port Lunn `, 'harbour.example')).toBe(title);
});

test('of a whole text only the beginning is read', () => {
  expect(cleanTitle('a'.repeat(600), 'harbour.example')).toHaveLength(500);
});
