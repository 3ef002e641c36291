import type { Story } from '@newsloom/client';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { idIn, storyPath } from './address.ts';
import { statePage } from './pages/state-page.ts';
import type { WebOptions } from './web-options.ts';
import { answerWith, viewOf } from './web-view.ts';

/** The form of an id. The API refuses others as invalid; for a reader they are not found. */
const ID = /^\w{1,64}$/;

/**
 * The story of a path. Null if an answer was already sent: a redirect if the story was merged or has another slug now,
 * or not found if the path cannot be a story's. Throws the API's error for a story that was withdrawn or never existed.
 */
export async function reachedStory(
  options: WebOptions,
  request: FastifyRequest,
  reply: FastifyReply,
  part: string,
  rest = '',
): Promise<Story | null> {
  const id = idIn(part);
  if (!ID.test(id)) {
    answerWith(options, request, reply.code(404), statePage(viewOf(options, request), 'notFound'));
    return null;
  }
  // For a merged story, the API gives the story that it was merged into.
  const story = await options.client.story(id);
  if (storyPath(story) === `/story/${encodeURIComponent(part)}`) return story;
  const [, query] = request.url.split('?', 2);
  reply.redirect(`${storyPath(story)}${rest}${query ? `?${query}` : ''}`, 308);
  return null;
}
