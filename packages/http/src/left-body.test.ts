import { expect, test, vi } from 'vitest';
import { pour, send, useTestWeb } from './testing/test-web.ts';

// undici lets go of a body that nobody read once its answer is collected as garbage, in minutes or never. Here it does
// not, so that only the client can have done it.
vi.hoisted(() => {
  globalThis.FinalizationRegistry = class<T> implements FinalizationRegistry<T> {
    readonly [Symbol.toStringTag] = 'FinalizationRegistry';
    register(): void {}
    unregister(): boolean {
      return false;
    }
  };
});

/** Longer than the test waits: it is not the end of the request either. */
const NEVER_MS = 1_000_000;

const web = useTestWeb();

test.each([
  ['a redirect', 302],
  ['a refusal', 404],
  ['a fault of the host', 503],
])('the body of %s is let go of, though it has no end', async (_, status) => {
  const letGo = Promise.withResolvers<void>();
  web.at('/start', (request, response) => {
    response.on('close', () => letGo.resolve());
    pour(status, { location: '/page' })(request, response);
  });
  web.at('/page', send(200));
  const [answer] = await Promise.allSettled([web.get('/start', { client: web.client(NEVER_MS) })]);
  expect(answer?.status).toBe(status === 302 ? 'fulfilled' : 'rejected');
  await letGo.promise;
});
