import { once } from 'node:events';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { newsloomError, reasonOf } from '@newsloom/errors';
import { isUnchanged } from './conditional-request.ts';
import { loadNewsroom } from './newsroom.ts';
import { newsstandResources, type Resource, type Resources, siteResources } from './resource.ts';
import { type PublishedArticle, sitesOf } from './site.ts';

/** A received request. `status` is null if the server hangs on purpose. */
export type SampleRequest = {
  at: Date;
  method: string;
  url: string;
  userAgent: string | null;
  conditional: boolean;
  status: number | null;
};

/** The answer of a faulty address: a status, or never any answer. */
export type SampleFault = { status: number } | 'hang';

export type SampleServer = {
  /** The address of the list of all outlets: `http://localhost:PORT`. */
  origin: string;
  port: number;
  feeds: { outletId: string; url: string; title: string }[];
  articles: PublishedArticle[];
  /** The latest 10,000 requests, oldest first; only those to `url` if given. */
  requests(url?: string): SampleRequest[];
  /** Sets a fault for the addresses that `match`, or removes it (null). The latest matching fault counts. */
  setFault(match: (url: URL) => boolean, fault: SampleFault | null): void;
  /** Stops listening and cuts the connections that are open. */
  stop(): Promise<void>;
};

/** Enough for any test, and limited because a newsroom may run for weeks. */
const KEPT_REQUESTS = 10_000;

/**
 * Serves the sample newsroom on loopback, each outlet under its own host name (`harbour-times.localhost`). `anchor` is
 * the time of hour 96, shortly after the newest articles. `port` 0 is any free port. Throws `port-unavailable`, and
 * what `loadNewsroom` throws.
 */
export async function startSampleServer({ anchor, port = 0 }: { anchor: Date; port?: number }): Promise<SampleServer> {
  const newsroom = loadNewsroom();
  const server = createServer();
  const bound = await listen(server, port);
  const sites = sitesOf(newsroom, { anchor, port: bound });
  const newsstand = newsstandResources(sites);
  const hosts = new Map<string, Resources>(sites.map((site) => [new URL(site.origin).hostname, siteResources(site)]));
  const faults: { match: (url: URL) => boolean; fault: SampleFault | null }[] = [];
  const log: SampleRequest[] = [];

  server.on('request', (request: IncomingMessage, response: ServerResponse) => {
    const url = addressOf(request);
    const fault = url && faults.findLast(({ match }) => match(url))?.fault;
    const resource = (url && (hosts.get(url.hostname) ?? newsstand).get(url.pathname)?.()) ?? null;
    const status = fault === 'hang' ? null : (fault?.status ?? statusOf(request, url, resource));
    log.push(entryOf(request, url, status));
    if (log.length > KEPT_REQUESTS) log.shift();
    if (status !== null) send(response, status, resource);
  });

  return {
    origin: `http://localhost:${bound}`,
    port: bound,
    feeds: sites.map(({ outlet, feedUrl }) => ({ outletId: outlet.id, url: feedUrl, title: outlet.name })),
    articles: sites.flatMap((site) => site.articles),
    requests: (url) => log.filter((entry) => url === undefined || entry.url === url),
    setFault: (match, fault) => void faults.push({ match, fault }),
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

async function listen(server: Server, port: number): Promise<number> {
  try {
    server.listen(port, '127.0.0.1');
    await once(server, 'listening');
  } catch (error) {
    throw newsloomError('port-unavailable', { port, reason: reasonOf(error) }, { cause: error });
  }
  const address = server.address();
  return typeof address === 'object' && address !== null ? address.port : port;
}

/** The full requested address; null if host and path are not valid. */
const addressOf = ({ headers, url = '/' }: IncomingMessage): URL | null =>
  URL.parse(url.startsWith('/') ? `http://${headers.host ?? 'localhost'}${url}` : url);

function statusOf({ method, headers }: IncomingMessage, url: URL | null, resource: Resource | null): number {
  if (!url) return 400;
  if (method !== 'GET' && method !== 'HEAD') return 405;
  if (!resource) return 404;
  return isUnchanged(headers, resource) ? 304 : 200;
}

function entryOf({ method, headers, url }: IncomingMessage, address: URL | null, status: number | null): SampleRequest {
  return {
    at: new Date(),
    method: method ?? '',
    url: address?.href ?? String(url),
    userAgent: headers['user-agent'] ?? null,
    conditional: headers['if-none-match'] !== undefined || headers['if-modified-since'] !== undefined,
    status,
  };
}

function send(response: ServerResponse, status: number, resource: Resource | null): void {
  if (!resource || (status !== 200 && status !== 304)) {
    const allow = status === 405 ? { allow: 'GET, HEAD' } : {};
    response.writeHead(status, { ...allow, 'content-type': 'text/plain; charset=utf-8' }).end(`${status}\n`);
    return;
  }
  const { etag, lastModified, contentType, body } = resource;
  const validators = { etag, 'last-modified': lastModified.toUTCString() };
  if (status === 304) {
    response.writeHead(status, validators).end();
    return;
  }
  // Node omits the body in answers to HEAD.
  response.writeHead(status, { ...validators, 'content-type': contentType, 'content-length': body.length }).end(body);
}
