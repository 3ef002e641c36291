import { type Client, isApiError, type Story, type StorySummary } from '@newsloom/client';
import type { FastifyInstance } from 'fastify';
import { articleFilterOf, pageNumberOf } from './article-filter.ts';
import { statePage } from './pages/state-page.ts';
import { storyPage } from './pages/story-page.ts';
import { versionPage } from './pages/version-page.ts';
import { reachedStory } from './reached-story.ts';
import type { WebOptions } from './web-options.ts';
import { answerWith, queryOf, viewOf } from './web-view.ts';

/** /story/SLUG-ID, and the comparison of a version with the one before. */
export function storyRoutes(app: FastifyInstance, options: WebOptions): void {
  const { client } = options;

  app.get<{ Params: { part: string } }>('/story/:part', async (request, reply) => {
    const story = await reachedStory(options, request, reply, request.params.part);
    if (story === null) return reply;
    const others = story.related.map(({ id }) => id).filter((id) => id !== story.previousStory);
    const [{ versions }, related, previous] = await Promise.all([
      client.versions(story.id),
      summariesOf(client, others),
      summariesOf(client, story.previousStory ? [story.previousStory] : []),
    ]);
    const query = queryOf(request);
    const page = storyPage(viewOf(options, request), {
      story,
      versions,
      related,
      previous: previous[0] ?? null,
      filter: articleFilterOf(query),
      page: pageNumberOf(query),
    });
    return answerWith(options, request, reply, page);
  });

  app.get<{ Params: { part: string; number: string } }>('/story/:part/version/:number', async (request, reply) => {
    const { part, number } = request.params;
    const story = await reachedStory(options, request, reply, part, `/version/${encodeURIComponent(number)}`);
    if (story === null) return reply;
    const view = viewOf(options, request);
    if (!/^[1-9]\d{0,8}$/.test(number))
      return answerWith(options, request, reply.code(404), statePage(view, 'notFound'));
    const [after, before] = await Promise.all([
      client.version(story.id, Number(number)),
      number === '1' ? null : client.version(story.id, Number(number) - 1).catch(nothingThere),
    ]);
    return answerWith(options, request, reply, versionPage(view, story, after, before));
  });
}

/** Old versions are deleted after some time. */
function nothingThere(error: unknown): null {
  if (isApiError(error) && error.status === 404) return null;
  throw error;
}

/** The fields that a card shows. */
const CARD =
  'slug,headline,dek,language,articleCount,outletCount,bias,blindspot,lastArticleAt,updatedAt,firstSeenAt,image,topics';

/** Reads stories by their ids, in this order. Stories that are merged, withdrawn or unavailable are left out. */
async function summariesOf(client: Client, ids: readonly string[]): Promise<StorySummary[]> {
  const found = await Promise.all(ids.map((id) => client.story(id, { fields: CARD }).catch(() => null)));
  return found.filter((story): story is Story => story !== null && ids.includes(story.id));
}
