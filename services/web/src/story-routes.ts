import type { FastifyInstance } from 'fastify';
import { articleFilterOf } from './article-filter.ts';
import { statePage } from './pages/state-page.ts';
import { storyPage } from './pages/story-page.ts';
import { versionPage } from './pages/version-page.ts';
import { reachedStory } from './reached-story.ts';
import type { StorySource, StorySummary } from './story-source.ts';
import type { WebOptions } from './web-options.ts';
import { answerWith, queryOf, viewOf } from './web-view.ts';

/** /story/SLUG-ID, and the comparison of a version with the one before. */
export function storyRoutes(app: FastifyInstance, options: WebOptions): void {
  const { source } = options;

  app.get<{ Params: { part: string } }>('/story/:part', async (request, reply) => {
    const story = await reachedStory(options, request, reply, request.params.part);
    if (story === null) return reply;
    const [versions, related, previous] = await Promise.all([
      source.versions(story.id),
      summariesOf(
        source,
        story.related.map(({ id }) => id),
      ),
      summariesOf(source, story.previousStory ? [story.previousStory] : []),
    ]);
    const filter = articleFilterOf(queryOf(request));
    const page = storyPage(viewOf(options, request), {
      story,
      versions,
      related: related.filter(({ id }) => id !== story.previousStory),
      previous: previous[0] ?? null,
      filter,
    });
    return answerWith(options, request, reply, page);
  });

  app.get<{ Params: { part: string; number: string } }>('/story/:part/version/:number', async (request, reply) => {
    const { part, number } = request.params;
    const story = await reachedStory(options, request, reply, part, `/version/${encodeURIComponent(number)}`);
    if (story === null) return reply;
    const isNumber = /^[1-9]\d{0,8}$/.test(number);
    const [after, before] = isNumber
      ? await Promise.all([
          source.version(story.id, Number(number)),
          number === '1' ? null : source.version(story.id, Number(number) - 1),
        ])
      : [null, null];
    const view = viewOf(options, request);
    if (after === null) return answerWith(options, request, reply.code(404), statePage(view, 'notFound'));
    return answerWith(options, request, reply, versionPage(view, story, after, before));
  });
}

/** Stories by their ids, in this order. One that is merged, withdrawn or not to be had just now is left out. */
async function summariesOf(source: StorySource, ids: readonly string[]): Promise<StorySummary[]> {
  const found = await Promise.all(ids.map((id) => source.story(id).catch(() => null)));
  return found.flatMap((one) => (one?.kind === 'story' && one.story.status !== 'retracted' ? [one.story] : []));
}
