import type { Story } from '@newsloom/client';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { idIn, storyPath } from './address.ts';
import { statePage } from './pages/state-page.ts';
import type { WebOptions } from './web-options.ts';
import { answerWith, viewOf } from './web-view.ts';

/** What an id can be; the API refuses others as invalid, but for a reader there is just nothing there. */
const ID = /^\w{1,64}$/;

/**
 * The story of a path. Null if the answer is already sent: it was merged or has another slug by now (redirect), or
 * cannot be one. Throws what the API says of one that was withdrawn or never was.
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
  // Of a merged story, this is the one that took it in.
  const story = await options.client.story(id);
  if (storyPath(story) === `/story/${encodeURIComponent(part)}`) return story;
  const [, query] = request.url.split('?', 2);
  reply.redirect(`${storyPath(story)}${rest}${query ? `?${query}` : ''}`, 308);
  return null;
}
