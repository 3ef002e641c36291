import type { Client } from '@newsloom/client';
import { z } from 'zod';
import { known, language, limit, outlet, topic } from './parameters.ts';
import { storyLine } from './story-line.ts';

export const changesInput = z.object({
  cursor: z.string().optional().describe('`next` of a previous answer: the changes after it, oldest first'),
  since: z.string().optional().describe('only without a cursor: stories that changed at this time or later, ISO 8601'),
  language,
  topic,
  outlet,
  limit: limit(50, 20),
});

/** What changed after a cursor; or, since a time, the stories that changed, the latest first. */
export async function changesSince(client: Client, input: z.infer<typeof changesInput>) {
  const { cursor, since, language: lang, topic, outlet, limit } = input;
  const filter = known({ lang, topic, outlet, limit });
  if (cursor !== undefined) {
    const { changes, next, more } = await client.changePage({ ...filter, after: cursor });
    return { changes: changes.map(({ cursor: _, ...change }) => change), next, more };
  }
  // The cursor is read before the list, so that no change between the two is lost.
  const { next } = await client.changePage({ after: 'newest', limit: 1 });
  const page = await client.storyPage(known({ ...filter, since, sort: 'updated' as const }));
  const stories = await Promise.all(
    page.stories.map(async (story) => {
      const { versions } = await client.versions(story.id);
      const fresh = versions.filter(({ at }) => since === undefined || Date.parse(at) >= Date.parse(since));
      return {
        ...storyLine(story),
        changes: fresh.map(({ at, change }) => ({ at, summary: change?.summary ?? null })),
      };
    }),
  );
  return { stories, next };
}
