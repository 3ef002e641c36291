import { fastifyCompress } from '@fastify/compress';
import { fastifyCors } from '@fastify/cors';
import { fastifySwagger } from '@fastify/swagger';
import fastify, { type FastifyBaseLogger, type FastifyInstance, LogController } from 'fastify';
import { serializerCompiler, validatorCompiler, type ZodTypeProvider } from 'fastify-type-provider-zod';
import { checkAccess } from './access.ts';
import { aggregateRoute } from './aggregate-route.ts';
import type { ApiOptions, ApiServer } from './api-options.ts';
import { articleRoutes } from './article-routes.ts';
import { compression, corsOptions } from './browser-options.ts';
import { changeRoutes } from './change-routes.ts';
import { setCommonHeaders } from './common-headers.ts';
import { diffRoute } from './diff-route.ts';
import { documentationRoutes, swaggerOptions } from './documentation.ts';
import { answerClientError, answerError, answerUnroutable, refuseUnknownRoute } from './error-answer.ts';
import { tagAnswer } from './etag.ts';
import { feedRoutes } from './feed-routes.ts';
import { healthRoutes } from './health-routes.ts';
import { keyRoutes } from './key-routes.ts';
import { defaultLimits, limitConnections, limitRequests, patience } from './load-limits.ts';
import { ownAccess } from './local-client.ts';
import { mcpRoute } from './mcp-route.ts';
import { metricsRoute } from './metrics-route.ts';
import { refuseOtherMethods } from './other-methods.ts';
import { outletRoutes } from './outlet-routes.ts';
import { limitRates } from './rate-limits.ts';
import { logAnswer, requestIdOf } from './request-log.ts';
import { schemaRoute } from './schema-route.ts';
import { statusRoute } from './status-route.ts';
import { openStoredAnswers } from './stored-answer.ts';
import { storyRoutes } from './story-routes.ts';
import { requireUtf8 } from './utf8.ts';
import { versionRoutes } from './version-routes.ts';
import { webhookRoutes } from './webhook-routes.ts';

const limits = {
  bodyLimit: 1_024, // Routes that take larger bodies set their own.
  requestTimeout: patience.requestMs,
  handlerTimeout: 15_000, // The store gives up connecting after 10 s; a list takes milliseconds.
  connectionTimeout: patience.idleMs,
  keepAliveTimeout: patience.keepAliveMs,
  http: { connectionsCheckingInterval: patience.lookMs },
  routerOptions: { maxParamLength: 128, ignoreTrailingSlash: true }, // Ids have 17 characters.
};

/**
 * Makes the HTTP API of the store: the routes under /v1, /healthz, /readyz, /metrics and /openapi.json. It does not
 * listen yet: see `startApi`. Its close leaves the store open.
 */
export function openApi(options: ApiOptions): FastifyInstance {
  const loggerInstance: FastifyBaseLogger = options.log;
  const app = fastify({
    ...limits,
    loggerInstance,
    logController: new LogController({ disableRequestLogging: true }), // `logAnswer` writes one line per answer.
    genReqId: requestIdOf,
    requestIdHeader: false,
    return503OnClosing: false, // Requests on open connections are still answered while stopping.
    frameworkErrors: answerUnroutable,
    clientErrorHandler: answerClientError,
  });
  app.setValidatorCompiler(validatorCompiler);
  app.setSerializerCompiler(serializerCompiler);
  app.setErrorHandler(answerError);
  app.setNotFoundHandler(refuseUnknownRoute);
  const load = { ...defaultLimits, ...options.limits };
  limitConnections(app.server, load);
  app.addHook('onRequest', async (request, reply) => setCommonHeaders(request, reply));
  limitRequests(app, load);
  checkAccess(app, options);
  limitRates(app, options);
  requireUtf8(app);
  app.addHook('onResponse', logAnswer);
  app.addHook('onSend', tagAnswer);
  app.register(fastifyCompress, compression);
  if (options.corsOrigins?.length) app.register(fastifyCors, corsOptions(options.corsOrigins));
  app.register(fastifySwagger, swaggerOptions(options.version));
  app.register(async (scope) => {
    refuseOtherMethods(scope);
    const server: ApiServer = scope.withTypeProvider<ZodTypeProvider>();
    const stored = openStoredAnswers(scope, options.store.db);
    storyRoutes(server, options, stored);
    feedRoutes(server, options, stored);
    versionRoutes(server, options);
    diffRoute(server, options);
    outletRoutes(server, options);
    aggregateRoute(server, options);
    articleRoutes(server, options);
    statusRoute(server, options);
    changeRoutes(server, options, stored);
    mcpRoute(server, options.version, () => openApi({ ...options, access: ownAccess }));
    healthRoutes(server, options);
    metricsRoute(server, options);
    documentationRoutes(server, options);
    schemaRoute(server);
  });
  app.register(async (scope) => {
    const server: ApiServer = scope.withTypeProvider<ZodTypeProvider>();
    keyRoutes(server, options);
    webhookRoutes(server, options);
  });
  return app;
}
