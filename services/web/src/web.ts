import { constants } from 'node:zlib';
import { fastifyCompress } from '@fastify/compress';
import { fastifyCookie } from '@fastify/cookie';
import { isApiError } from '@newsloom/client';
import { newsloomError } from '@newsloom/errors';
import fastify, { type FastifyBaseLogger, type FastifyError, type FastifyInstance, LogController } from 'fastify';
import { allAssets } from './asset.ts';
import { errorStateOf } from './error-state.ts';
import { feedRoutes } from './feed-routes.ts';
import { imageChoice } from './image-choice.ts';
import { listRoutes } from './list-routes.ts';
import { liveRoute } from './live-route.ts';
import { outletRoutes } from './outlet-routes.ts';
import { type State, statePage } from './pages/state-page.ts';
import { openPopular } from './popular.ts';
import { robotsRoutes } from './robots-routes.ts';
import { setSecurityHeaders } from './security-headers.ts';
import { storyJsonRoute } from './story-json-route.ts';
import { storyRoutes } from './story-routes.ts';
import type { WebOptions } from './web-options.ts';
import { answerWith, viewOf } from './web-view.ts';

const SECOND = 1_000;

const LIMITS = {
  bodyLimit: 4_096, // Only the form for pictures has a body: a path.
  requestTimeout: 10 * SECOND,
  handlerTimeout: 15 * SECOND, // The site's requests to the API may take ten seconds.
  connectionTimeout: 60 * SECOND,
  keepAliveTimeout: 5 * SECOND,
  routerOptions: { maxParamLength: 1_024, ignoreTrailingSlash: true }, // Slugs of other scripts are long.
};

/** The quality of Brotli. Above it a page takes many times as long and gets only a few percent smaller. */
const QUALITY = 4;

/** The address of a file contains its hash, so its content never changes. */
const FOR_EVER = 'public, max-age=31536000, immutable';

/** Makes the reader's site. It does not listen yet: see `startWeb`. */
export function openWeb(options: WebOptions): FastifyInstance {
  const loggerInstance: FastifyBaseLogger = options.log;
  const app = fastify({
    ...LIMITS,
    loggerInstance,
    logController: new LogController({ disableRequestLogging: true }), // The API logs the requests.
    return503OnClosing: false,
    // Answers malformed addresses, for which hooks do not run.
    frameworkErrors: (_error, request, reply) => {
      setSecurityHeaders(reply);
      reply.statusCode = 400;
      answerWith(options, request, reply, statePage(viewOf(options, request), 'notFound'));
    },
  });
  app.register(fastifyCompress, {
    encodings: ['br', 'gzip'],
    brotliOptions: { params: { [constants.BROTLI_PARAM_QUALITY]: QUALITY } },
  });
  app.register(fastifyCookie);
  app.addHook('onRequest', async (_request, reply) => setSecurityHeaders(reply));
  app.setNotFoundHandler((request, reply) => {
    const isReading = request.method === 'GET' || request.method === 'HEAD';
    if (!isReading) reply.header('allow', 'GET, HEAD');
    const state: State = isReading ? 'notFound' : 'method';
    reply.statusCode = isReading ? 404 : 405;
    return answerWith(options, request, reply, statePage(viewOf(options, request), state));
  });
  app.setErrorHandler((thrown: FastifyError, request, reply) => {
    const { status, state, detail } = errorStateOf(thrown);
    if (status >= 500) {
      const err = isApiError(thrown)
        ? newsloomError('api-away', { reason: thrown.message }, { cause: thrown })
        : thrown;
      app.log[status === 503 ? 'warn' : 'error']({ err, url: request.url.slice(0, 500) }, 'a page failed');
    }
    if (status === 503) reply.header('retry-after', 5);
    reply.statusCode = status;
    return answerWith(options, request, reply, statePage(viewOf(options, request), state, detail));
  });
  // In a nested scope, which is set up after the compression.
  app.register(async (scope) => {
    for (const { path, type, body } of allAssets()) {
      scope.get(path, async (_request, reply) => reply.header('cache-control', FOR_EVER).type(type).send(body));
    }
    // Without the API there are still error pages, so the site is ready as soon as it is alive.
    for (const probe of ['/healthz', '/readyz']) scope.get(probe, async () => ({ status: 'alive' }));
    storyRoutes(scope, options);
    storyJsonRoute(scope, options);
    feedRoutes(scope, options);
    const popular = openPopular(options.client, options.now);
    listRoutes(scope, options, popular);
    outletRoutes(scope, options, popular);
    liveRoute(scope, options);
    imageChoice(scope, options);
    robotsRoutes(scope, options);
  });
  return app;
}
