import type { KnownOutlet } from './known-outlet.ts';
import { AMERICAS } from './starter/americas.ts';
import { ASIA_AFRICA_OCEANIA } from './starter/asia-africa-oceania.ts';
import { EUROPE_SOUTH_EAST } from './starter/europe-south-east.ts';
import { EUROPE_WEST } from './starter/europe-west.ts';

/**
 * The facts are what is widely known, as of the end of that year; an import with better ones replaces them. Countries
 * agree with those of the 183 outlets that the list of kagisearch/kite-public (MIT, 2026-05) has too.
 */
const FACTS_AT = '2025';
const FACTS_SOURCE = 'common knowledge';

const CATEGORIES = ['satire', 'press-release'];

/**
 * Well-known outlets of the world. Columns of the data: the domain and its aliases; name; country; owner; the ultimate
 * owner, if that is another; type of owner; `state` for state media, or the category if it is not news.
 */
export const STARTER_OUTLETS: readonly KnownOutlet[] = [AMERICAS, EUROPE_WEST, EUROPE_SOUTH_EAST, ASIA_AFRICA_OCEANIA]
  .flatMap((region) => region.trim().split('\n'))
  .map(outletOf);

function outletOf(line: string): KnownOutlet {
  const [domains = '', name, country, owner, family, ownerType, mark = ''] = line.split('|').map((cell) => cell.trim());
  const [domain = '', ...aliases] = domains.split(' ');
  return {
    domain,
    aliases,
    name: name || null,
    country: country || null,
    owner: owner || null,
    family: family || null,
    ownerType: ownerType || null,
    stateMedia: mark === 'state',
    category: CATEGORIES.includes(mark) ? mark : 'news',
    factsAt: FACTS_AT,
    factsSource: FACTS_SOURCE,
  };
}
