import { newsloomError } from '@newsloom/errors';
import type { FastifyInstance } from 'fastify';

/**
 * Refuses parameters and bodies that are not UTF-8. Otherwise a broken parameter would be used undecoded, and broken
 * characters of a body would be replaced, so the stored text would differ from the text sent. Must be called before the
 * routes are added.
 */
export function requireUtf8(app: FastifyInstance): void {
  app.addHook('onRequest', async ({ raw: { url = '' } }) => {
    const broken = url.includes('%') ? parametersOf(url).find((parameter) => !isUtf8(parameter)) : undefined;
    if (broken === undefined) return;
    const [name = ''] = broken.split('=');
    const field = isUtf8(name) ? decodeURIComponent(name) : 'a parameter';
    throw newsloomError('request-invalid', { reason: `${field}: must be UTF-8, percent-encoded` });
  });

  const parse = app.getDefaultJsonParser('error', 'error');
  const decoder = new TextDecoder('utf-8', { fatal: true });
  app.addContentTypeParser<Buffer>('application/json', { parseAs: 'buffer' }, (request, body, done) => {
    let text: string;
    try {
      text = decoder.decode(body);
    } catch {
      done(newsloomError('request-invalid', { reason: 'body: must be UTF-8' }));
      return;
    }
    void parse(request, text, done);
  });
}

const parametersOf = (url: string): string[] => url.slice(url.indexOf('?') + 1).split('&');

function isUtf8(encoded: string): boolean {
  try {
    decodeURIComponent(encoded);
    return true;
  } catch {
    return false;
  }
}
