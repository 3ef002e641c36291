import { describe, expect, test } from 'vitest';
import { isChangeLabel, isNamedChange, isPublicationLabel, labelOf } from './date-marks.ts';
import { parseHtml } from './dom.ts';
import type { PageLine } from './page-lines.ts';
import type { PageElement } from './page-tree.ts';

test.each([
  ['Updated', true, false],
  ['Last edited:', true, false],
  ['zuletzt aktualisiert am', true, false],
  ['Mis à jour le', true, false],
  ['更新：', true, false],
  ['Published', false, true],
  ['Erschienen am', false, true],
  ['Publicado el', false, true],
  ['Опубликовано', false, true],
  ['公開日', false, true],
  ['Published and updated', true, true],
  ['On', false, false],
  ['', false, false],
])('%j before a date means a change: %s, publication: %s', (label, isChange, isPublication) => {
  expect([isChangeLabel(label), isPublicationLabel(label)]).toEqual([isChange, isPublication]);
});

const timeOf = (html: string): PageElement => {
  const [time] = parseHtml(html, 'light').getElementsByTagName('time');
  if (time === undefined) throw new Error('no time');
  return time;
};

describe('a time of change by the name', () => {
  test.each([
    ['of its property', '<time itemprop="dateModified">1 March</time>'],
    ['of its property, in small letters', '<time itemprop="datemodified">1 March</time>'],
    ['of its class', '<time class="date-updated">1 March</time>'],
    ['of its id', '<time id="lastmod">1 March</time>'],
    ['of the element around it', '<p class="post-modified"><time>1 March</time></p>'],
    ['of the second element around it', '<p class="updated"><span><time>1 March</time></span></p>'],
    ['that begins so', '<time class="edited">1 March</time>'],
  ])('%s', (_, html) => {
    expect(isNamedChange(timeOf(html))).toBe(true);
  });

  test.each([
    ['nothing', '<time>1 March</time>'],
    ['the third element around it', '<div class="updated"><p><span><time>1 March</time></span></p></div>'],
    ['a class for both times', '<time class="published updated">1 March</time>'],
    ['a class for both times, the other way', '<time class="updated posted">1 March</time>'],
    ['a longer word', '<time class="updatedness">1 March</time>'],
    ['the end of a word', '<time class="xedited">1 March</time>'],
    ['another property', '<time itemprop="datePublished">1 March</time>'],
  ])('but not by %s', (_, html) => {
    expect(isNamedChange(timeOf(html))).toBe(false);
  });

  test('even inside an element for both times', () => {
    const html = '<p class="published updated"><time class="modified">1 March</time></p>';
    expect(isNamedChange(timeOf(html))).toBe(true);
    const longer = '<time class="updated unpublished reposted createdby pubdates">1 March</time>';
    expect(isNamedChange(timeOf(longer))).toBe(true);
  });
});

test.each([
  ['Updated 1 March 2026', 'Published', 'Updated '],
  ['1 March 2026', 'Published', 'Published'],
  ['(1 March 2026)', 'Published', 'Published'],
  ['1 March 2026', undefined, ''],
  ['- 1 March 2026', undefined, '- '],
  ['1 March 2026, updated', 'Published', 'Published'],
  ['1 March 2026', 'x'.repeat(40), 'x'.repeat(40)],
  ['1 March 2026', 'x'.repeat(41), ''],
  ['1 March 2026', 'Updated 2 March 2026', ''],
  ['昨日 1', 'Published', '昨日 '],
])('the label of %j after %j is %j', (text, previous, label) => {
  const lineOf = (line: string): PageLine => ({
    text: line,
    element: timeOf('<time></time>'),
    parts: [],
    isHeading: false,
  });
  expect(labelOf(lineOf(text), previous === undefined ? undefined : lineOf(previous))).toBe(label);
});
