import { isNewsloomError, type NewsloomError, newsloomError, reasonOf } from '@newsloom/errors';
import { z } from 'zod';
import type { ApiOptions, ApiServer } from './api-options.ts';
import { errorAnswer, errorSchema, PROBLEM_TYPE, problemOf } from './error-answer.ts';

/** GET /healthz and /readyz. */
export function healthRoutes(server: ApiServer, { log, ready, version }: ApiOptions): void {
  server.get(
    '/healthz',
    {
      config: { scope: 'none' },
      schema: {
        operationId: 'getHealth',
        summary: 'Is the process alive?',
        description: 'Answers as long as the process runs, even if the engines (Postgres, Redis) do not.',
        tags: ['operation'],
        response: {
          200: z
            .object({
              status: z.literal('alive').describe('always this value'),
              version: z.string().describe('version of newsloom'),
            })
            .describe('The process is alive.'),
        },
      },
    },
    async () => ({ status: 'alive' as const, version }),
  );

  server.get(
    '/readyz',
    {
      config: { scope: 'none' },
      schema: {
        operationId: 'getReadiness',
        summary: 'Do the engines (Postgres, Redis) answer?',
        description:
          'The error names the engine that does not answer, and says what to do. A warning says what is nearly used up, such as ' +
          'the memory of Redis or the disk, or that nothing can be written.',
        tags: ['operation'],
        response: {
          200: z
            .object({
              status: z.literal('ready').describe('always this value'),
              warnings: z.array(errorSchema).describe('resources that are nearly used up, with remedies'),
            })
            .describe('The engines answer.'),
          503: errorAnswer('An engine does not answer.'),
        },
      },
    },
    async (_request, reply) => {
      try {
        const warnings = await ready();
        return { status: 'ready' as const, warnings: warnings.map((warning) => errorIn(warning)) };
      } catch (thrown) {
        const error = named(thrown);
        log.warn({ code: error.code, err: thrown }, 'not ready');
        return reply.code(503).type(PROBLEM_TYPE).serializer(JSON.stringify).send(problemOf(error, 503));
      }
    },
  );
}

const errorIn = ({ code, message, remedy }: NewsloomError) => ({ code, message, remedy });

/** Operators who ask for readiness see the reason; readers do not. */
const named = (thrown: unknown): NewsloomError =>
  isNewsloomError(thrown) ? thrown : newsloomError('unexpected', { reason: reasonOf(thrown) });
