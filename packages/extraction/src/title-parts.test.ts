import { describe, expect, test } from 'vitest';
import type { SiteNames } from './site-names.ts';
import { isHeadline, titleParts, withoutSite } from './title-parts.ts';

const names: SiteNames = {
  isSite: (text) => ['The Orla Courier', 'Courier', '水报'].includes(text),
  isSection: (text) => ['Politics', 'World News', 'Live'].includes(text),
};

test.each([
  ['Dam opens', ['Dam opens']],
  ['Dam opens | Courier', ['Dam opens', 'Courier']],
  ['Dam opens|Courier', ['Dam opens', 'Courier']],
  ['Dam opens - Politics – Courier', ['Dam opens', 'Politics', 'Courier']],
  ['Dam opens -- Courier', ['Dam opens', 'Courier']],
  ['Dam opens :: Courier', ['Dam opens', 'Courier']],
  ['Dam opens » Courier', ['Dam opens', 'Courier']],
  ['水坝开放丨水报', ['水坝开放', '水报']],
  ['水坝开放_国际_水报', ['水坝开放_国际', '水报']],
  ['Dam opens -Courier', ['Dam opens', 'Courier']],
  ['Dam opens -Courier today', ['Dam opens -Courier today']],
  ['Anti-dam league wins', ['Anti-dam league wins']],
  ['Dam: it opens', ['Dam: it opens']],
  ['| Dam opens |', ['Dam opens']],
  ['', []],
])('the parts of %j', (title, parts) => {
  expect(titleParts(title)).toEqual(parts);
});

describe('the headline in', () => {
  test.each([
    ['Dam opens above town', 'Dam opens above town'],
    ['Dam opens above town - Courier', 'Dam opens above town'],
    ['Dam opens - Courier', 'Dam opens'],
    ['Courier | Dam opens above town', 'Dam opens above town'],
    ['Courier - The Orla Courier - Dam opens above town', 'Dam opens above town'],
    ['Dam opens above town - Politics - Courier', 'Dam opens above town'],
    ['Dam opens above town - World News', 'Dam opens above town'],
    // Anything after the name of the site
    ['Dam opens above town | Courier – news from the valley of the Orla', 'Dam opens above town'],
    [
      'Dam opens | Courier – news from the valley of the Orla',
      'Dam opens | Courier – news from the valley of the Orla',
    ],
    ['Courier | Dam opens above town | Courier | All news', 'Dam opens above town'],
    // An unknown site, behind a mark that no headline has
    ['Dam opens above town | Some Paper', 'Dam opens above town'],
    ['Dam opens above town | A Paper of Five Words', 'Dam opens above town'],
    ['Dam opens above town | A Paper of More Than Five', 'Dam opens above town | A Paper of More Than Five'],
    ['Dam opens | Some Paper', 'Dam opens | Some Paper'],
    ['Dam opens above town - Some Paper', 'Dam opens above town - Some Paper'],
    ['Dam opens - again above town | Some Paper', 'Dam opens - again above town'],
    ['Dam opens above town » Some Paper', 'Dam opens above town'],
    ['水坝今天在老城上方开放丨河流日报', '水坝今天在老城上方开放'],
    ['水坝开放丨河流日报', '水坝开放丨河流日报'],
    // What only looks like the name of a section or site
    ['Dam opens above town : Live', 'Dam opens above town : Live'],
    ['Dam opens above town - Live', 'Dam opens above town'],
    ['Two dams - the mayor explains', 'Two dams - the mayor explains'],
    ['Politics | Dam', 'Politics | Dam'],
    ['Courier', 'Courier'],
    ['Courier | The Orla Courier', 'The Orla Courier'],
    ['Courier - Politics', 'Politics'],
    ['', ''],
  ])('%j is %j', (title, headline) => {
    expect(withoutSite(title, names)).toBe(headline);
  });
});

test.each([
  ['Dam opens above', true],
  ['Dam opens', false],
  ['水坝今天在老城开', true],
  ['水坝今天在老城', false],
  ['ダムが開いたよ。', true],
  ['ダムが開いたよ', false],
  ['', false],
])('%j is long enough for a headline: %s', (text, isLong) => {
  expect(isHeadline(text)).toBe(isLong);
});
