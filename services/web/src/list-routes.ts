import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { topicPath } from './address.ts';
import { type FrontQuery, frontQueryOf, isNarrowed, sortOf, storiesOf } from './front-query.ts';
import { withoutOrders } from './outside-text.ts';
import { aboutPage } from './pages/about-page.ts';
import { blindspotsPage } from './pages/blindspots-page.ts';
import { emptyPage } from './pages/empty-page.ts';
import { type ListPage, listPage, sinceLooked, type TopicSection, topicSections } from './pages/list-page.ts';
import { statusPage } from './pages/status-page.ts';
import { topicBias } from './parts/topic-bias.ts';
import { openPopular, topTopics } from './popular.ts';
import { topicName } from './view.ts';
import type { WebOptions } from './web-options.ts';
import { answerWith, noteVisit, queryOf, viewOf } from './web-view.ts';

export const PAGE = 24; // Fills rows of two and of three cards.

/** On the front page: with a first one that is two cards wide, they fill four rows of three. */
const FRONT = 11;

/** Of a row of three cards; a section with fewer looks like a mistake. */
const IN_SECTION = 3;

/** A front page of more than four topics is no longer one. Two more are asked for, as some have only stories above. */
const SECTIONS = 4;
const TOPICS = SECTIONS + 2;

/** The most that the API gives at once: who was away for longer only needs to know that it was much. */
const MOST_FRESH = 100;

const FEW = 10;

/** The front page, and the other pages that are lists of stories. */
export function listRoutes(app: FastifyInstance, options: WebOptions): void {
  const { client } = options;
  const popular = openPopular(client, options.now);

  const list = async (request: FastifyRequest, reply: FastifyReply, page: ListPage) => {
    const query = frontQueryOf(queryOf(request));
    const found = await storiesOf(client, { ...query, ...page.fixed, sort: sortOf(query) }, PAGE);
    return answerWith(options, request, reply, listPage(viewOf(options, request), page, query, found));
  };

  /** Stories of the most frequent topics that are not `shown` above. */
  const sectionsWithout = async (shown: ReadonlySet<string>): Promise<TopicSection[]> => {
    const topics = topTopics(await popular()).slice(0, TOPICS);
    const found = await Promise.all(
      topics.map(async ({ id, label }) => {
        const { stories } = await storiesOf(client, { topic: id }, PAGE / 2);
        const others = stories.filter((story) => !shown.has(story.id));
        return { label: label ?? id, stories: others.slice(0, IN_SECTION) };
      }),
    );
    return found.filter(({ stories }) => stories.length === IN_SECTION).slice(0, SECTIONS);
  };

  app.get('/', async (request, reply) => {
    const view = viewOf(options, request);
    const query = frontQueryOf(queryOf(request));
    const page: ListPage = { title: view.words.frontTitle, path: '/', place: 'front' };
    if (request.method === 'GET') noteVisit(options, request, reply);
    if (isNarrowed(query)) return list(request, reply, page);
    const since = view.since?.toISOString();
    const [found, fresh] = await Promise.all([
      storiesOf(client, query, FRONT),
      since ? storiesOf(client, { since, sort: 'updated' }, MOST_FRESH) : null,
    ]);
    if (found.stories.length === 0) return answerWith(options, request, reply, emptyPage(view, await client.status()));
    const sections = await sectionsWithout(new Set(found.stories.map(({ id }) => id)));
    const whole: ListPage = {
      ...page,
      hasLead: true,
      above: fresh && sinceLooked(view, fresh.stories, fresh.next !== null),
      below: topicSections(view, sections),
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
