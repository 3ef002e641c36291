import { once } from 'node:events';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { newsloomError, reasonOf } from '@newsloom/errors';
import { isUnchanged } from './conditional-request.ts';
import { loadNewsroom } from './newsroom.ts';
import { newsstandResources, type Resource, type Resources, siteResources } from './resource.ts';
import { type PublishedArticle, sitesOf } from './site.ts';

/** A request as it came in. `status` is null where the server was told to hang. */
export type SampleRequest = {
  at: Date;
  method: string;
  url: string;
  userAgent: string | null;
  conditional: boolean;
  status: number | null;
};

/** What a faulty address answers: a status, or nothing, ever. */
export type SampleFault = { status: number } | 'hang';

export type SampleServer = {
  /** Where the list of all outlets is: `http://localhost:PORT`. */
  origin: string;
  port: number;
  feeds: { outletId: string; url: string; title: string }[];
  articles: PublishedArticle[];
  /** The latest 10,000 requests, oldest first; those to one address where `url` is given. */
  requests(url?: string): SampleRequest[];
  /** Gives the addresses that `match` a fault, or takes it from them (null). Of several that match the latest counts. */
  setFault(match: (url: URL) => boolean, fault: SampleFault | null): void;
  /** Stops listening and cuts the connections that are open. */
  stop(): Promise<void>;
};

/** Enough for any test; a newsroom that is followed for weeks must not grow. */
const KEPT_REQUESTS = 10_000;

/**
 * Serves the sample newsroom on loopback, every outlet under a host name of its own (`harbour-times.localhost`).
 * `anchor` is the time of its hour 96: the newest articles are from shortly before. `port` 0 is any free port.
 * Throws `port-unavailable`, and what `loadNewsroom` throws.
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

/** The whole address that was asked for; null when host and path make none. */
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
  // Node itself leaves the body out of an answer to HEAD.
  response.writeHead(status, { ...validators, 'content-type': contentType, 'content-length': body.length }).end(body);
}
