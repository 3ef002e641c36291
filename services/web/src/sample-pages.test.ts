import type { SampleServer } from '@newsloom/sample';
import type { StoryDocument } from '@newsloom/store';
import { type Browser, type BrowserContext, chromium } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { chromiumPath } from '../../../test/harness/chromium.ts';
import { type Newsloom, openNewsloom } from '../../../test/harness/newsloom.ts';
import { followSample } from '../../../test/harness/sample.ts';
import { openSite, plain } from '../../../test/harness/site-text.ts';
import { storyPath } from './address.ts';
import { lookAtPage } from './testing/look-at-page.ts';

const browserPath = chromiumPath();

describe.skipIf(browserPath === null)('the pages of the sample newsroom, in a browser', () => {
  let newsloom: Newsloom;
  let server: SampleServer;
  let site: Awaited<ReturnType<typeof openSite>>;
  let browser: Browser;
  let context: BrowserContext;
  const paths = new Map<string, string>();

  beforeAll(async () => {
    newsloom = await openNewsloom();
    server = await followSample(newsloom.db);
    const worker = newsloom.start();
    await newsloom.idle();
    // A second look at a story could change a page between two readings.
    await worker.stop(1_000);
    site = await openSite(newsloom.runtime.store);
    // As root Chromium has no sandbox; it only opens the pages of this test.
    browser = await chromium.launch({ executablePath: browserPath ?? '', args: ['--no-sandbox'] });
    context = await browser.newContext();
    for (const [title, path] of pagesOf(await newsloom.stories())) paths.set(title, path);
  });
  afterAll(async () => {
    await browser?.close();
    await site.close();
    await server.stop();
    await newsloom.close();
  });

  /** Each kind of page; for story pages the largest story of each language. */
  function pagesOf(stories: readonly StoryDocument[]): [title: string, path: string][] {
    const largest = stories.toSorted((a, b) => b.articleCount - a.articleCount);
    const languages = [...Map.groupBy(largest, ({ language }) => language).values()].flatMap(([one]) => one ?? []);
    const [story] = largest;
    const outlet = story?.articles.find((article) => article.outlet)?.outlet?.domain;
    const topic = largest.flatMap(({ topics }) => topics)[0]?.label ?? '';
    return [
      ['front', '/'],
      ['topic', `/topic/${encodeURIComponent(topic)}`],
      ['blindspots', '/blindspots'],
      ['search', '/search?q=fire'],
      ['outlet', `/outlet/${outlet}`],
      ['version', story ? `${storyPath(story)}/version/${story.version}` : ''],
      ['about', '/about'],
      ['status', '/status'],
      ...languages.map((one): [string, string] => [`story-${one.language}`, storyPath(one)]),
    ];
  }

  test('are of all kinds and languages', () => {
    expect(paths.size).toBeGreaterThan(10);
  });

  test('can be used by everyone, fit, and ask nobody else', async () => {
    const page = await context.newPage();
    const wrong: unknown[] = [];
    for (const [title, path] of paths) {
      const seen = await lookAtPage(page, `sample-${title}`, site.url + path);
      const expected = { violations: [], tooWide: [], asked: [site.url], said: [] };
      if (JSON.stringify(seen) !== JSON.stringify(expected)) wrong.push([path, seen]);
    }
    expect(wrong).toEqual([]);
  });

  test('say the same without scripts, but for the zone of times', async () => {
    const texts: string[][] = [];
    for (const javaScriptEnabled of [true, false]) {
      const reader = await browser.newContext({ javaScriptEnabled, timezoneId: 'UTC', locale: 'en-GB' });
      const page = await reader.newPage();
      const said: string[] = [];
      for (const path of paths.values()) {
        // The cookie of the last visit decides which stories are marked as new.
        await reader.clearCookies();
        await page.goto(site.url + path);
        await page.locator('time').evaluateAll((all) => {
          for (const one of all) one.textContent = '';
        });
        said.push(plain((await page.locator('main').textContent()) ?? ''));
      }
      texts.push(said);
      await reader.close();
    }
    expect(texts[1]).toEqual(texts[0]);
    for (const text of texts[1] ?? []) expect(text.length).toBeGreaterThan(100);
  });
});
