import type { Client, Story } from '@newsloom/client';

/** The newest stories of an outlet that are examined: some days of a large outlet. The API reads each of them whole. */
export const LOOKED_AT = 50;

/** The part that an outlet had in its newest stories. */
export type OutletCoverage = {
  /** How many stories were examined. */
  stories: number;
  /** Stories in which it had the earliest dated article. */
  first: Pick<Story, 'id' | 'slug' | 'headline' | 'language'>[];
  /** How many stories also had other outlets, so that being first means something. */
  shared: number;
  /** How many stories no other outlet had. */
  alone: number;
};

/** Examines the newest stories of an outlet: in which it was first, and how often it was alone. */
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
