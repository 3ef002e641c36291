import { expect, test } from 'vitest';
import { schemaFault } from './schema-fault.ts';

test('says where and why, for each issue', () => {
  const issues = [
    { path: ['outlets', 2, 'name'], message: 'too long' },
    { path: [], message: 'no object' },
  ];
  expect(schemaFault({ issues }, 'line')).toBe('outlets.2.name: too long; line: no object');
});
