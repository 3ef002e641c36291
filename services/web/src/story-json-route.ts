import type { FastifyInstance } from 'fastify';
import { reachedStory } from './reached-story.ts';
import type { WebOptions } from './web-options.ts';

/** /story/SLUG-ID.json: the document exactly as the API gives it. */
export function storyJsonRoute(app: FastifyInstance, options: WebOptions): void {
  app.get<{ Params: { part: string } }>('/story/:part.json', async (request, reply) => {
    const story = await reachedStory(options, request, reply, request.params.part, '.json');
    return story ?? reply;
  });
}
