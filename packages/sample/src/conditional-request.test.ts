import { expect, test } from 'vitest';
import { isUnchanged } from './conditional-request.ts';

const resource = {
  contentType: 'text/plain',
  body: Buffer.from('.'),
  etag: '"abc"',
  lastModified: new Date('2026-03-05T12:00:00.500Z'),
};

test.each<[Record<string, string>, boolean]>([
  [{}, false],
  [{ 'if-none-match': '"abc"' }, true],
  [{ 'if-none-match': 'W/"abc"' }, true],
  [{ 'if-none-match': '"xyz", "abc"' }, true],
  [{ 'if-none-match': '*' }, true],
  [{ 'if-none-match': '"xyz"' }, false],
  [{ 'if-modified-since': 'Thu, 05 Mar 2026 12:00:00 GMT' }, true],
  [{ 'if-modified-since': 'Thu, 05 Mar 2026 11:59:59 GMT' }, false],
  [{ 'if-modified-since': 'some time ago' }, false],
  // If there is an entity tag, it decides.
  [{ 'if-none-match': '"xyz"', 'if-modified-since': 'Thu, 05 Mar 2026 12:00:00 GMT' }, false],
])('%j: unchanged is %s', (headers, unchanged) => {
  expect(isUnchanged(headers, resource)).toBe(unchanged);
});
