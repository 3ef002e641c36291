import { createHash } from 'node:crypto';
import { isNewsloomError, newsloomError } from '@newsloom/errors';
import { Agent } from 'undici';
import { openBreaker } from './breaker.ts';
import type { Endpoint } from './exchange.ts';
import { jsonInText } from './json-in-text.ts';
import type { Ledger } from './ledger.ts';
import { type Prompt, tokensIn } from './prompt.ts';
import { ANSWER_TOKENS, complete } from './request.ts';

export type LlmOptions = Endpoint & {
  /** Tokens that all workers may use on a day (UTC). */
  tokensADay: number;
  now: () => Date;
};

export type LlmAnswer<Answer> = {
  answer: Answer;
  /** The hash of everything that decides the answer: model, schema and key of the prompt. */
  promptHash: string;
  /** Tokens used for this call: 0 for a stored answer. */
  tokens: number;
  isKept: boolean;
};

export type Llm = {
  model: string;
  /** The limit for one question, with all tries. */
  timeoutMs: number;
  /** The hash of a question to this model. */
  hashOf(prompt: Prompt<unknown>): string;
  /**
   * Returns the stored answer, or else asks the server. Throws typed errors (`llm-...`), and the reason of `signal` if
   * that aborts the call.
   */
  ask<Answer extends object>(prompt: Prompt<Answer>, ledger: Ledger, signal: AbortSignal): Promise<LlmAnswer<Answer>>;
  close(): Promise<void>;
};

/** A model on one's own machine answers only few requests at once. Further requests wait, within their time limit. */
const CONNECTIONS = 4;

/** Opens a client for an OpenAI-compatible server. Nothing is sent before the first question. */
export function openLlm(options: LlmOptions): Llm {
  const { url, model, timeoutMs, tokensADay, now } = options;
  const host = new URL(url).host;
  const dispatcher = new Agent({ connections: CONNECTIONS, pipelining: 1, connect: { timeout: timeoutMs } });
  const form = { isPlain: false };
  const breaker = openBreaker('llm', host, now);

  const hashOf = ({ key, schema }: Prompt<unknown>): string =>
    createHash('sha256')
      .update(JSON.stringify([model, schema, key]))
      .digest('hex');

  /** The answer of the server, if it is usable. */
  async function answerTo<Answer>(prompt: Prompt<Answer>, signal: AbortSignal) {
    const { text, tokens } = await complete(options, prompt, { dispatcher, form, signal });
    const answer = prompt.read(jsonInText(text));
    if (answer === null) throw newsloomError('llm-answer-unusable', { host, reason: 'it lacks the required form' });
    return { answer, tokens };
  }

  return {
    model,
    timeoutMs,
    hashOf,
    async ask(prompt, ledger, signal) {
      const promptHash = hashOf(prompt);
      const kept = prompt.read(await ledger.find(promptHash));
      if (kept !== null) return { answer: kept, promptHash, tokens: 0, isKept: true };
      breaker.check();
      const estimate = tokensIn(prompt.system + prompt.user + JSON.stringify(prompt.schema)) + ANSWER_TOKENS;
      const reserved = await ledger.reserve(estimate, tokensADay);
      if (reserved === null) throw newsloomError('llm-budget', { tokens: tokensADay });
      try {
        // The server may rest by now: while these tokens were reserved, another request may have begun a trial.
        const { answer, tokens } = await breaker.ask(() => answerTo(prompt, signal));
        const used = tokens ?? estimate;
        await ledger.settle(reserved, used);
        await ledger.keep(promptHash, answer);
        return { answer, promptHash, tokens: used, isKept: false };
      } catch (thrown) {
        // An unreached server has used no tokens. After other failures the use is unknown: the reservation stays.
        if (isNewsloomError(thrown) && NOTHING_USED.has(thrown.code)) await ledger.settle(reserved, 0);
        throw thrown;
      }
    },
    close: () => dispatcher.close(),
  };
}

const NOTHING_USED: ReadonlySet<string> = new Set(['llm-unreachable', 'llm-refused', 'llm-resting']);
