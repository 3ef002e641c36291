import type { IncomingMessage, ServerResponse } from 'node:http';
import { afterEach, beforeEach } from 'vitest';
import { createHttpClient, type HttpAnswer, type HttpClient, type HttpRequest } from '../client.ts';
import { serve, TEST_SERVERS, type TestServer } from './test-server.ts';

export type Route = (request: IncomingMessage, response: ServerResponse) => void;

/** A server whose pages the test sets, and clients for it. */
export type TestWeb = {
  url(): string;
  port(): number;
  /** The requests to the server, in order. */
  requests(): IncomingMessage[];
  /** Sets the route of a path. Other paths are unknown. */
  at(path: string, route: Route): void;
  /** Requests an address, or a path of the server. */
  get(url: string, more?: Partial<HttpRequest> & { client?: HttpClient }): Promise<HttpAnswer>;
  /** A further client; closed with the rest. */
  client(timeoutMs: number): HttpClient;
};

/** The limit of bytes of the clients. */
export const LIMIT = 10_000;

/** A signal that never aborts. */
export const running = new AbortController().signal;

/** Opens a server before each test of the file, and closes it after. */
export function useTestWeb(): TestWeb {
  let server: TestServer;
  const routes = new Map<string, Route>();
  const clients: HttpClient[] = [];
  const open = (timeoutMs: number): HttpClient => {
    const userAgent = 'newsloom/test (+https://a.example)';
    const client = createHttpClient({
      userAgent,
      timeoutMs,
      maxBytes: LIMIT,
      now: () => new Date(),
      allow: TEST_SERVERS,
    });
    clients.push(client);
    return client;
  };
  beforeEach(async () => {
    routes.clear();
    server = await serve((request, response) => {
      const route = routes.get(new URL(request.url ?? '', 'http://host').pathname);
      if (route) route(request, response);
      else response.writeHead(404).end();
    });
    open(60_000);
  });
  afterEach(async () => {
    await server.close();
    await Promise.all(clients.splice(0).map((client) => client.close()));
  });
  return {
    url: () => server.url,
    port: () => server.port,
    requests: () => server.requests,
    at: (path, route) => void routes.set(path, route),
    client: open,
    get: (path, { client = clients[0], ...more } = {}) => {
      if (!client) throw new Error('no client is open');
      const url = path.startsWith('/') ? server.url + path : path;
      return client.get({ url, accept: 'text/html', signal: running, ...more });
    },
  };
}

/** A route that sends a page. */
export const send =
  (status: number, headers: Record<string, string> = {}, body: string | Buffer = ''): Route =>
  (_request, response) =>
    response.writeHead(status, headers).end(body);

/** A route that sends elsewhere. */
export const redirect = (location: string, status = 302): Route => send(status, { location }, 'moved');

/** A route with an endless body, sent for as long as somebody reads it. */
export const pour =
  (status: number, headers: Record<string, string> = {}): Route =>
  (_request, response) => {
    response.writeHead(status, headers);
    const more = () => {
      while (!response.destroyed && response.write('x'.repeat(1_000)));
    };
    response.on('drain', more);
    more();
  };
