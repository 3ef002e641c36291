import type { LinkedArticle } from './json-ld.ts';
import { firstMeta, type MetaTags } from './meta-tags.ts';

/** Below this many words a text beside a paywall's box is its opening. News articles have some 500. */
const OPENING_WORDS = 200;

const CLOSED_TIERS = new Set(['locked', 'paid', 'premium', 'subscriber', 'subscribers', 'subscription']);

/** Names that paywalls go by in class names and ids. Their code stands on free pages too, hence the look at the text. */
const BOX =
  /(?:class|id)="[^"]*(?:paywall|regwall|subscriber-only|subscribers-only|premium-content|subscription-required|locked-content|piano-(?:inline|container))/i;

/** Says whether the text is kept for those who pay: the page says so, or shows its box and little text. */
export function isPaywalled(
  page: { html: string; meta: MetaTags; linked: LinkedArticle | null },
  wordCount: number,
): boolean {
  if (page.linked?.isAccessibleForFree === false) return true;
  if (wordCount >= OPENING_WORDS) return false;
  const tier = firstMeta(page.meta, 'article:content_tier', 'content_tier', 'article:access')?.toLowerCase() ?? '';
  return CLOSED_TIERS.has(tier) || BOX.test(page.html);
}
