import type { StoryDocument } from '@newsloom/store';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { idIn, storyPath } from './address.ts';
import { statePage } from './pages/state-page.ts';
import type { WebOptions } from './web-options.ts';
import { answerWith, viewOf } from './web-view.ts';

/**
 * The story of a path. Null if the answer is already sent: it was merged or has another slug by now (redirect), was
 * withdrawn, or never was.
 */
export async function reachedStory(
  options: WebOptions,
  request: FastifyRequest,
  reply: FastifyReply,
  part: string,
  rest = '',
): Promise<StoryDocument | null> {
  const [, query] = request.url.split('?', 2);
  const redirect = (story: Pick<StoryDocument, 'slug' | 'id'>) =>
    reply.redirect(`${storyPath(story)}${rest}${query ? `?${query}` : ''}`, 308);
  const found = await options.source.story(idIn(part));
  const state = (status: number, name: 'notFound' | 'gone') =>
    answerWith(options, request, reply.code(status), statePage(viewOf(options, request), name));
  if (found.kind === 'merged') redirect({ slug: '', id: found.into });
  else if (found.kind === 'unknown') state(404, 'notFound');
  else if (found.story.status === 'retracted') state(410, 'gone');
  else if (storyPath(found.story) !== `/story/${encodeURIComponent(part)}`) redirect(found.story);
  else return found.story;
  return null;
}
