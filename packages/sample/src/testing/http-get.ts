import { type IncomingHttpHeaders, request } from 'node:http';

export type Answer = { status: number; headers: IncomingHttpHeaders; body: Buffer };

/** Requests `url` from loopback, without resolving its host name. */
export function httpGet(
  url: string,
  {
    headers = {},
    method = 'GET',
    signal,
  }: { headers?: Record<string, string>; method?: string; signal?: AbortSignal } = {},
): Promise<Answer> {
  const { host, port, pathname, search } = new URL(url);
  return new Promise((resolve, reject) => {
    const options = { host: '127.0.0.1', port, path: pathname + search, method, headers: { host, ...headers }, signal };
    const sent = request(options, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('error', reject);
      response.on('end', () =>
        resolve({ status: response.statusCode ?? 0, headers: response.headers, body: Buffer.concat(chunks) }),
      );
    });
    sent.on('error', reject);
    sent.end();
  });
}

/** The body in the charset that its content type declares. */
export function textOf({ headers, body }: Answer): string {
  const charset = /charset=([\w-]+)/.exec(headers['content-type'] ?? '')?.[1] ?? 'no charset';
  return new TextDecoder(charset, { fatal: true }).decode(body);
}
