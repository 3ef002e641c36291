import type { KnownOutlet } from './known-outlet.ts';
import { americas } from './starter/americas.ts';
import { asiaAfricaOceania } from './starter/asia-africa-oceania.ts';
import { europeSouthEast } from './starter/europe-south-east.ts';
import { europeWest } from './starter/europe-west.ts';

/**
 * The facts are what is widely known, as of the end of that year; an import with better ones replaces them. Countries
 * agree with those of the 183 outlets that the list of kagisearch/kite-public (MIT, 2026-05) has too.
 */
const factsAt = '2025';
const factsSource = 'common knowledge';

const categories = ['satire', 'press-release'];

/**
 * Well-known outlets of the world. Columns of the data: the domain and its aliases; name; country; owner; the ultimate
 * owner, if that is another; type of owner; `state` for state media, or the category if it is not news.
 */
export const starterOutlets: readonly KnownOutlet[] = [americas, europeWest, europeSouthEast, asiaAfricaOceania]
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
    category: categories.includes(mark) ? mark : 'news',
    factsAt,
    factsSource,
  };
}
