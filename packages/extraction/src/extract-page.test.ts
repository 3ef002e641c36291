import { isNewsloomError } from '@newsloom/errors';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { explainPage, extractPage } from './extract-page.ts';

const url = 'https://www.daily.example/2026/03/01/dam';

const sentences = [
  'The dam above the old town was opened on Sunday, after eleven years of work and three changes of plan.',
  'Several hundred people stood on the bridge below, many of them with umbrellas, and watched the water come.',
  'The mayor, who had promised the dam in two campaigns, said that it would hold for a hundred years.',
  'Engineers were more careful: they will measure the wall every week, and publish what they find.',
];
const paragraphs = sentences.map((sentence) => `<p>${sentence} ${sentence}</p>`);
const text = sentences.map((sentence) => `${sentence} ${sentence}`).join('\n\n');

const page = (
  options: { head?: string; before?: string; inside?: string; after?: string; lang?: string } = {},
): string =>
  `<!DOCTYPE html><html${options.lang === undefined ? ' lang="en-GB"' : options.lang}><head>${options.head ?? ''}</head>
  <body><nav><a href="/">Home</a> <a href="/world">World</a></nav>${options.before ?? ''}
  <article><h1>Dam opens above the old town</h1>${paragraphs.slice(0, 2).join('')}${options.inside ?? ''}
  ${paragraphs.slice(2).join('')}</article>${options.after ?? ''}</body></html>`;

/** With the parser of nearly all pages. Loading jsdom takes longer than all tests here. */
const extract = (html: string, address = url) => extractPage(html, { url: address, engine: 'light' });

const linked = (article: object) => `<script type="application/ld+json">${JSON.stringify(article)}</script>`;

describe('the text', () => {
  test.each([
    ['nothing else', ''],
    ['a figure', '<figure><img src="/a.jpg"><figcaption>The dam at night</figcaption></figure>'],
    ['an aside', '<aside><p>Ten things to know about dams</p></aside>'],
    ['a caption by its class', '<div class="image-caption">The dam at night, seen from the bridge</div>'],
    ['a caption by its class in German', '<div class="bildunterschrift">Der Damm bei Nacht</div>'],
    ['a share bar', '<ul class="shareBar"><li>Tell your friends</li></ul>'],
    ['a line that points elsewhere', '<p>Read more: <a href="/x">The dam</a></p>'],
    ['a section of links', '<h2>More from this town</h2><ul><li><a href="/x">Another dam</a></li></ul>'],
    ['a script', '<script>document.write("<p>dam</p>")</script>'],
    ['an empty line', '<p> &nbsp; </p><p></p>'],
  ])('has the paragraphs, without %s', (name, inside) => {
    const extraction = extract(page(name === 'a section of links' ? { after: inside } : { inside }));
    expect(extraction.text).toBe(text);
    expect(extraction.wordCount).toBe(text.match(/[\w]+/g)?.length);
  });

  test('keeps what belongs to the article: lists, quotes, subheadings, links in sentences', () => {
    const inside = `<h2>What comes next</h2><blockquote><p>It will hold, he said, and it had better.</p></blockquote>
      <ul><li>Sluices are tested in April.</li></ul><p>See <a href="/x">the report</a> for more about the wall.</p>`;
    const { text: found } = extract(page({ inside }));
    for (const part of ['What comes next', 'It will hold', 'Sluices are tested', 'See the report for more']) {
      expect(found).toContain(part);
    }
  });

  test('has a heading whose id has the name of furniture', () => {
    const inside = '<h2 id="topics-of-the-day">Topics of the day</h2><p>It was all that people spoke of for days.</p>';
    expect(extract(page({ inside })).text).toContain('Topics of the day');
  });

  test('breaks at two line breaks, and separates words of different blocks', () => {
    const { text: found } = extract(
      page({ inside: `<div>${sentences[0]}<br><br>${sentences[1]}<div>${sentences[2]}</div></div>` }),
    );
    expect(found).toContain(sentences.slice(0, 3).join('\n\n'));
  });

  test('comes from JSON-LD where the markup holds next to nothing', () => {
    const body = sentences.join('\n');
    const html = `<html><head>${linked({ '@type': 'NewsArticle', articleBody: body })}</head><body><p>Loading</p></body></html>`;
    expect(extract(html).text).toBe(sentences.join('\n\n'));
  });

  const filledByScripts = (data: string): string =>
    `<html lang="en"><head><title>Dam opens above the old town</title></head><body><div id="root"></div>${data}</body></html>`;

  test('comes from the data of scripts where the markup holds next to nothing', () => {
    const props = { article: { body: sentences.map((sentence) => ({ type: 'p', text: `${sentence} ${sentence}` })) } };
    const json = `<script id="__NEXT_DATA__" type="application/json">${JSON.stringify({ props })}</script>`;
    const { text: found, sourceOf, title } = extract(filledByScripts(json));
    expect(found).toBe(text);
    expect(sourceOf.text).toBe('json');
    expect(title).toBe('Dam opens above the old town');
    expect(extract(page({ after: json.replaceAll('Engineers', 'Others') })).text).toBe(text);
  });

  test('comes without its markup from data that has markup', () => {
    const json = { '@type': 'NewsArticle', articleBody: paragraphs.join('').replace('dam', '<b>dam</b>') };
    expect(extract(filledByScripts(linked(json))).text).toBe(text);
  });

  test('comes from what is for readers without scripts where nothing else is there', () => {
    const article = `<article><h1>Dam opens above the old town</h1>${paragraphs.join('')}</article>`;
    const { text: found, sourceOf } = extract(filledByScripts(`<noscript>${article}</noscript>`));
    expect(found).toBe(text);
    expect(sourceOf.text).toBe('blocks');
  });

  test('has nothing that is for readers without scripts where the page has its text', () => {
    const inside = `<noscript><p>${sentences[0]} So it is without scripts.</p></noscript>`;
    expect(extract(page({ inside })).text).toBe(text);
  });

  test('is the shorter text of the page where that for readers without scripts is shorter still', () => {
    const html = filledByScripts(`<article><p>${sentences[0]}</p></article><noscript><img src="/x"></noscript>`);
    expect(extract(html).text).toBe(sentences[0]);
  });

  test('begins with the paragraph under the headline, which is a field too', () => {
    const standfirst = 'After eleven years of work, the town has its dam, and the mayor has kept a promise.';
    const html = page().replace('</h1>', `</h1><p class="article-standfirst">${standfirst}</p>`);
    const extraction = extract(html);
    expect(extraction.standfirst).toBe(standfirst);
    expect(extraction.text).toBe(`${standfirst}\n\n${text}`);
    expect(extract(page()).standfirst).toBeNull();
  });

  test('is nothing where the page is a wall of consent', () => {
    const wall = `We value your privacy. We and our 812 partners store and access information on a device, such as cookies,
      and process personal data for personalised ads and content. You can accept or reject, and withdraw your consent at
      any time in our privacy policy. Partners may process data without consent for advertising.`;
    const extraction = explainPage(filledByScripts(`<article><p class="lead">${wall}</p></article>`), {
      url,
      engine: 'light',
    });
    expect(extraction.extraction).toMatchObject({ text: '', standfirst: null, wordCount: 0, language: 'en' });
    expect(extraction.extraction.sourceOf).not.toHaveProperty('text');
  });

  test('says where it was found', () => {
    expect(extract(page()).sourceOf.text).toBe('blocks');
    expect(extract('<p></p>').sourceOf).not.toHaveProperty('text');
  });

  test('is made of the blocks that were decided to be text', () => {
    const { extraction, blocks } = explainPage(page({ after: '<p>Read more: <a href="/x">The dam</a></p>' }), { url });
    expect(extraction.sourceOf.text).toBe('blocks');
    expect(blocks.filter(({ isText }) => isText).map((block) => block.text)).toEqual(extraction.text.split('\n\n'));
    expect(blocks.map((block) => block.text)).toContain('Read more: The dam');
    for (const { probability } of blocks) expect(probability >= 0 && probability <= 1).toBe(true);
  });

  // Left out where code is changed in one place at a time: loading jsdom takes a second for each change.
  test.skipIf(process.env.NEWSLOOM_MUTANTS_OF).each(['auto', 'light', 'jsdom'] as const)(
    'is the same with %s',
    (engine) => {
      expect(extractPage(page(), { url, engine }).text).toBe(text);
    },
  );

  test('is empty where there is none', () => {
    expect(extract('')).toMatchObject({ text: '', title: null, wordCount: 0, excerpt: null, language: null });
  });
});

describe('the metadata', () => {
  test('comes from JSON-LD first', () => {
    const head = linked({
      '@type': 'NewsArticle',
      headline: 'Dam opens above the old town',
      author: { name: 'Ann Lee' },
      datePublished: '2026-03-01T10:00:00+01:00',
      publisher: { name: 'Daily' },
      image: { '@type': 'ImageObject', url: '/dam.jpg' },
      description: 'A wall of water.',
      articleSection: ['Regional', 'Weather'],
    });
    expect(extract(page({ head }))).toMatchObject({
      title: 'Dam opens above the old town',
      byline: 'Ann Lee',
      siteName: 'Daily',
      publishedAt: '2026-03-01T09:00:00.000Z',
      image: 'https://www.daily.example/dam.jpg',
      excerpt: 'A wall of water.',
      language: 'en',
      section: 'Regional',
    });
  });

  test('comes from meta tags and elements', () => {
    const head = `<title>Dam opens above the old town | Daily</title><meta property="og:site_name" content="Daily">
      <meta property="og:image" content="https://img.example/a.jpg"><meta name="author" content="By Ann Lee">
      <meta property="article:published_time" content="2026-03-01T09:00:00Z"><meta name="description" content="A wall &amp;amp; water">
      <meta property="article:section" content=" Local  news ">`;
    expect(extract(page({ head }))).toMatchObject({
      title: 'Dam opens above the old town',
      byline: 'Ann Lee',
      siteName: 'Daily',
      publishedAt: '2026-03-01T09:00:00.000Z',
      image: 'https://img.example/a.jpg',
      excerpt: 'A wall & water',
      section: 'Local news',
    });
    const inside = '<p class="byline">By <a href="/ann">Ann Lee</a></p><time datetime="2026-03-01T09:00Z">today</time>';
    expect(extract(page({ inside }))).toMatchObject({ byline: 'Ann Lee', publishedAt: '2026-03-01T09:00:00.000Z' });
  });

  test('takes the day from the address where the page has none', () => {
    expect(extract(page()).publishedAt).toBe('2026-03-01T00:00:00.000Z');
    expect(extract(page(), 'https://www.daily.example/dam').publishedAt).toBeNull();
  });

  test.each([
    ['<title>Dam opens – Daily</title><meta property="og:site_name" content="Daily">', '', 'Dam opens'],
    ['<meta property="og:title" content="Dam opens">', '<h1>Daily</h1>', 'Dam opens'],
    ['<title>Dam opens above town - x - y</title>', '<h1>Dam opens above town</h1>', 'Dam opens above town'],
    ['', '<h1>Dam opens</h1>', 'Dam opens'],
  ])('reads the title of %s%s', (head, body, title) => {
    expect(extract(`<head>${head}</head><body>${body}</body>`).title).toBe(title);
  });

  test('has the next page, relative to the base of the page', () => {
    const head = '<base href="https://www.daily.example/2026/03/01/"><link rel="next" href="dam-opens-above-town/2">';
    const extraction = extract(page({ head }), 'https://www.daily.example/2026/03/01/dam-opens-above-town');
    expect(extraction.nextPage).toBe('https://www.daily.example/2026/03/01/dam-opens-above-town/2');
    expect(extraction.sourceOf.nextPage).toBe('rel next');
    expect(extract(page()).nextPage).toBeNull();
  });

  test('cuts the name of a section, which is none when it is long', () => {
    const head = `<meta property="article:section" content="${'x'.repeat(200)}">`;
    expect(extract(page({ head })).section).toBe('x'.repeat(100));
    expect(extract(page()).section).toBeNull();
  });

  test('cuts a title beyond a thousand characters, and no character in half', () => {
    const title = `${'x'.repeat(999)}😀${'y'.repeat(5_000)}`;
    expect(extract(`<title>${title}</title>`).title).toBe('x'.repeat(999));
  });

  test.each([
    ['<link rel="canonical" href="/dam?x=1">', 'https://www.daily.example/dam?x=1'],
    ['<meta property="og:url" content="https://daily.example/dam">', 'https://daily.example/dam'],
    ['<link rel="canonical" href="https://daily.example/">', null],
    ['<link rel="canonical" href="javascript:x()">', null],
    ['', null],
  ])('reads the address of %s', (head, address) => {
    expect(extract(page({ head })).canonicalUrl).toBe(address);
  });

  test('takes the front page for the address of the front page alone', () => {
    const head = '<link rel="canonical" href="https://daily.example/">';
    expect(extract(page({ head }), 'https://www.daily.example/').canonicalUrl).toBe('https://daily.example/');
    const behind = '<link rel="canonical" href="https://daily.example/?story=7">';
    expect(extract(page({ head: behind })).canonicalUrl).toBe('https://daily.example/?story=7');
    const other = '<meta property="og:url" content="https://daily.example/dam">';
    expect(extract(page({ head: head + other })).canonicalUrl).toBe('https://daily.example/dam');
  });

  test.each([
    ['<html lang="nb-NO">', 'no'],
    ['<meta property="og:locale" content="pt_BR">', 'pt'],
    ['<html lang="x">', null],
    ['<html>', null],
  ])('tells the declared language: %s', (declaration, language) => {
    expect(extract(`${declaration}<p>Ja</p>`).language).toBe(language);
  });
});

describe('the paywall', () => {
  const box = '<div class="c-paywall">Subscribe to read on</div>';
  test.each([
    ['the page says so', page({ head: linked({ '@type': 'NewsArticle', isAccessibleForFree: false }) }), true],
    ['the page says it is free', page({ head: linked({ '@type': 'NewsArticle', isAccessibleForFree: true }) }), false],
    ['a box under a short text', `<article><p>${sentences[0]}</p>${box}</article>`, true],
    ['a tier with a short text', `<meta name="article:content_tier" content="locked"><p>${sentences[0]}</p>`, true],
    ['a box under a whole article', page({ inside: paragraphs.join(''), after: box }), false],
    ['no box', page(), false],
  ])('%s', (_, html, paywall) => {
    expect(extract(html).paywall).toBe(paywall);
  });
});

// Left out where code is changed in one place at a time: it takes a second for each change, and shows only that the work
// ends.
describe.skipIf(process.env.NEWSLOOM_MUTANTS_OF)('hostile pages', () => {
  test.each([
    ['5,000 nested elements', '<div>'.repeat(5_000), 'page-too-complex'],
    ['100,000 comments that never end', page({ inside: '<!--'.repeat(100_000) }), null],
    ['2 million brackets', page({ inside: '<'.repeat(2_000_000) }), 'page-too-complex'],
    ['an image of 8 MB', page({ inside: `<img src="data:image/png;base64,${'A'.repeat(8_000_000)}">` }), null],
    [
      'JSON-LD without end',
      page({ head: `<script type="application/ld+json">${'{"@graph":['.repeat(50_000)}</script>` }),
      null,
    ],
  ])('%s', (_, html, code) => {
    let thrown: string | null = null;
    try {
      extractPage(html, { url });
    } catch (error) {
      if (!isNewsloomError(error)) throw error;
      thrown = error.code;
    }
    expect(thrown).toBe(code);
  });

  test('answers any markup', () => {
    const piece = fc.oneof(
      fc.string(),
      fc.constantFrom(
        '<p>',
        '<table>',
        '</td>',
        '<frameset>',
        '<body>',
        '<html>',
        '<h1>',
        '<a href="',
        '">',
        '<title>',
        '<!--',
      ),
    );
    fc.assert(
      fc.property(fc.array(piece), (pieces) => {
        const extraction = extract(pieces.join(''));
        expect(extraction.text).toBe(extraction.text.trim());
      }),
      { numRuns: 60 },
    );
  });
});
