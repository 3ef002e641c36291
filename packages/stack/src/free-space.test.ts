import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { spaceAt, spaceFault } from './free-space.ts';

const GIB = 1024 ** 3;

test.each([
  ['enough', GIB, null],
  ['a byte too little', GIB - 1, '1.0 of 20.0 GiB are free where /data is. Postgres stops when there is no room.'],
  ['nothing', 0, '0.0 of 20.0 GiB are free where /data is. Postgres stops when there is no room.'],
])('a disk with %s', (_, free, message) => {
  expect(spaceFault({ folder: '/data', free, size: 20 * GIB })?.message ?? null).toBe(message);
});

test('a folder that does not exist yet has the space of the nearest that does', async () => {
  const { size, free, folder } = await spaceAt(join(tmpdir(), 'not', 'yet', 'there'));
  expect(folder).toBe(tmpdir());
  expect(size).toBeGreaterThanOrEqual(free);
  expect(free).toBeGreaterThan(0);
});
