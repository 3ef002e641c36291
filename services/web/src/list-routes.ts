import type { StorySummary } from '@newsloom/client';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { topicPath } from './address.ts';
import { type FrontQuery, frontQueryOf, isNarrowed, sortOf, storiesOf } from './front-query.ts';
import { withoutOrders } from './outside-text.ts';
import { aboutPage } from './pages/about-page.ts';
import { blindspotsPage } from './pages/blindspots-page.ts';
import { emptyPage } from './pages/empty-page.ts';
import { type ListPage, listPage, sinceLooked, topicSections } from './pages/list-page.ts';
import { statusPage } from './pages/status-page.ts';
import { topicBias } from './parts/topic-bias.ts';
import { languagesOf, type Popular, type TopicSection } from './popular.ts';
import { topicName } from './view.ts';
import type { WebOptions } from './web-options.ts';
import { answerWith, noteVisit, queryOf, viewOf } from './web-view.ts';

export const PAGE = 24; // Fills rows of two and of three cards.

/** On the front page: with a first card that is two wide, they fill four rows of three. */
const FRONT = 11;

/** Fills a row of three cards. A section with fewer would look like a mistake. */
const IN_SECTION = 3;

/** With more than four topics, it would no longer be a front page. */
const SECTIONS = 4;

/** The most that the API gives at once. A reader who was away for longer only needs to know that there is more. */
const MOST_FRESH = 100;

const FEW = 10;

/** The front page, and the other pages that are lists of stories. */
export function listRoutes(app: FastifyInstance, options: WebOptions, popular: () => Promise<Popular>): void {
  const { client } = options;

  const list = async (request: FastifyRequest, reply: FastifyReply, page: Omit<ListPage, 'languages'>) => {
    const query = frontQueryOf(queryOf(request));
    const found = await storiesOf(client, { ...query, ...page.fixed, sort: sortOf(query) }, PAGE);
    const whole = { ...page, languages: languagesOf(await popular()) };
    return answerWith(options, request, reply, listPage(viewOf(options, request), whole, query, found));
  };

  app.get('/', async (request, reply) => {
    const view = viewOf(options, request);
    const query = frontQueryOf(queryOf(request));
    const page = { title: view.words.frontTitle, path: '/', place: 'front' as const };
    if (request.method === 'GET') noteVisit(options, request, reply);
    if (isNarrowed(query)) return list(request, reply, page);
    const since = view.since?.toISOString();
    const [found, fresh] = await Promise.all([
      storiesOf(client, query, FRONT),
      since ? storiesOf(client, { since, sort: 'updated' }, MOST_FRESH) : null,
    ]);
    if (found.stories.length === 0) return answerWith(options, request, reply, emptyPage(view, await client.status()));
    const many = await popular();
    const whole: ListPage = {
      ...page,
      languages: languagesOf(many),
      hasLead: true,
      above: fresh && sinceLooked(view, fresh.stories, fresh.next !== null),
      below: topicSections(view, sectionsWithout(found.stories, many)),
    };
    return answerWith(options, request, reply, listPage(view, whole, query, found));
  });

  app.get('/search', async (request, reply) => {
    const { words } = viewOf(options, request);
    return list(request, reply, {
      title: words.searchTitle,
      help: words.searchHelp,
      path: '/search',
      place: 'search',
    });
  });

  app.get<{ Params: { topic: string } }>('/topic/:topic', async (request, reply) => {
    const topic = withoutOrders(request.params.topic);
    const view = viewOf(options, request);
    const figures = (await popular()).topics.find(({ id, label }) => label === topic || id === topic);
    const fixed: FrontQuery = { topic };
    return list(request, reply, {
      title: view.words.topicTitle(topicName(view, topic)),
      path: topicPath(topic),
      fixed,
      above: figures ? topicBias(view, figures) : null,
    });
  });

  app.get('/blindspots', async (request, reply) => {
    const [left, right] = await Promise.all([
      storiesOf(client, { blindspot: 'left' }, FEW),
      storiesOf(client, { blindspot: 'right' }, FEW),
    ]);
    const covered = { left: left.stories, right: right.stories };
    return answerWith(options, request, reply, blindspotsPage(viewOf(options, request), covered));
  });

  app.get('/about', async (request, reply) => answerWith(options, request, reply, aboutPage(viewOf(options, request))));

  app.get('/status', async (request, reply) => {
    const [status, newest] = await Promise.all([client.status(), storiesOf(client, { sort: 'updated' }, FEW)]);
    return answerWith(options, request, reply, statusPage(viewOf(options, request), status, newest.stories));
  });
}

/**
 * The sections of topics, without the stories that are `shown` above. Sections with too few other stories are left out.
 */
function sectionsWithout(shown: readonly StorySummary[], { sections }: Popular): TopicSection[] {
  const isShown = new Set(shown.map(({ id }) => id));
  return sections
    .map(({ label, stories }) => ({
      label,
      stories: stories.filter(({ id }) => !isShown.has(id)).slice(0, IN_SECTION),
    }))
    .filter(({ stories }) => stories.length === IN_SECTION)
    .slice(0, SECTIONS);
}
