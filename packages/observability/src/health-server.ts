import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { isNewsloomError, type NewsloomError, newsloomError, reasonOf } from '@newsloom/errors';
import type { Metrics } from './metrics.ts';

/** Options of the health server. */
export type HealthOptions = {
  host: string;
  /** 0 for a free port. */
  port: number;
  /** Throws when the process cannot recover and should be restarted. */
  alive: () => void;
  /** Throws when the process cannot work at present (an engine is away). Returns warnings of scarce resources. */
  ready: () => Promise<readonly NewsloomError[]>;
  metrics: Pick<Metrics, 'text' | 'contentType'>;
};

export type HealthServer = { url: string; stop(): Promise<void> };

/** By then a probe counts as failed anyway (kubelet waits one second, Prometheus ten). */
const PATIENCE_MS = 10_000;

/**
 * Serves `/healthz`, `/readyz` and `/metrics` for a process that has no other HTTP server. Throws `listen-refused`.
 */
export async function startHealthServer(options: HealthOptions): Promise<HealthServer> {
  const { host, port } = options;
  const server = createServer((request, response) => {
    request.resume();
    answer(options, request.url ?? '', response).catch((error: unknown) => {
      if (!response.headersSent) send(response, 503, faultOf(error));
    });
  });
  server.requestTimeout = PATIENCE_MS;
  server.maxConnections = 64; // Probes and scrapers are few.
  const listening = Promise.withResolvers<void>();
  server.once('error', listening.reject);
  server.listen(port, host, listening.resolve);
  await listening.promise.catch((error: unknown) => {
    throw newsloomError('listen-refused', { address: `${host}:${port}`, reason: reasonOf(error) }, { cause: error });
  });
  // The server must not keep the process alive.
  server.unref();
  const bound = server.address() as AddressInfo;
  return {
    url: `http://${bound.family === 'IPv6' ? `[${bound.address}]` : bound.address}:${bound.port}`,
    async stop() {
      server.closeAllConnections();
      await new Promise<void>((resolve) => server.close(() => resolve()));
    },
  };
}

async function answer({ alive, ready, metrics }: HealthOptions, path: string, response: ServerResponse): Promise<void> {
  switch (path.split('?')[0]) {
    case '/healthz':
      alive();
      return send(response, 200, { status: 'alive' });
    case '/readyz':
      alive();
      return send(response, 200, { status: 'ready', warnings: (await ready()).map(told) });
    case '/metrics':
      response.writeHead(200, { 'content-type': metrics.contentType }).end(await metrics.text());
      return;
    default:
      return send(response, 404, faultOf(newsloomError('route-unknown', { method: 'GET', path: path.slice(0, 100) })));
  }
}

function send(response: ServerResponse, status: number, body: object): void {
  response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
}

/** Operators get the reason, unlike readers of the API. */
const faultOf = (thrown: unknown): { error: Told } => ({
  error: told(isNewsloomError(thrown) ? thrown : newsloomError('unexpected', { reason: reasonOf(thrown) })),
});

type Told = Pick<NewsloomError, 'code' | 'message' | 'remedy'>;
const told = ({ code, message, remedy }: NewsloomError): Told => ({ code, message, remedy });
