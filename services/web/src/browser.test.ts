import { mkdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { openLog } from '@newsloom/observability';
import type { Listening } from '@newsloom/pipeline';
import axe from 'axe-core';
import { type Browser, chromium } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { storyPath } from './address.ts';
import { startWeb } from './start-web.ts';
import { chromiumPath } from './testing/chromium.ts';
import { fullStory, otherStory } from './testing/full-story.ts';
import { recordedSource } from './testing/recorded-source.ts';

const browserPath = chromiumPath();

const FOLDER = fileURLToPath(new URL('../../../.newsloom/pages', import.meta.url));

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

const pages = {
  front: '/',
  story: storyPath(fullStory()),
  'story-filtered': `${storyPath(fullStory())}?lean=right`,
  'story-arabic': storyPath(arabic),
  'story-long': storyPath(long),
  version: `${storyPath(fullStory())}/version/2`,
  outlet: '/outlet/a.example',
  topic: '/topic/politics',
  blindspots: '/blindspots',
  search: '/search?q=quay',
  'nothing-found': '/search?q=zeppelin',
  about: '/about',
  status: '/status',
  unknown: '/nothing',
};

const looks = [
  { theme: 'light', name: 'desktop', width: 1_280, height: 900 },
  { theme: 'dark', name: 'desktop', width: 1_280, height: 900 },
  { theme: 'light', name: 'phone', width: 360, height: 740 },
  { theme: 'dark', name: 'phone', width: 360, height: 740 },
] as const;

describe.skipIf(browserPath === null)('in a browser', () => {
  let browser: Browser;
  let web: Listening;
  let empty: Listening;

  beforeAll(async () => {
    mkdirSync(FOLDER, { recursive: true });
    const own = { host: '127.0.0.1', port: 0, log: openLog({ level: 'silent' }), siteUrl: null };
    const now = () => new Date('2026-08-01T12:00:00.000Z');
    web = await startWeb({ ...own, now, source: recordedSource([fullStory(), otherStory(), arabic, long]) });
    empty = await startWeb({ ...own, now, source: recordedSource([]) });
    // As root Chromium has no sandbox; it only opens the pages of this test.
    browser = await chromium.launch({ executablePath: browserPath ?? '', args: ['--no-sandbox'] });
  });

  afterAll(async () => {
    await browser?.close();
    await Promise.all([web?.stop(), empty?.stop()]);
  });

  describe.each(looks)('$theme on a $name', ({ theme, name, width, height }) => {
    test.each([...Object.keys(pages), 'empty'])(
      '%s can be used by everyone, fits, and asks nobody else',
      async (title) => {
        const context = await browser.newContext({ colorScheme: theme, viewport: { width, height } });
        const page = await context.newPage();
        const asked: string[] = [];
        const said: string[] = [];
        page.on('request', (request) => asked.push(new URL(request.url()).origin));
        page.on('pageerror', (error) => said.push(error.message));
        page.on('console', (message) => said.push(message.text()));
        const site = title === 'empty' ? empty : web;
        await page.goto(site.url + (pages[title as keyof typeof pages] ?? '/'));
        const folded = page.locator('details:not([open])');
        await page.screenshot({ path: `${FOLDER}/${title}-${theme}-${name}.png`, fullPage: true });
        // What is folded must be as usable as the rest.
        await folded.evaluateAll((all) => {
          for (const one of all) one.setAttribute('open', '');
        });
        await page.evaluate(axe.source);
        const found = await page.evaluate(() =>
          (globalThis as typeof globalThis & { axe: typeof axe }).axe.run({
            runOnly: ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa', 'best-practice'],
          }),
        );
        const violations = found.violations.map(
          ({ id, nodes }) =>
            `${id}: ${nodes
              .map(({ html }) => html)
              .slice(0, 3)
              .join(' ')}`,
        );
        const overflow = await page.evaluate('document.documentElement.scrollWidth - innerWidth');
        await context.close();
        expect(violations).toEqual([]);
        expect(overflow).toBe(0);
        expect([...new Set(asked)]).toEqual([site.url]);
        // An unknown address is the one thing a console tells of.
        expect(said.filter((text) => !text.includes('404'))).toEqual([]);
      },
    );
  });

  test('times are in the zone of the reader, and in UTC without scripts', async () => {
    const texts: string[] = [];
    for (const javaScriptEnabled of [true, false]) {
      const context = await browser.newContext({ javaScriptEnabled, timezoneId: 'Asia/Tokyo', locale: 'en-GB' });
      const page = await context.newPage();
      await page.goto(web.url + storyPath(fullStory()));
      texts.push((await page.locator('.counts time').first().textContent()) ?? '');
      await context.close();
    }
    expect(texts[0]).toContain('21:00');
    expect(texts[1]).toContain('12:00 UTC');
  });

  test('the keyboard reaches the content first, then every link, and opens what is folded', async () => {
    const page = await browser.newPage();
    await page.goto(web.url + storyPath(fullStory()));
    await page.keyboard.press('Tab');
    expect(await page.locator(':focus').textContent()).toBe('Skip to the content');
    await page.keyboard.press('Enter');
    expect(await page.evaluate('document.activeElement.id')).toBe('main');
    await page.locator('.evidence summary').first().focus();
    await page.keyboard.press('Enter');
    expect(await page.locator('.evidence').first().getAttribute('open')).toBe('');
    await page.close();
  });
});
