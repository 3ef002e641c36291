import type { Newsroom, SampleOutlet } from './newsroom.ts';

/** The facts and ratings of an outlet, as a row of a table; null means unknown. */
export type SampleRating = Pick<SampleOutlet, 'name' | 'country' | 'owner' | 'ownerType' | 'lean' | 'factuality'> & {
  /** The outlet's host name without a port, which identifies it in the pipeline. */
  domain: string;
  rater: string;
  /** ISO date. */
  ratedAt: string;
};

/** The host name of an outlet. Names under `localhost` are loopback by RFC 6761, section 6.3. */
export const outletDomain = (outlet: Pick<SampleOutlet, 'id'>): string => `${outlet.id}.localhost`;

/** The ratings and ownership of every outlet of the newsroom, unrated ones included. */
export function outletRatings(newsroom: Newsroom): SampleRating[] {
  return newsroom.outlets.map((outlet) => ({
    domain: outletDomain(outlet),
    name: outlet.name,
    country: outlet.country,
    owner: outlet.owner,
    ownerType: outlet.ownerType,
    lean: outlet.lean,
    factuality: outlet.factuality,
    rater: 'Sample ratings',
    ratedAt: '2026-01-01',
  }));
}
