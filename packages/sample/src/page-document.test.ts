import iconv from 'iconv-lite';
import { expect, test } from 'vitest';
import { articleDocument } from './page-document.ts';
import { parseHtml } from './testing/dom.ts';
import { articleWith, sites, siteWith } from './testing/sample-sites.ts';

const newestOf = (site: (typeof sites)[number]) => {
  const [article] = site.articles;
  if (!article) throw new Error(`${site.outlet.id} has no articles`);
  return { article, page: parseHtml(articleDocument(article, site)) };
};

test.each(sites)('$outlet.id says twice that it is a sample, and not in the text', (site) => {
  const { article, page } = newestOf(site);
  const notices = [...page.querySelectorAll('[role=note]')];
  expect(notices).toHaveLength(2);
  for (const notice of notices) {
    expect(notice.textContent).toMatch(/invented|inventados|вымышлены/);
    const text = [...page.querySelectorAll('p')].filter((p) => article.paragraphs.includes(p.textContent ?? ''));
    expect(text.some((paragraph) => paragraph.parentElement?.contains(notice))).toBe(false);
  }
});

test.each(sites)('$outlet.id links its pages to its other articles, its feed and their own address', (site) => {
  const { article, page } = newestOf(site);
  const paths = new Set([...page.querySelectorAll('a[href]')].map((link) => link.getAttribute('href')));
  expect(site.articles.filter(({ path }) => path !== article.path && paths.has(path)).length).toBeGreaterThanOrEqual(
    Math.min(4, site.articles.length - 1),
  );
  expect(page.querySelector('link[rel=canonical]')?.getAttribute('href')).toBe(article.url);
  expect(page.querySelector('link[rel=alternate]')?.getAttribute('href')).toBe(site.feedPath);
  expect(page.querySelector('html')?.getAttribute('lang')).toContain(site.outlet.language);
  for (const { text } of site.outlet.comments) expect(page.body.textContent).toContain(text);
});

test('the page of a real event names the source of its facts', () => {
  const { article, site } = articleWith(({ factsFrom }) => factsFrom !== null);
  const notice = parseHtml(articleDocument(article, site)).querySelector('[role=note]')?.textContent;
  expect(notice).toContain('the facts are from public reporting of autumn 2025');
});

test.each([
  ['json-ld', true, false, true],
  ['json-ld-graph', true, false, true],
  ['open-graph', false, true, false],
  ['meta', false, false, true],
  ['visible', false, false, false],
])('metadata "%s": JSON-LD %s, Open Graph time %s, time element %s', (metadata, jsonLd, openGraph, timeElement) => {
  const { article, page } = newestOf(siteWith(({ outlet }) => outlet.page.metadata === metadata));
  const iso = article.publishedAt.toISOString();
  const script = page.querySelector('script[type="application/ld+json"]')?.textContent ?? '';
  expect(script.includes(`"datePublished": "${iso}"`)).toBe(jsonLd);
  expect(page.querySelector('meta[property="article:published_time"]') !== null).toBe(openGraph);
  expect(page.querySelector(`time[datetime="${iso}"]`) !== null).toBe(timeElement);
  expect(page.querySelector('.date')?.textContent).toContain(String(article.publishedAt.getUTCFullYear()));
});

test('the outlet without metadata has its time only in visible words', () => {
  const site = siteWith(({ outlet }) => outlet.page.metadata === 'visible');
  for (const article of site.articles) {
    expect(articleDocument(article, site)).not.toContain(article.publishedAt.toISOString().slice(0, 10));
  }
});

test('an article behind the paywall shows only its first paragraph, and its metadata says so', () => {
  const { article, site } = articleWith(({ paywall }) => paywall);
  const html = articleDocument(article, site);
  const page = parseHtml(html);
  const shown = [...page.querySelectorAll('p')].map((paragraph) => paragraph.textContent);
  expect(article.paragraphs.filter((paragraph) => shown.includes(paragraph))).toEqual(article.paragraphs.slice(0, 1));
  expect(html).toContain('"isAccessibleForFree": false');
  expect(page.querySelector('.paywall')).not.toBeNull();
});

test('pages are light', () => {
  const sizes = sites.flatMap((site) => site.articles.map((article) => articleDocument(article, site).length));
  expect(Math.max(...sizes)).toBeLessThan(60_000);
});

test('every page can be written in the encoding of its outlet', () => {
  for (const site of sites) {
    const { encoding } = site.outlet.feed;
    const pages = site.articles.map((article) => articleDocument(article, site));
    expect(pages.map((html) => iconv.decode(iconv.encode(html, encoding), encoding))).toEqual(pages);
  }
});
