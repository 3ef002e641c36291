import { describe, expect, test } from 'vitest';
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
