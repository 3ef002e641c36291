import type { ServerResponse } from 'node:http';
import { afterEach, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { type Llm, type LlmOptions, openLlm } from './client.ts';
import type { Ledger } from './ledger.ts';
import type { Prompt } from './prompt.ts';
import { type Asked, complete, type ModelServer, refuse, serveModel } from './testing/index.ts';

const schema = z.object({ words: z.string() });
const prompt: Prompt<z.infer<typeof schema>> = {
  system: 'Write.',
  user: '{"sentences": []}',
  schema: z.toJSONSchema(schema),
  key: 'material',
  read: (value) => schema.safeParse(value).data ?? null,
};
const ANSWER = JSON.stringify({ words: 'done' });
const running = new AbortController().signal;
const START = Date.parse('2026-03-01T12:00:00.000Z');

/** A ledger in memory, with the number of reserved tokens. */
function memory() {
  const answers = new Map<string, object>();
  const used = { tokens: 0 };
  const ledger: Ledger = {
    find: async (key) => answers.get(key) ?? null,
    keep: async (key, answer) => {
      answers.set(key, answer);
    },
    reserve: async (tokens, most) => {
      if (used.tokens + tokens > most) return null;
      used.tokens += tokens;
      return { day: 'today', tokens };
    },
    settle: async (reserved, now) => {
      used.tokens += now - reserved.tokens;
    },
  };
  return { ledger, answers, used };
}

const closing: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0)) await close();
});

type Bench = ReturnType<typeof memory> & {
  server: ModelServer;
  llm: Llm;
  ask(key?: string): Promise<unknown>;
  pass(ms: number): void;
};

async function bench(
  answer: (asked: Asked, response: ServerResponse, count: number) => void,
  options: Partial<LlmOptions> = {},
): Promise<Bench> {
  let count = 0;
  let now = START;
  const server = await serveModel((asked, response) => answer(asked, response, ++count));
  const llm = openLlm({
    url: server.url,
    key: 'hush',
    model: 'small',
    timeoutMs: 20_000,
    tokensADay: 100_000,
    now: () => new Date(now),
    ...options,
  });
  closing.push(llm.close, server.close);
  const kept = memory();
  return {
    ...kept,
    server,
    llm,
    ask: (key = prompt.key) => llm.ask({ ...prompt, key }, kept.ledger, running),
    pass: (ms) => {
      now += ms;
    },
  };
}

describe('a question', () => {
  test('is sent with its schema, the key and the model, and its answer is read', async () => {
    const { ask, server, used } = await bench((_, response) => complete(response, ANSWER, 321));
    expect(await ask()).toEqual({
      answer: { words: 'done' },
      promptHash: expect.stringMatching(/^[0-9a-f]{64}$/),
      tokens: 321,
      isKept: false,
    });
    expect(server.asked).toEqual([
      {
        path: '/v1/chat/completions',
        authorization: 'Bearer hush',
        system: 'Write.',
        user: '{"sentences": []}',
        hasSchema: true,
        model: 'small',
      },
    ]);
    expect(used.tokens).toBe(321);
  });

  test('is asked once: the answer is kept under what decides it', async () => {
    const { ask, server, llm } = await bench((_, response) => complete(response, ANSWER));
    const [first] = [await ask(), await ask(), await ask('other material')];
    expect(await ask()).toEqual({ ...(first as object), tokens: 0, isKept: true });
    expect(server.asked).toHaveLength(2);
    const other = openLlm({
      url: server.url,
      key: null,
      model: 'large',
      timeoutMs: 1,
      tokensADay: 1,
      now: () => new Date(START),
    });
    expect(other.hashOf(prompt)).not.toBe(llm.hashOf(prompt));
    await other.close();
  });

  test.each(['', '/', '/chat/completions'])('goes to the same address if it is configured with "%s"', async (end) => {
    const server = await serveModel((_, response) => complete(response, ANSWER));
    const llm = openLlm({
      url: `${server.url}${end}`,
      key: null,
      model: 'm',
      timeoutMs: 20_000,
      tokensADay: 9_999,
      now: () => new Date(START),
    });
    closing.push(llm.close, server.close);
    await llm.ask(prompt, memory().ledger, running);
    expect(server.asked).toMatchObject([{ path: '/v1/chat/completions', authorization: undefined }]);
  });

  test('is asked in plain text if the server refuses the schema, and from then on only so', async () => {
    const { ask, server } = await bench((asked, response) =>
      asked.hasSchema ? refuse(response, 400) : complete(response, `Sure!\n\`\`\`json\n${ANSWER}\n\`\`\``),
    );
    await ask('a');
    await ask('b');
    expect(server.asked.map(({ hasSchema }) => hasSchema)).toEqual([true, false, false]);
    expect(server.asked[1]?.system).toContain('"words"');
  });

  test.each([429, 500, 503])('is asked once more after %i', async (status) => {
    const { ask, server } = await bench((_, response, count) =>
      count === 1 ? refuse(response, status) : complete(response, ANSWER),
    );
    expect(await ask()).toMatchObject({ answer: { words: 'done' } });
    expect(server.asked).toHaveLength(2);
  });
});

describe('a fault', () => {
  test.each<[string, string, (response: ServerResponse) => void, number]>([
    ['a server that keeps failing', 'llm-server-error', (response) => refuse(response, 500), 2],
    [
      'a server that wants to be left alone for long',
      'llm-server-error',
      (response) => refuse(response, 429, '3600'),
      1,
    ],
    ['a wrong key', 'llm-refused', (response) => refuse(response, 401), 1],
    ['an unknown model', 'llm-refused', (response) => refuse(response, 404), 1],
    ['a server that refuses all', 'llm-refused', (response) => refuse(response, 422), 2],
    ['a redirect', 'llm-refused', (response) => response.writeHead(307, { location: '/elsewhere' }).end(), 1],
    ['no JSON', 'llm-answer-unusable', (response) => response.end('<html>'), 1],
    ['no completion', 'llm-answer-unusable', (response) => response.end('{"choices": []}'), 1],
    ['prose', 'llm-answer-unusable', (response) => complete(response, 'I cannot do that.'), 1],
    ['another form', 'llm-answer-unusable', (response) => complete(response, '{"text": 1}'), 1],
    ['nothing', 'llm-answer-unusable', (response) => complete(response, ''), 1],
    ['a huge answer', 'llm-answer-unusable', (response) => complete(response, ANSWER + ' '.repeat(400_000)), 1],
    ['an endless answer', 'llm-answer-unusable', (response) => void pour(response), 1],
    ['a lost connection', 'llm-unreachable', (response) => response.destroy(), 1],
  ])('%s is %s', async (_, code, answer, requests) => {
    const { ask, server, answers } = await bench((_asked, response) => answer(response));
    await expect(ask()).rejects.toMatchObject({ code, remedy: expect.any(String) });
    expect(server.asked).toHaveLength(requests);
    expect(answers.size).toBe(0);
  });

  test('nobody there is llm-unreachable, and uses no tokens', async () => {
    const { ask, used } = await bench(() => {}, { url: 'http://127.0.0.1:1/v1' });
    await expect(ask()).rejects.toMatchObject({ code: 'llm-unreachable' });
    expect(used.tokens).toBe(0);
  });

  test('no answer in time is llm-timeout, and its tokens count', async () => {
    const { ask, used } = await bench(() => {}, { timeoutMs: 50 });
    await expect(ask()).rejects.toMatchObject({ code: 'llm-timeout' });
    expect(used.tokens).toBeGreaterThan(0);
  });

  test('the end of the process is none: its reason is thrown, and the server is not blamed', async () => {
    const stop = new AbortController();
    const { llm, ledger } = await bench(() => stop.abort(new Error('stopping')));
    for (let n = 0; n < 4; n++) {
      await expect(llm.ask(prompt, ledger, stop.signal)).rejects.toThrow('stopping');
    }
  });
});

describe('limits', () => {
  test('a server that failed three times rests, then one question tries it', async () => {
    let isWell = false;
    const { ask, server, pass } = await bench((_, response) =>
      isWell ? complete(response, ANSWER) : refuse(response, 401),
    );
    for (let n = 0; n < 3; n++) await expect(ask()).rejects.toMatchObject({ code: 'llm-refused' });
    await expect(ask()).rejects.toMatchObject({ code: 'llm-resting', message: expect.stringContaining('12:00:30') });
    expect(server.asked).toHaveLength(3);
    isWell = true;
    pass(30_000);
    const outcomes = await Promise.allSettled([ask('a'), ask('b')]);
    expect(outcomes.map(({ status }) => status)).toEqual(['fulfilled', 'rejected']);
    expect(await ask('b')).toMatchObject({ answer: { words: 'done' } });
  });

  test('kept answers are found while the server rests', async () => {
    const { ask } = await bench((_, response, count) =>
      count === 1 ? complete(response, ANSWER) : refuse(response, 401),
    );
    await ask();
    for (let n = 0; n < 3; n++) await ask('other').catch(() => {});
    await expect(ask('other')).rejects.toMatchObject({ code: 'llm-resting' });
    expect(await ask()).toMatchObject({ isKept: true });
  });

  test('no question is sent when the tokens of the day are used', async () => {
    const { ask, server } = await bench((_, response) => complete(response, ANSWER, 2_000), { tokensADay: 3_400 });
    await ask('a');
    await expect(ask('b')).rejects.toMatchObject({ code: 'llm-budget' });
    expect(server.asked).toHaveLength(1);
  });
});

/** Sends data without end, as fast as it is read. */
async function pour(response: ServerResponse): Promise<void> {
  response.on('error', () => {});
  while (!response.destroyed) {
    if (!response.write('{'.repeat(10_000))) {
      const { promise, resolve } = Promise.withResolvers<void>();
      response.once('drain', resolve).once('close', resolve);
      await promise;
      response.off('drain', resolve).off('close', resolve);
    }
  }
}
