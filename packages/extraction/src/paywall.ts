import type { LinkedArticle } from './json-ld.ts';
import { firstMeta, type MetaTags } from './meta-tags.ts';

/** A text with fewer words next to a paywall box is only the beginning. News articles have some 500. */
const OPENING_WORDS = 200;

const CLOSED_TIERS = new Set(['locked', 'paid', 'premium', 'subscriber', 'subscribers', 'subscription']);

/**
 * Names of paywalls in class names and ids. Free pages can contain them too, so the length of the text is checked as
 * well.
 */
const BOX =
  /(?:class|id)="[^"]*(?:paywall|regwall|subscriber-only|subscribers-only|premium-content|subscription-required|locked-content|piano-(?:inline|container))/i;

/** Says whether the text is behind a paywall: the page says so, or it has a paywall box and little text. */
export function isPaywalled(
  page: { html: string; meta: MetaTags; linked: LinkedArticle | null },
  wordCount: number,
): boolean {
  if (page.linked?.isAccessibleForFree === false) return true;
  if (wordCount >= OPENING_WORDS) return false;
  const tier = firstMeta(page.meta, 'article:content_tier', 'content_tier', 'article:access')?.toLowerCase() ?? '';
  return CLOSED_TIERS.has(tier) || BOX.test(page.html);
}
