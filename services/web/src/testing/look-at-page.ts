import { mkdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import axe from 'axe-core';
import type { Page } from 'playwright-core';

/** Where screenshots of pages go; git ignores it. */
export const PAGES_FOLDER = fileURLToPath(new URL('../../../../.newsloom/pages', import.meta.url));

/** Both themes and both sizes; the first two have each once. */
const looks = [
  { theme: 'light', name: 'desktop', width: 1_280, height: 900 },
  { theme: 'dark', name: 'phone', width: 360, height: 740 },
  { theme: 'light', name: 'phone', width: 360, height: 740 },
  { theme: 'dark', name: 'desktop', width: 1_280, height: 900 },
] as const;

/** The first looks, in which axe reads the page too: a second is enough for both themes and both sizes. */
const READ_BY_AXE = 2;

/** What is wrong with a page, by look; empty if nothing is. */
export type SeenPage = {
  /** Parts that not everyone can use, as axe finds them, also in what is folded. */
  violations: string[];
  /** Looks in which the page is wider than the window. */
  tooWide: string[];
  /** The origins that the browser asked. */
  asked: string[];
  /** What scripts and the browser complained of. */
  said: string[];
};

/** Opens an address and looks at the page, in `most` looks of four. A screenshot of each is named after `title`. */
export async function lookAtPage(
  page: Page,
  title: string,
  url: string,
  most: number = looks.length,
): Promise<SeenPage> {
  mkdirSync(PAGES_FOLDER, { recursive: true });
  const seen: SeenPage = { violations: [], tooWide: [], asked: [], said: [] };
  const asked = new Set<string>();
  const onRequest = (request: { url(): string }) => asked.add(new URL(request.url()).origin);
  const onError = (error: Error) => seen.said.push(error.message);
  const onSaid = (message: { text(): string }) => seen.said.push(message.text());
  page.on('request', onRequest).on('pageerror', onError).on('console', onSaid);
  await page.goto(url);
  await page.evaluate(axe.source);
  for (const [place, { theme, name, width, height }] of looks.slice(0, most).entries()) {
    const look = `${theme} on a ${name}`;
    await page.emulateMedia({ colorScheme: theme });
    await page.setViewportSize({ width, height });
    await page.screenshot({ path: `${PAGES_FOLDER}/${title}-${theme}-${name}.png`, fullPage: true });
    if ((await page.evaluate('document.documentElement.scrollWidth - innerWidth')) !== 0) seen.tooWide.push(look);
    if (place >= READ_BY_AXE) continue;
    // What is folded must be as usable as the rest.
    await page.evaluate("document.querySelectorAll('details').forEach((one) => one.dataset.was = one.open)");
    await page.evaluate("document.querySelectorAll('details').forEach((one) => one.open = true)");
    seen.violations.push(...(await violations(page)).map((violation) => `${look}: ${violation}`));
    await page.evaluate("document.querySelectorAll('details').forEach((one) => one.open = one.dataset.was === 'true')");
  }
  page.off('request', onRequest).off('pageerror', onError).off('console', onSaid);
  return { ...seen, asked: [...asked] };
}

/** What axe finds on the page as it is now. */
async function violations(page: Page): Promise<string[]> {
  const found = await page.evaluate(() =>
    (globalThis as typeof globalThis & { axe: typeof axe }).axe.run({
      resultTypes: ['violations'],
      runOnly: ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa', 'best-practice'],
    }),
  );
  return found.violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).slice(0, 3)}`);
}
