import { expect, test, vi } from 'vitest';
import { pour, send, useTestWeb } from './testing/test-web.ts';

// undici cancels an unread body when its answer is garbage collected, after minutes or never. This test turns that off,
// so that only the client can cancel it.
vi.hoisted(() => {
  globalThis.FinalizationRegistry = class<T> implements FinalizationRegistry<T> {
    readonly [Symbol.toStringTag] = 'FinalizationRegistry';
    register(): void {}
    unregister(): boolean {
      return false;
    }
  };
});

/** Longer than the test waits, so a timeout does not end the request. */
const NEVER_MS = 1_000_000;

const web = useTestWeb();

test.each([
  ['a redirect', 302],
  ['a refusal', 404],
  ['a fault of the host', 503],
])('the endless body of %s is cancelled', async (_, status) => {
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
