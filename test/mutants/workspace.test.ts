import { expect, test } from 'vitest';
import { workspacesNamed } from './workspace.ts';

test('a package and a service, in the order in which they are named', () => {
  expect(workspacesNamed(['text', 'cluster', 'dedup'])).toEqual([
    'packages/text',
    'services/cluster',
    'packages/dedup',
  ]);
});

test.each([
  { what: 'nothing', names: [], says: /^name a package; there are .*clustering, .*cluster, / },
  { what: 'a name that is none', names: ['dedup', 'txt'], says: /^no such package: txt; there are .*dedup, / },
  { what: 'a path', names: ['packages/dedup'], says: /^no such package: packages\/dedup; / },
])('$what: says which there are', ({ names, says }) => {
  expect(() => workspacesNamed(names)).toThrow(says);
});
