import type { Client, Story } from '@newsloom/client';

/** The newest stories of an outlet that are looked at: some days of a large one. The API reads each whole for it. */
export const LOOKED_AT = 50;

/** What an outlet was to its newest stories. */
export type OutletCoverage = {
  /** How many stories these are. */
  stories: number;
  /** It had the earliest dated article. */
  first: Pick<Story, 'id' | 'slug' | 'headline' | 'language'>[];
  /** It was among several outlets, so that being first means something. */
  shared: number;
  /** No other outlet had it. */
  alone: number;
};

/** Looks at the newest stories of an outlet: what it was first with, and how often it was alone. */
export async function outletCoverage(client: Client, domain: string): Promise<OutletCoverage> {
  const { stories } = await client.get<{ stories: Story[] }>('/v1/stories', {
    outlet: domain,
    sort: 'new',
    limit: LOOKED_AT,
    fields: 'slug,headline,language,outletCount,firstBy',
  });
  const shared = stories.filter(({ outletCount }) => outletCount > 1);
  return {
    stories: stories.length,
    first: shared.filter(({ firstBy }) => firstBy?.outlet === domain),
    shared: shared.length,
    alone: stories.length - shared.length,
  };
}
