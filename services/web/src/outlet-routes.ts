import type { FastifyInstance } from 'fastify';
import { outletPath } from './address.ts';
import { frontQueryOf, sortOf, storiesOf } from './front-query.ts';
import { outletCoverage } from './outlet-coverage.ts';
import { withoutOrders } from './outside-text.ts';
import { listPage } from './pages/list-page.ts';
import { statePage } from './pages/state-page.ts';
import { outletView } from './parts/outlet-view.ts';
import { languagesOf, type Popular } from './popular.ts';
import type { WebOptions } from './web-options.ts';
import { answerWith, queryOf, viewOf } from './web-view.ts';

/**
 * The longest that a domain may be (RFC 1035). The API refuses longer ones as invalid; for a reader they are not found.
 */
const LONGEST = 253;

const PAGE = 12; // Fewer than on a list page, because the facts about the outlet are above.

/** /outlet/DOMAIN: the facts about an outlet, and its stories. */
export function outletRoutes(app: FastifyInstance, options: WebOptions, popular: () => Promise<Popular>): void {
  const { client } = options;

  app.get<{ Params: { domain: string } }>('/outlet/:domain', async (request, reply) => {
    const asked = withoutOrders(request.params.domain).trim().toLowerCase();
    const view = viewOf(options, request);
    if (asked === '' || asked.length > LONGEST)
      return answerWith(options, request, reply.code(404), statePage(view, 'notFound'));
    const query = { sort: 'new', ...frontQueryOf(queryOf(request)) };
    const fixed = { outlet: asked };
    const [outlet, found, coverage] = await Promise.all([
      client.outlet(asked),
      storiesOf(client, { ...query, ...fixed, sort: sortOf(query) }, PAGE),
      outletCoverage(client, asked),
    ]);
    const { domain } = outlet;
    if (domain !== asked) return reply.redirect(outletPath(domain), 308);
    const page = listPage(
      view,
      {
        title: outlet.name ?? domain,
        help: view.words.outletHelp,
        path: outletPath(domain),
        fixed,
        languages: languagesOf(await popular()),
        above: outletView(view, outlet, coverage),
      },
      query,
      found,
    );
    return answerWith(options, request, reply, page);
  });
}
