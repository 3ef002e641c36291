import { expect, test } from 'vitest';
import { sourcesOf, workspacesNamed } from './workspace.ts';

test('a package and a service, in the given order', () => {
  expect(workspacesNamed(['text', 'cluster', 'dedup'])).toEqual([
    'packages/text',
    'services/cluster',
    'packages/dedup',
  ]);
});

test.each([
  { what: 'nothing', names: [], says: /^name a package; there are .*clustering, .*cluster, / },
  { what: 'an unknown name', names: ['dedup', 'txt'], says: /^no such package: txt; there are .*dedup, / },
  { what: 'a path', names: ['packages/dedup'], says: /^no such package: packages\/dedup; / },
])('$what: says which there are', ({ names, says }) => {
  expect(() => workspacesNamed(names)).toThrow(says);
});

test('all of a workspace, or the files that are named', () => {
  const tests = ['!packages/feeds/src/**/*.test.ts', '!packages/feeds/src/testing/**'];
  expect(sourcesOf('packages/feeds', [])).toEqual(['packages/feeds/src/**/*.ts', ...tests]);
  expect(sourcesOf('packages/feeds', ['opml', 'link'])).toEqual([
    'packages/feeds/src/opml.ts',
    'packages/feeds/src/link.ts',
    ...tests,
  ]);
  expect(() => sourcesOf('packages/feeds', ['opml', 'opm'])).toThrow('no such file in packages/feeds/src: opm');
});
