import { createServer, type ServerResponse } from 'node:http';

/** A request as a model server receives it. */
export type Asked = {
  path: string;
  authorization: string | undefined;
  /** The texts of the instruction and of the material. */
  system: string;
  user: string;
  hasSchema: boolean;
  model: string;
  /** The texts of a request for embeddings; absent in other requests. */
  input?: string[];
};

/** A model server on this machine. */
export type ModelServer = { url: string; asked: Asked[]; close(): Promise<void> };

/** Serves `answer` on a free port, for chat completions, embeddings and all other requests. */
export async function serveModel(answer: (asked: Asked, response: ServerResponse) => void): Promise<ModelServer> {
  const asked: Asked[] = [];
  const server = createServer(async (request, response) => {
    const chunks: Uint8Array[] = [];
    for await (const chunk of request) chunks.push(chunk);
    const body = chunks.length > 0 ? JSON.parse(Buffer.concat(chunks).toString()) : {};
    const one: Asked = {
      path: request.url ?? '',
      authorization: request.headers.authorization,
      system: body.messages?.[0]?.content ?? '',
      user: body.messages?.[1]?.content ?? '',
      hasSchema: 'response_format' in body,
      model: body.model ?? '',
      ...('input' in body && { input: body.input }),
    };
    asked.push(one);
    answer(one, response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  return {
    url: `http://127.0.0.1:${port}/v1`,
    asked,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

/** Ends a response with a chat completion of this text. */
export function complete(response: ServerResponse, text: string, tokens?: number): void {
  response.setHeader('content-type', 'application/json');
  const usage = tokens === undefined ? {} : { usage: { prompt_tokens: 1, total_tokens: tokens } };
  response.end(
    JSON.stringify({ id: 'x', choices: [{ index: 0, message: { role: 'assistant', content: text } }], ...usage }),
  );
}

/** Ends a response with these vectors, in their order. */
export function embed(response: ServerResponse, vectors: readonly (readonly number[])[]): void {
  response.setHeader('content-type', 'application/json');
  const data = vectors.map((embedding, index) => ({ object: 'embedding', index, embedding }));
  response.end(JSON.stringify({ object: 'list', data, model: 'x', usage: { prompt_tokens: 1, total_tokens: 1 } }));
}

/** Ends a response with a status and a `retry-after`, by default for a retry at once. */
export function refuse(response: ServerResponse, status: number, retryAfter = '0'): void {
  response.writeHead(status, { 'retry-after': retryAfter });
  response.end('no');
}
