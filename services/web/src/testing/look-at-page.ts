import { mkdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import axe from 'axe-core';
import type { Page } from 'playwright-core';

/** Where screenshots of pages go; git ignores it. */
export const PAGES_FOLDER = fileURLToPath(new URL('../../../../.newsloom/pages', import.meta.url));

/** Both themes in both sizes. The first two looks cover each theme and each size once. */
const looks = [
  { theme: 'light', name: 'desktop', width: 1_280, height: 900 },
  { theme: 'dark', name: 'phone', width: 360, height: 740 },
  { theme: 'light', name: 'phone', width: 360, height: 740 },
  { theme: 'dark', name: 'desktop', width: 1_280, height: 900 },
] as const;

/** How many looks axe checks: the first two, since they cover both themes and both sizes. */
const READ_BY_AXE = 2;

/** The faults of a page, by look; empty if there are none. */
export type SeenPage = {
  /** What axe reports, also in folded parts. */
  violations: string[];
  /** Looks in which the page is wider than the window. */
  tooWide: string[];
  /** The origins to which the browser sent requests. */
  asked: string[];
  /** Errors and warnings of scripts and the browser. */
  said: string[];
};

/**
 * Opens an address and checks the page in the first `most` of the four looks. Takes a screenshot of each, named after
 * `title`.
 */
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
    // Folded parts must be as accessible as the rest.
    await page.evaluate("document.querySelectorAll('details').forEach((one) => one.dataset.was = one.open)");
    await page.evaluate("document.querySelectorAll('details').forEach((one) => one.open = true)");
    seen.violations.push(...(await violations(page)).map((violation) => `${look}: ${violation}`));
    await page.evaluate("document.querySelectorAll('details').forEach((one) => one.open = one.dataset.was === 'true')");
  }
  page.off('request', onRequest).off('pageerror', onError).off('console', onSaid);
  return { ...seen, asked: [...asked] };
}

/** What axe reports on the page in its present state. */
async function violations(page: Page): Promise<string[]> {
  const found = await page.evaluate(() =>
    (globalThis as typeof globalThis & { axe: typeof axe }).axe.run({
      resultTypes: ['violations'],
      runOnly: ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa', 'best-practice'],
    }),
  );
  return found.violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).slice(0, 3)}`);
}
