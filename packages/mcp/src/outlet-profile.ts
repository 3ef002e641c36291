import { type Client, isApiError, type Outlet } from '@newsloom/client';
import { z } from 'zod';

export const outletInput = z.object({
  domain: z
    .string()
    .min(3)
    .max(253)
    .describe('domain of the outlet, such as gazette.example, or another of its domains'),
});

/** All that is known about an outlet: facts, ratings, how much it publishes, and its newest stories. */
export async function outletProfile(client: Client, { domain }: z.infer<typeof outletInput>) {
  const known = await outletOf(client, domain);
  if (known === null) return { domain, outlet: null, stories: [] };
  const { latest, ...outlet } = known;
  return { domain: outlet.domain, outlet, stories: latest };
}

/** The outlet; null if nothing is known about it. */
const outletOf = (client: Client, domain: string): Promise<Outlet | null> =>
  client.get<Outlet>(`/v1/outlets/${encodeURIComponent(domain)}`).catch((error: unknown) => {
    if (isApiError(error) && error.code === 'not-found') return null;
    throw error;
  });
