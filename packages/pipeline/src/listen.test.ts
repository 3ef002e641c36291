import { expect, test } from 'vitest';
import { listen } from './listen.ts';

test('a server whose address is refused is closed', async () => {
  let isClosed = false;
  const refused = listen(
    {
      listen: () => Promise.reject(new Error('EADDRINUSE')),
      close: async () => {
        isClosed = true;
      },
      server: { closeAllConnections: () => {} },
    },
    { host: '127.0.0.1', port: 4100 },
  );
  await expect(refused).rejects.toMatchObject({
    code: 'listen-refused',
    message: expect.stringContaining('127.0.0.1:4100'),
  });
  expect(isClosed).toBe(true);
});
