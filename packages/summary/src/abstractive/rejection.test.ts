import { expect, test } from 'vitest';
import { rejectionOf } from './rejection.ts';

test.each([
  ['A ferry left.', 'A ferry left.'],
  ['A\u0000\u0007\nferry', 'A ferry'],
  ['a'.repeat(300), 'a'.repeat(300)],
  ['a'.repeat(301), 'a'.repeat(300)],
  [`${'a'.repeat(299)}😀`, `${'a'.repeat(299)}\ufffd`],
])('%j is reported as %j', (text, reported) => {
  expect(rejectionOf(text, 'word')).toEqual({ text: reported, reason: 'word' });
});
