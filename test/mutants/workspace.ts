import { existsSync, globSync } from 'node:fs';
import { basename, join } from 'node:path';
import { root } from '../architecture/source-imports.ts';

/** The folders that have code and tests of their own, by their names. */
const folders = new Map(
  globSync('{packages,services}/*/src', { cwd: root })
    .map((sources) => sources.slice(0, -'/src'.length).replaceAll('\\', '/'))
    .sort()
    .map((folder) => [basename(folder), folder]),
);

/** The folders of the workspaces that are named. Throws a RangeError, which says what there is, if one is not. */
export function workspacesNamed(names: string[]): string[] {
  const known = `there are ${[...folders.keys()].join(', ')}`;
  if (names.length === 0) throw new RangeError(`name a package; ${known}`);
  const unknown = names.filter((name) => !folders.has(name));
  if (unknown.length > 0) throw new RangeError(`no such package: ${unknown.join(', ')}; ${known}`);
  return names.flatMap((name) => folders.get(name) ?? []);
}

/**
 * What is to be changed of a workspace, as patterns from the root: the files that are named (without `.ts`), or all but
 * the tests and what they need. Throws a RangeError for a name that is none.
 */
export function sourcesOf(folder: string, files: string[]): string[] {
  const unknown = files.filter((file) => !existsSync(join(root, folder, 'src', `${file}.ts`)));
  if (unknown.length > 0) throw new RangeError(`no such file in ${folder}/src: ${unknown.join(', ')}`);
  const named = files.length > 0 ? files : ['**/*'];
  return [
    ...named.map((file) => `${folder}/src/${file}.ts`),
    `!${folder}/src/**/*.test.ts`,
    `!${folder}/src/testing/**`,
  ];
}
