import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';

/** A server on this machine. `requests` lists its requests in order. */
export type TestServer = { url: string; port: number; requests: IncomingMessage[]; close(): Promise<void> };

/** The range of the test servers. Clients refuse this machine unless a test allows it. */
export const TEST_SERVERS = [{ address: '127.0.0.1', bits: 32, port: null }];

/** Serves `answer` on a free port. */
export async function serve(answer: (request: IncomingMessage, response: ServerResponse) => void): Promise<TestServer> {
  const requests: IncomingMessage[] = [];
  const server = createServer((request, response) => {
    requests.push(request);
    answer(request, response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  return {
    url: `http://127.0.0.1:${port}`,
    port,
    requests,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
