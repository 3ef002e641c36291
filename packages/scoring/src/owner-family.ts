import type { OutletFacts } from './coverage.ts';

/**
 * The publisher family of an outlet: its ultimate owner, else its owner; without either the outlet itself, together
 * with its rated sections. The prefix keeps an owner and an outlet of one name apart.
 */
export function familyKey(domain: string, facts: OutletFacts | undefined): string {
  const owner = facts?.family ?? facts?.owner ?? null;
  return owner === null ? `outlet ${domain.split('/')[0]}` : `owner ${owner}`;
}
