import { combineRatings, FACTUALITY_LEVELS, type Lean, type OutletFacts, type Rating } from '@newsloom/scoring';
import { outlets, type RatedOutlet } from '@newsloom/store';
import { type Chance, chanceOf, pick, zipf } from './chance.ts';
import { anyName, anyWord, capitalOf, type Word } from './vocabulary.ts';

/** An outlet: its row in the store, its facts for figures, and the last sentence of its articles, if any. */
export type InventedOutlet = { rated: RatedOutlet; facts: OutletFacts; footer: Word[] };

/** The seed of outlets, different from those of topics and texts. */
const OUTLETS = 3;

/** As many outlets as in an installation with a thousand feeds. The first twenty have a quarter of the articles. */
const COUNT = 2_000;
const OFFSET = 20;

/** The shares of outlets that are rated, are rated twice, belong to a group, and end articles with a fixed sentence. */
const RATED = 0.6;
const RATED_TWICE = 0.2;
const IN_A_GROUP = 0.5;
const WITH_FOOTER = 0.3;

const GROUPS = 100;
const COUNTRIES = ['US', 'US', 'US', 'GB', 'CA', 'AU', 'IE', 'IN'];
const OWNER_TYPES = ['private', 'public-service', 'non-profit', 'independent'];
const RATERS = ['the invented panel', 'the invented desk'];
const LEANS: Lean[] = ['left', 'lean-left', 'center', 'lean-right', 'right'];
const FOOTER_WORDS = 14;

const leanAndFactuality = (chance: Chance) => ({
  lean: pick(chance, LEANS),
  factuality: pick(chance, FACTUALITY_LEVELS),
});

/** The outlets, with the most articles first. */
export const inventedOutlets: readonly InventedOutlet[] = Array.from({ length: COUNT }, (_, number) =>
  outletOf(number),
);

function outletOf(number: number): InventedOutlet {
  const chance = chanceOf(OUTLETS, number);
  const name = [capitalOf(anyName(chance)), pick(chance, ['Post', 'Times', 'Herald', 'News', 'Wire'])];
  const raters = chance() < RATED ? RATERS.slice(0, chance() < RATED_TWICE ? 2 : 1) : [];
  const ratings = raters.map(
    (rater): Rating => ({ rater, ratedAt: '2025-01-01', evidenceUrl: null, ...leanAndFactuality(chance) }),
  );
  const outlet = {
    name: name.join(' '),
    country: pick(chance, COUNTRIES),
    owner: chance() < IN_A_GROUP ? `Group ${zipf(chance, GROUPS, OFFSET)}` : null,
    family: null,
    ownerType: pick(chance, OWNER_TYPES),
    stateMedia: null,
    category: null,
  };
  const domain = `${name.join('-').toLowerCase()}-${number}.example`;
  return {
    rated: {
      ...outlets.unknownOutlet(domain),
      ...outlet,
      ratings: ratings.map((rating) => ({ ...rating, scale: null, licence: null })),
    },
    facts: { rating: ratings.length === 0 ? null : combineRatings(ratings), ...outlet },
    footer: chance() < WITH_FOOTER ? Array.from({ length: FOOTER_WORDS }, () => anyWord(chance())) : [],
  };
}

/** A random outlet for an article. Some have many articles, most have few. */
export const anyOutlet = (chance: Chance): InventedOutlet => {
  const outlet = inventedOutlets[zipf(chance, COUNT, OFFSET)];
  if (!outlet) throw new RangeError('no such outlet');
  return outlet;
};
