import { STATUS_CODES } from 'node:http';
import type { Socket } from 'node:net';
import { type ErrorCode, isNewsloomError, type NewsloomError, newsloomError, reasonOf } from '@newsloom/errors';
import { isStoreAway } from '@newsloom/store';
import type { FastifyError, FastifyReply, FastifyRequest } from 'fastify';
import { hasZodFastifySchemaValidationErrors } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { setCommonHeaders } from './common-headers.ts';

/** What is told of an error. */
export const errorSchema = z.object({
  code: z.string().describe('stable code of the error, for programs'),
  message: z.string().describe('what happened'),
  remedy: z.string().describe('what to do about it'),
});

/** The shape of every error: a problem document (RFC 9457), with additional fields for programs and people. */
export const errorAnswerSchema = z
  .object({
    type: z.literal('about:blank').describe('always this value; `code` identifies the error'),
    title: z.string().describe('name of the HTTP status'),
    status: z.int().describe('the HTTP status'),
    detail: z.string().describe('what happened; the same as `error.message`'),
    code: z.string().describe('stable code of the error, for programs'),
    remedy: z.string().describe('what to do about it'),
    field: z.string().optional().describe('name of the parameter that is invalid, if the error is about one'),
    error: errorSchema.describe('code, message and remedy again, in the shape of earlier releases'),
  })
  .meta({
    id: 'ErrorAnswer',
    description: 'What went wrong, and what to do about it.',
    examples: [
      {
        type: 'about:blank',
        title: 'Bad Request',
        status: 400,
        detail: 'The request is invalid: limit: Too big: expected number to be <=100.',
        code: 'request-invalid',
        remedy: 'See /openapi.json for the valid parameters.',
        field: 'limit',
        error: {
          code: 'request-invalid',
          message: 'The request is invalid: limit: Too big: expected number to be <=100.',
          remedy: 'See /openapi.json for the valid parameters.',
        },
      },
    ],
  });

export const PROBLEM_TYPE = 'application/problem+json';

type ErrorAnswer = z.infer<typeof errorAnswerSchema>;

/** An error answer of a route, and what it means there. */
export const errorAnswer = (description: string) => ({
  description,
  content: { [PROBLEM_TYPE]: { schema: errorAnswerSchema } },
});

/** The errors that any route under /v1 may have, besides its own. */
export const commonErrors = {
  400: errorAnswer('The request is invalid; the message names the parameter.'),
  401: errorAnswer('A key is needed, or the given key is not valid.'),
  403: errorAnswer('The key does not have the scope that this route needs.'),
  429: errorAnswer('Too many requests; try again after `retry-after` seconds.'),
  500: errorAnswer('A fault in newsloom; its log has the details.'),
  503: errorAnswer(
    'The store cannot be reached, or there are too many requests; try again after `retry-after` seconds.',
  ),
} as const;

export const unknownId = errorAnswer('There is nothing with this id.');
export const cursorExpired = errorAnswer('The cursor is from another store: read all stories again.');

/** The status of each error that concerns the caller. Any other error is a defect of newsloom. */
const STATUS: Partial<Record<ErrorCode, number>> = {
  'request-invalid': 400,
  'http-bad-url': 400,
  'http-address-refused': 400,
  'key-needed': 401,
  'key-invalid': 401,
  'key-scope': 403,
  'too-many-requests': 429,
  'not-found': 404,
  'route-unknown': 404,
  'method-unknown': 405,
  'cursor-expired': 410,
  'story-retracted': 410,
  'api-busy': 503,
};

/**
 * Seconds until a caller should try again: long enough for an engine to restart, or for a burst of requests to pass.
 */
const RETRY_AFTER = 5;

/** The problem document of an error. */
export function problemOf({ code, message, remedy }: NewsloomError, status: number): ErrorAnswer {
  const field = code === 'request-invalid' ? FIELD.exec(message)?.slice(1).find(Boolean) : FIELDS[code];
  return {
    type: 'about:blank',
    title: STATUS_CODES[status] ?? 'Error',
    status,
    detail: message,
    code,
    remedy,
    ...(field === undefined ? {} : { field }),
    error: { code, message, remedy },
  };
}

/** The parameter that an error is about, for errors that do not name it. */
const FIELDS: Partial<Record<ErrorCode, string>> = {
  'cursor-expired': 'after',
  'http-bad-url': 'url',
  'http-address-refused': 'url',
};

/** The name in `The request is invalid: limit: ...` or `... Unrecognized key: "limits"`. */
const FIELD = /^The request is invalid: (?:([\w.]+): |Unrecognized keys?: "([^"]+)")/;

/** Answers with the thrown error. Details of a defect only go to the log. */
export function answerError(thrown: FastifyError, request: FastifyRequest, reply: FastifyReply): void {
  const { status, error } = answerTo(thrown, request.id);
  if (status >= 500 && error.code !== 'api-busy')
    request.server.log.error({ requestId: request.id, err: thrown }, 'a request failed');
  if (status === 401) reply.header('www-authenticate', 'Bearer');
  if (status === 503) reply.header('retry-after', RETRY_AFTER);
  reply.code(status).header('cache-control', 'no-store').removeHeader('etag').removeHeader('link');
  reply.type(PROBLEM_TYPE).serializer(JSON.stringify).send(problemOf(error, status));
}

/** Answers a request with a malformed address. Hooks do not run for it. */
export function answerUnroutable(thrown: FastifyError, request: FastifyRequest, reply: FastifyReply): void {
  setCommonHeaders(request, reply);
  answerError(thrown, request, reply);
}

function answerTo(thrown: FastifyError, requestId: string): { status: number; error: NewsloomError } {
  if (isStoreAway(thrown)) return away('it is not reachable at the moment');
  if (thrown.code === 'FST_ERR_HANDLER_TIMEOUT') return away('it took too long');
  const status = isNewsloomError(thrown) ? STATUS[thrown.code] : undefined;
  if (isNewsloomError(thrown) && status !== undefined) return { status, error: thrown };
  if (hasZodFastifySchemaValidationErrors(thrown)) {
    const reason = thrown.validation
      .map(({ instancePath, message }) =>
        told(instancePath.slice(1).replaceAll('/', '.') || bodyOf(thrown, message), message),
      )
      .join('; ');
    return { status: 400, error: newsloomError('request-invalid', { reason }) };
  }
  if (thrown.statusCode !== undefined && thrown.statusCode >= 400 && thrown.statusCode < 500) {
    const part = thrown.code?.startsWith('FST_ERR_CTP_') ? 'body' : '';
    return {
      status: thrown.statusCode,
      error: newsloomError('request-invalid', { reason: told(part, reasonOf(thrown)) }),
    };
  }
  const reason = `The API failed; its log has the details under the request id ${requestId}.`;
  return { status: 500, error: newsloomError('unexpected', { reason }, { cause: thrown }) };
}

const away = (reason: string) => ({ status: 503, error: newsloomError('store-unavailable', { reason }) });

/** An error about a whole body is reported for the field `body`, unless it names fields itself. */
const bodyOf = ({ validationContext }: FastifyError, message = ''): string =>
  validationContext === 'body' && !message.startsWith('Unrecognized key') ? 'body' : '';

const told = (parameter: string, message: string | undefined): string =>
  parameter === '' ? (message ?? 'unreadable') : `${parameter}: ${message}`;

export function refuseUnknownRoute(request: FastifyRequest): never {
  const [path = ''] = request.url.split('?');
  throw newsloomError('route-unknown', { method: request.method, path: path.slice(0, 200) });
}

/** The statuses of requests that Node refuses before the API sees them, by Node's error codes. */
const REFUSALS: Record<string, string> = {
  HPE_HEADER_OVERFLOW: '431 Request Header Fields Too Large', // 16 KiB of headers, including the address.
  ERR_HTTP_REQUEST_TIMEOUT: '408 Request Timeout',
};

/** Answers input that is not HTTP, or that Node refuses as too large or too slow, and closes the connection. */
export function answerClientError(fault: Error & { code?: string }, socket: Socket): void {
  if (!socket.writable) {
    socket.destroy();
    return;
  }
  const status = REFUSALS[fault.code ?? ''] ?? '400 Bad Request';
  const reason = status.slice('400 '.length).toLowerCase();
  const body = JSON.stringify(problemOf(newsloomError('request-invalid', { reason }), Number.parseInt(status, 10)));
  const head = `content-type: ${PROBLEM_TYPE}\r\ncontent-length: ${body.length}\r\nconnection: close`;
  // Otherwise a caller that never closes its side would keep the connection open.
  socket.end(`HTTP/1.1 ${status}\r\n${head}\r\n\r\n${body}`, () => socket.destroy());
}
