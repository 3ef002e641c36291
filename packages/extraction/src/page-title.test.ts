import { describe, expect, test } from 'vitest';
import { parseHtml } from './dom.ts';
import { pageElements } from './page-elements.ts';
import { pageTitle } from './page-title.ts';
import type { SiteNames } from './site-names.ts';
import { metadataOf } from './testing/metadata-of.ts';

const HEADLINE = 'Dam opens above the old town';
const titleOf = (html: string, headline?: string, url?: string) =>
  metadataOf(html, {
    linked: headline === undefined ? [] : [{ '@type': 'NewsArticle', headline }],
    ...(url === undefined ? {} : { url }),
  });
const title = (text: string) => `<title>${text}</title>`;
const site = '<meta property="og:site_name" content="The Orla Courier">';
const menu = '<nav><a href="/politics">Politics</a> <a href="/world">World News</a></nav>';

describe('a title without a heading', () => {
  test.each([
    [`${HEADLINE} | The Orla Courier`, site],
    [`${HEADLINE} - The Orla Courier`, site],
    [`${HEADLINE} – Orla Courier`, site],
    [`${HEADLINE} - Politics - The Orla Courier`, site + menu],
    [`${HEADLINE} | World News | The Orla Courier`, site + menu],
    [`The Orla Courier | ${HEADLINE}`, site],
    [`${HEADLINE} | Orla Courier – news from the valley`, site],
    // A site that the page does not name
    [`${HEADLINE} | Some Paper`, ''],
    [`${HEADLINE} - Some Paper`, '<footer>© 2026 Some Paper. All rights reserved.</footer>'],
    [`${HEADLINE} - Some Paper`, '<a href="/"><img alt="Some Paper"></a>'],
    [`${HEADLINE} - Daily`, ''],
  ])('%s with %s is the headline', (text, rest) => {
    expect(titleOf(title(text) + rest)).toMatchObject({ title: HEADLINE, sourceOf: { title: 'element title' } });
  });

  test.each([
    ['Dam opens – and nobody comes', site],
    ['Two of three - the rule that nobody knows', site],
    ['Politics | Dam', ''],
    ['Daily', ''],
  ])('%s keeps all its parts', (text, rest) => {
    expect(titleOf(title(text) + rest).title).toBe(text);
  });

  test('is without invisible characters', () => {
    const head = title('Heli\u00adkopter\u200b landet\ufeff auf dem Dach');
    expect(titleOf(head).title).toBe('Helikopter landet auf dem Dach');
    expect(titleOf(title('می\u200cخواهم آب سد باز شود')).title).toBe('می\u200cخواهم آب سد باز شود');
  });
});

describe('the headline of a page', () => {
  test.each([
    ['the h1 that a title confirms', `<h1>Politics</h1><h1>${HEADLINE}</h1>`, `${HEADLINE} today`],
    ['the only h1, though JSON-LD has another headline', `<h1>${HEADLINE}</h1>`, 'What the town says about it'],
    ['the h2 where the h1 is the logo', `<h1><a href="/">Courier</a></h1><h2>${HEADLINE}</h2>`, HEADLINE],
    ['the h2 where the h1 is a section', `${menu}<h1>Politics</h1><h2>${HEADLINE}</h2>`, HEADLINE],
    [
      'the h2 where the h1 is the last item of a breadcrumb',
      `<ul><li><a href="/p">Politics</a></li><li><h1>Dam: it opens above the town</h1></li></ul><h2>${HEADLINE}</h2>`,
      HEADLINE,
    ],
    ['a heading without its kicker', `<h1><span class="kicker">Floods</span> ${HEADLINE}</h1>`, 'Floods in the valley'],
    ['the piece of a heading that a title states', `<h1><b>Floods in May:</b><i>${HEADLINE}</i></h1>`, HEADLINE],
    ['the end of a heading that a title states', `<h1>Floods: ${HEADLINE}</h1>`, HEADLINE],
    ['a heading of two lines', '<h1>Dam opens<br>above the old town</h1>', HEADLINE],
    ['a heading without readings', '<h1>Dam opens<ruby><rt>x</rt></ruby> above the old town</h1>', HEADLINE],
    ['the usual case of a heading in capitals', `<h1>${HEADLINE.toUpperCase()}!</h1>`, HEADLINE],
  ])('is %s', (_, html, headline) => {
    expect(titleOf(title('Dam and town | Courier') + html, headline).title).toBe(HEADLINE);
  });

  test('is what is stated where the heading is about something else', () => {
    expect(titleOf('<h1>Sign up for our letter</h1>', HEADLINE, 'https://daily.example/1').title).toBe(HEADLINE);
  });

  test('keeps what looks like markup', () => {
    expect(titleOf('<h1>Thirty years of &lt;br&gt; tags</h1>').title).toBe('Thirty years of <br> tags');
  });
});

describe('of headings and stated titles', () => {
  const names: SiteNames = { isSite: (text) => text === 'Orla Courier', isSection: (text) => text === 'Politics' };
  /** The title, its source and the name of its element. The titles are stated as `json`, `meta` and `title`. */
  const found = (html: string, stated: (string | null)[] = [], url = 'nowhere') => {
    const titles = stated.map((value, at) => ({ value: value ?? '', source: ['json', 'meta', 'title'][at] ?? '' }));
    const title = pageTitle(pageElements(parseHtml(`<body>${html}</body>`, 'light')), titles, names, url);
    return title === null ? null : [title.value, title.source, title.element?.nodeName ?? null];
  };

  test.each<[string, string, string[], (string | null)[] | null]>([
    // An h1 that a title confirms
    ['an h1 that equals a title', '<h1>Dam opens!</h1>', ['Dam opens'], ['Dam opens!', 'element h1', 'H1']],
    [
      'an h1 with three of five words',
      '<h1>Dam now opens today here</h1>',
      ['Dam opens here again soon'],
      ['Dam now opens today here', 'element h1', 'H1'],
    ],
    [
      'a title with two of five words',
      '<h1>Dam now stood today so</h1>',
      ['Big dam opens so far'],
      ['Big dam opens so far', 'json', null],
    ],
    [
      'a title with more words than the h1',
      '<h1>Dam on it</h1>',
      ['Dam opens on a day of it'],
      ['Dam opens on a day of it', 'json', null],
    ],
    [
      'the h1 that is more alike',
      '<h1>Dam opens in town today</h1><h1>Dam opens in town</h1>',
      ['Dam opens in town'],
      ['Dam opens in town', 'element h1', 'H1'],
    ],
    [
      'the first h1 of equals',
      '<h1>Dam opens A</h1><h1>Dam opens B</h1>',
      ['Dam opens C'],
      ['Dam opens A', 'element h1', 'H1'],
    ],
    [
      'an h1 that the second title confirms',
      '<h1>Dam opens</h1>',
      ['What a day', 'Dam opens'],
      ['Dam opens', 'element h1', 'H1'],
    ],
    [
      'an h1 that is a part of a title',
      '<h1>Dam</h1>',
      ['Dam | Floods in the valley today'],
      ['Dam', 'element h1', 'H1'],
    ],
    [
      'an h1 of two parts of a title',
      '<h1>Dam - Floods</h1>',
      ['News - Dam - Floods - 2026'],
      ['Dam - Floods', 'element h1', 'H1'],
    ],
    [
      'no h1 of parts that are apart',
      '<h1>Dam - 2026</h1>',
      ['Dam - Floods - 2026 - the year of the town'],
      ['Dam - Floods - 2026 - the year of the town', 'json', null],
    ],
    ['no h1 that is the site', '<h1>Orla Courier</h1>', ['Dam opens'], ['Dam opens', 'json', null]],
    ['no h1 that is the section', '<h1>Politics</h1>', ['Dam opens'], ['Dam opens', 'json', null]],
    // Capitals
    [
      'an h1 in capitals, in the usual case',
      '<h1>DAM OPENS NOW</h1>',
      ['Dam opens now'],
      ['Dam opens now', 'json', 'H1'],
    ],
    [
      'an h1 in capitals that nobody writes otherwise',
      '<h1>DAM OPENS NOW</h1>',
      ['DAM OPENS NOW'],
      ['DAM OPENS NOW', 'element h1', 'H1'],
    ],
    ['a short h1 in capitals', '<h1>DAM OPENS</h1>', ['Dam opens'], ['DAM OPENS', 'element h1', 'H1']],
    [
      'an h1 with a word in capitals',
      '<h1>DAM OPENS now</h1>',
      ['Dam opens now'],
      ['DAM OPENS now', 'element h1', 'H1'],
    ],
    [
      'an h1 without letters that have a case',
      '<h1>水坝今天在老城上方开放</h1>',
      ['水坝今天在老城上方 x 开放'],
      ['水坝今天在老城上方开放', 'element h1', 'H1'],
    ],
    [
      'an h1 in capitals, of the title with its words',
      '<h1>DAM OPENS NOW</h1>',
      ['What a day', 'Dam opens now'],
      ['Dam opens now', 'meta', 'H1'],
    ],
    // Another heading that equals a title
    [
      'an h2 that equals a title',
      '<h1>Floods</h1><h2>Dam opens now</h2>',
      ['Dam opens now'],
      ['Dam opens now', 'element h2', 'H2'],
    ],
    [
      'an h2 that ends with a title',
      '<h2>Floods: Dam opens above town</h2>',
      ['Dam opens above town'],
      ['Dam opens above town', 'element h2', 'H2'],
    ],
    [
      'no h2 of which a title is the smaller part',
      '<h2>Floods in the whole valley: Dam opens now</h2>',
      ['Dam opens now'],
      ['Dam opens now', 'json', null],
    ],
    ['no short h2', '<h2>Dam opens</h2>', ['Dam opens'], ['Dam opens', 'json', null]],
    [
      'no h2 that begins with a title',
      '<h2>Dam opens now: live</h2>',
      ['Dam opens now'],
      ['Dam opens now', 'json', null],
    ],
    // The only h1 with the same subject
    [
      'the only h1 with a word of a title',
      '<h1>The town has its dam, finally</h1>',
      ['What the town says'],
      ['The town has its dam, finally', 'element h1', 'H1'],
    ],
    [
      'no h1 with a short word of a title',
      '<h1>The dam is so far</h1>',
      ['Why the dam?'],
      ['Why the dam?', 'json', null],
    ],
    [
      'an h1 with a short word of another script',
      '<h1>水 开放 水坝 在 老城</h1>',
      ['为什么 水坝'],
      ['水 开放 水坝 在 老城', 'element h1', 'H1'],
    ],
    [
      'none of two such h1',
      '<h1>The town has a dam</h1><h1>The town has a mayor</h1>',
      ['What the town says'],
      ['What the town says', 'json', null],
    ],
    [
      'the longer of two such h1',
      '<h1>The town</h1><h1>The town has a mayor</h1>',
      ['What the town says now'],
      ['The town has a mayor', 'element h1', 'H1'],
    ],
    // A heading that is a part of a title
    [
      'an h2 that is a part of a title',
      '<h2>Dam opens now</h2>',
      ['Floods | Dam opens now | What we know so far today'],
      ['Dam opens now', 'element h2', 'H2'],
    ],
    [
      'no h2 that is a part of no title',
      '<h2>Sign up for letters</h2>',
      ['Floods | Dam opens now today'],
      ['Floods | Dam opens now today', 'json', null],
    ],
    // Without headings
    ['the first title', '', ['Dam opens', 'Dam opened'], ['Dam opens', 'json', null]],
    ['the first that is not the site', '', ['Orla Courier', 'Dam opens'], ['Dam opens', 'meta', null]],
    ['the site where all are', '', ['', 'Orla Courier'], ['Orla Courier', 'meta', null]],
    ['a title without the site', '', ['Dam opens - Orla Courier'], ['Dam opens', 'json', null]],
    // Without titles
    ['the h1', '<h2>Floods</h2><h1>Dam</h1>', [], ['Dam', 'element h1', 'H1']],
    ['the h2', '<h2>Floods</h2>', [], ['Floods', 'element h2', 'H2']],
    ['nothing', '<p>Dam</p>', [], null],
    // Pieces of a heading
    [
      'the piece of an h1 that a title states',
      '<h1><b>Dam opens now</b> <i>It rains</i></h1>',
      ['Dam opens now'],
      ['Dam opens now', 'element h1', 'H1'],
    ],
    [
      'no short piece',
      '<h1><b>Dam opens</b> <i>it rains</i></h1>',
      ['Dam opens', 'Dam opens it rains'],
      ['Dam opens it rains', 'element h1', 'H1'],
    ],
  ])('the headline is %s', (_, html, stated, title) => {
    expect(found(html, stated)).toEqual(title);
  });

  test('the only h1 may share its word with the address', () => {
    const html = '<h1>The town has its dam, finally</h1>';
    expect(found(html, ['What a day it was'], 'https://daily.example/town-news_2026/x')?.[1]).toBe('element h1');
    expect(found(html, ['What a day it was'], 'https://daily.example/downtown/x')?.[1]).toBe('json');
  });
});
