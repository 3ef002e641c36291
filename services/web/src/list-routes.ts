import type { FastifyInstance, FastifyRequest } from 'fastify';
import { outletPath, topicPath } from './address.ts';
import { type FrontQuery, frontQueryOf } from './front-query.ts';
import { withoutOrders } from './outside-text.ts';
import { aboutPage } from './pages/about-page.ts';
import { blindspotsPage } from './pages/blindspots-page.ts';
import { type ListPage, listPage } from './pages/front-page.ts';
import { statePage } from './pages/state-page.ts';
import { statusPage } from './pages/status-page.ts';
import { outletFacts } from './parts/outlet-facts.ts';
import type { WebOptions } from './web-options.ts';
import { answerWith, queryOf, viewOf } from './web-view.ts';

const PAGE = '24'; // Fills rows of two and of three cards.
const FEW = '10';

/** The front page, and all other pages that are lists of stories. */
export function listRoutes(app: FastifyInstance, options: WebOptions): void {
  const { source } = options;
  const list = async (request: FastifyRequest, page: ListPage, more: FrontQuery = {}) => {
    const query = frontQueryOf(queryOf(request));
    const found = await source.stories({ limit: PAGE, ...query, ...more });
    return listPage(viewOf(options, request), page, query, found);
  };

  app.get('/', async (request, reply) => {
    const { words } = viewOf(options, request);
    return answerWith(
      options,
      request,
      reply,
      await list(request, { title: words.frontTitle, path: '/', place: 'front' }),
    );
  });

  app.get('/search', async (request, reply) => {
    const { words } = viewOf(options, request);
    const page: ListPage = { title: words.searchTitle, help: words.searchHelp, path: '/search', place: 'search' };
    return answerWith(options, request, reply, await list(request, page));
  });

  app.get<{ Params: { topic: string } }>('/topic/:topic', async (request, reply) => {
    const topic = withoutOrders(request.params.topic);
    const { words } = viewOf(options, request);
    const page: ListPage = { title: words.topicTitle(topic), path: topicPath(topic) };
    return answerWith(options, request, reply, await list(request, page, { topic }));
  });

  app.get<{ Params: { domain: string } }>('/outlet/:domain', async (request, reply) => {
    const domain = withoutOrders(request.params.domain).toLowerCase();
    const view = viewOf(options, request);
    const [newest] = (await source.stories({ outlet: domain, sort: 'updated', limit: '1' })).stories;
    const found = newest ? await source.story(newest.id) : null;
    const articles = found?.kind === 'story' ? found.story.articles : [];
    const outlet = articles.find((article) => article.outlet?.domain === domain)?.outlet;
    if (!outlet) return answerWith(options, request, reply.code(404), statePage(view, 'notFound'));
    const page: ListPage = {
      title: outlet.name,
      help: view.words.outletHelp,
      path: outletPath(domain),
      above: outletFacts(view, outlet),
    };
    return answerWith(options, request, reply, await list(request, page, { outlet: domain }));
  });

  app.get('/blindspots', async (request, reply) => {
    const [left, right] = await Promise.all(
      ['left', 'right'].map((blindspot) => source.stories({ blindspot, limit: FEW })),
    );
    const covered = { left: left?.stories ?? [], right: right?.stories ?? [] };
    return answerWith(options, request, reply, blindspotsPage(viewOf(options, request), covered));
  });

  app.get('/about', async (request, reply) => answerWith(options, request, reply, aboutPage(viewOf(options, request))));

  app.get('/status', async (request, reply) => {
    const [trouble, newest] = await Promise.all([source.trouble(), source.stories({ sort: 'updated', limit: FEW })]);
    return answerWith(options, request, reply, statusPage(viewOf(options, request), trouble, newest.stories));
  });
}
