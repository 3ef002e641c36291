import { newsloomError } from '@newsloom/errors';
import { Agent } from 'undici';
import { z } from 'zod';
import { openBreaker } from './breaker.ts';
import { addressOf, type Endpoint, exchange } from './exchange.ts';

export type EmbeddingsOptions = Endpoint & { now: () => Date };

/** A model that makes vectors of texts, so that texts of similar meaning have similar vectors. */
export type Embeddings = {
  model: string;
  /**
   * The vectors of `texts`, in their order, all of one length. Throws typed errors (`embeddings-...`).
   *
   * @param texts at most `MOST_TEXTS`
   */
  embed(texts: readonly string[]): Promise<number[][]>;
  close(): Promise<void>;
};

/** The most texts in one request. A server on a CPU needs a second for this many headlines with their deks. */
export const MOST_TEXTS = 16;

/** The largest models of today have 4,096. */
const MOST_DIMENSIONS = 8_192;

/** In bytes: a number in JSON has at most 25 characters with its comma. The rest of the answer is short. */
const MOST_BYTES = MOST_TEXTS * MOST_DIMENSIONS * 25 + 100_000;

/** A server on one's own machine answers only few requests at once. Further requests wait, within their time limit. */
const CONNECTIONS = 4;

/** The parts of the answer that are read. All numbers must be finite. */
const answerSchema = z.object({
  data: z.array(z.object({ index: z.int().optional(), embedding: z.array(z.number()).min(1).max(MOST_DIMENSIONS) })),
});

/** Opens a client for the embeddings of an OpenAI-compatible server. Nothing is sent before the first texts. */
export function openEmbeddings({ url, key, model, timeoutMs, now }: EmbeddingsOptions): Embeddings {
  const { host } = new URL(url);
  const dispatcher = new Agent({ connections: CONNECTIONS, pipelining: 1, connect: { timeout: timeoutMs } });
  const breaker = openBreaker('embeddings', host, now);
  const address = addressOf(url, '/embeddings');
  const question = { purpose: 'embeddings', address, key, timeoutMs, mostBytes: MOST_BYTES } as const;
  return {
    model,
    embed: (texts) =>
      breaker.ask(async () => {
        const body = await exchange(question, { dispatcher }, (send) => send({ model, input: texts }));
        const vectors = vectorsIn(body, texts.length);
        if (typeof vectors !== 'string') return vectors;
        throw newsloomError('embeddings-answer-unusable', { host, reason: vectors });
      }),
    close: () => dispatcher.close(),
  };
}

/** The vectors in an answer, in the order of the `count` texts; or the reason why it is unusable. */
function vectorsIn(body: string, count: number): number[][] | string {
  let value: unknown;
  try {
    value = JSON.parse(body);
  } catch {
    return 'it is not JSON';
  }
  const { data: answer } = answerSchema.safeParse(value);
  if (!answer) return 'it is no list of embeddings';
  const { data } = answer;
  if (data.length !== count) return `it has ${data.length} embeddings for ${count} texts`;
  // Some servers give no index; they answer in the order of the texts.
  const byPlace = new Map(data.map(({ index, embedding }, place) => [index ?? place, embedding]));
  const vectors = Array.from({ length: count }, (_, place) => byPlace.get(place) ?? []);
  const dimensions = new Set(vectors.map(({ length }) => length));
  if (dimensions.has(0)) return 'a text has no embedding';
  if (dimensions.size > 1) return 'its embeddings differ in length';
  return vectors.every((vector) => vector.some((part) => part !== 0)) ? vectors : 'an embedding is zero';
}
