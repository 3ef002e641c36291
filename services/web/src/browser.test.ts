import type { Listening } from '@newsloom/pipeline';
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { chromiumPath } from '../../../test/harness/chromium.ts';
import { storyPath } from './address.ts';
import { startWeb } from './start-web.ts';
import { fullStory, otherStory } from './testing/full-story.ts';
import { lookAtPage, PAGES_FOLDER } from './testing/look-at-page.ts';
import { eventStream, type OtherAnswers } from './testing/recorded-api.ts';
import { testOptions } from './testing/test-web.ts';

const browserPath = chromiumPath();

const arabic = otherStory({
  id: 'sarabic',
  slug: 'arabic',
  language: 'ar',
  headline: { text: 'مجلس الميناء يصوت على الرصيف الجديد', articleId: null },
  dek: 'كان التصويت متقاربا.',
});
const long = fullStory({
  id: 'slong',
  slug: 'long',
  headline: { text: 'Donaudampfschifffahrt'.repeat(12), articleId: 'a' },
});
const topicOf = (label: string, number: number) => ({ id: `medtop:${number}000000`, label, score: 1 });
const politics = topicOf('politics', 11);
const topics = [topicOf('sport', 15), topicOf('health', 12), topicOf('weather', 17)];

/** More stories than the front page has above its sections. The last nine fill three sections. */
const more = Array.from({ length: 16 }, (_, place) =>
  fullStory({
    ...{ id: `s${place}`, slug: `quay-${place}`, blindspot: null, dek: place % 2 ? null : 'The vote was close.' },
    ...(place % 3 === 0 ? { firstSeenAt: '2026-08-01T11:00:00.000Z' } : {}),
    updatedAt: place % 2 ? '2026-08-01T11:10:00.000Z' : '2026-07-01T00:00:00.000Z',
    topics: place < 7 ? [] : [topics[Math.floor((place - 7) / 3)] ?? politics],
  }),
);
const stories = [fullStory(), otherStory(), arabic, long, ...more];

const sites = { full: stories, empty: [], away: [] };
const othersOf: Partial<Record<keyof typeof sites, OtherAnswers>> = {
  away: { '/': () => Promise.reject(new Error('refused')) },
};

/** Each page: its path, its site, and the cookie of its reader. */
const pages: Record<string, [path: string, site?: keyof typeof sites, cookie?: string]> = {
  front: ['/', 'full', 'visit=1785540000-1785541000'],
  'front-filtered': ['/?topic=politics&lang=en&minOutlets=2&sort=new'],
  story: [storyPath(fullStory())],
  'story-filtered': [`${storyPath(fullStory())}?lean=right`],
  'story-arabic': [storyPath(arabic)],
  'story-long': [storyPath(long)],
  version: [`${storyPath(fullStory())}/version/2`],
  outlet: ['/outlet/a.example'],
  topic: ['/topic/politics'],
  blindspots: ['/blindspots'],
  search: ['/search?q=quay'],
  'nothing-found': ['/search?q=zeppelin'],
  about: ['/about'],
  status: ['/status'],
  unknown: ['/nothing'],
  empty: ['/', 'empty'],
  away: ['/', 'away'],
};

describe.skipIf(browserPath === null)('in a browser', () => {
  let browser: Browser;
  let context: BrowserContext;
  let page: Page;
  const webs = new Map<string, Listening>();
  const urlOf = (site: keyof typeof sites = 'full') => webs.get(site)?.url ?? '';

  beforeAll(async () => {
    for (const [site, documents] of Object.entries(sites)) {
      const { options } = testOptions(documents, othersOf[site as keyof typeof sites]);
      webs.set(site, await startWeb({ ...options, siteUrl: null, host: '127.0.0.1', port: 0 }));
    }
    // As root Chromium has no sandbox; it only opens the pages of this test.
    browser = await chromium.launch({ executablePath: browserPath ?? '', args: ['--no-sandbox'] });
    context = await browser.newContext();
    page = await context.newPage();
  });

  afterAll(async () => {
    await browser?.close();
    await Promise.all([...webs.values()].map((web) => web.stop()));
  });

  test.each(Object.keys(pages))(
    '%s can be used by everyone, fits in every look, and asks nobody else',
    async (title) => {
      const [path, site, cookie] = pages[title] ?? ['/'];
      const url = urlOf(site);
      // Requests that the page before still makes do not belong to this one.
      await page.goto('about:blank');
      await context.clearCookies();
      if (cookie)
        await context.addCookies([{ name: cookie.split('=')[0] ?? '', value: cookie.split('=')[1] ?? '', url }]);
      const { asked, said, ...wrong } = await lookAtPage(page, title, url + path);
      expect(wrong).toEqual({ violations: [], tooWide: [] });
      expect(asked).toEqual([url]);
      // A console may only complain about statuses that the page itself has.
      expect(said.filter((text) => !/40\d|503/.test(text))).toEqual([]);
    },
  );

  test('times are in the zone of the reader, and in UTC without scripts', async () => {
    const texts: string[] = [];
    for (const javaScriptEnabled of [true, false]) {
      const other = await browser.newContext({ javaScriptEnabled, timezoneId: 'Asia/Tokyo', locale: 'en-GB' });
      const opened = await other.newPage();
      await opened.goto(urlOf() + storyPath(fullStory()));
      texts.push((await opened.locator('.counts time').first().textContent()) ?? '');
      await other.close();
    }
    expect(texts[0]).toContain('21:00');
    expect(texts[1]).toContain('12:00 UTC');
  });

  test('the keyboard reaches the content first, then every link, and opens what is folded', async () => {
    await page.goto(urlOf() + storyPath(fullStory()));
    await page.keyboard.press('Tab');
    expect(await page.locator(':focus').textContent()).toBe('Skip to the content');
    await page.keyboard.press('Enter');
    expect(await page.evaluate('document.activeElement.id')).toBe('main');
    await page.locator('.evidence summary').first().focus();
    await page.keyboard.press('Enter');
    expect(await page.locator('.evidence').first().getAttribute('open')).toBe('');
  });

  test('stories that come in are offered, and nothing on the page moves', async () => {
    let send: (id: string) => void = () => {};
    const stream = () =>
      eventStream((sending) => {
        send = sending;
      });
    const { options } = testOptions(stories, { '/v1/changes/stream': stream });
    const own = await startWeb({ ...options, siteUrl: null, host: '127.0.0.1', port: 0 });
    webs.set('live', own);
    await page.setViewportSize({ width: 360, height: 740 });
    const began = page.waitForResponse((response) => response.url().includes('/live'));
    await page.goto(own.url);
    await began;
    await page.evaluate('scrollTo(0, 700)');
    const places = () =>
      page.locator('.card, footer').evaluateAll((all) => all.map((one) => one.getBoundingClientRect().y));
    const before = await places();
    const link = page.locator('.live-link');
    expect(await link.isVisible()).toBe(false);
    for (const id of ['sa', 'sb', 'sa']) send(id);
    await link.getByText('2 new or updated stories – show').waitFor();
    expect(await places()).toEqual(before);
    await page.screenshot({ path: `${PAGES_FOLDER}/live-light-phone.png` });
    await link.click();
    await page.waitForURL('**/?sort=updated');
  });

  test('without scripts lists are filtered, and outlets are asked for pictures only by a reader who wants them', async () => {
    const plain = await browser.newContext({ javaScriptEnabled: false });
    const opened = await plain.newPage();
    const asked: string[] = [];
    await plain.route('https://a.example/**', async (route) => {
      asked.push(route.request().url());
      await route.fulfill({ status: 404 });
    });
    await opened.goto(urlOf());
    await opened.getByText('Filters and order').click();
    await opened.getByLabel('Topic').selectOption('politics');
    await opened.getByRole('button', { name: 'Show', exact: true }).click();
    expect(new URL(opened.url()).searchParams.get('topic')).toBe('politics');
    expect(asked).toEqual([]);
    const picture = opened.waitForRequest('https://a.example/quay.jpg');
    await opened.getByRole('button', { name: 'Show pictures' }).click();
    const { referer, cookie } = await (await picture).allHeaders();
    expect([referer, cookie]).toEqual([undefined, undefined]);
    expect(new URL(opened.url()).searchParams.get('topic')).toBe('politics');
    await opened.getByRole('link', { name: 'Topic: Politics' }).click();
    await opened.getByRole('button', { name: 'Hide pictures' }).click();
    expect(await opened.locator('img').count()).toBe(0);
    await plain.close();
  });

  test('nothing shifts while a page is loaded', async () => {
    await page.setViewportSize({ width: 1_280, height: 900 });
    for (const path of ['/', storyPath(fullStory())]) {
      await page.goto(urlOf() + path);
      const shifts = await page.evaluate(
        `new Promise((resolve) => new PerformanceObserver((list) => resolve(list.getEntries().length)).observe({ type: 'layout-shift', buffered: true }) ?? requestAnimationFrame(() => requestAnimationFrame(() => resolve(0))))`,
      );
      expect(shifts).toBe(0);
    }
  });
});
