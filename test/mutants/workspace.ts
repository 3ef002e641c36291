import { existsSync, globSync } from 'node:fs';
import { basename, join } from 'node:path';
import { root } from '../architecture/source-imports.ts';

/** The folders with code and tests, by name. */
const folders = new Map(
  globSync('{packages,services}/*/src', { cwd: root })
    .map((sources) => sources.slice(0, -'/src'.length).replaceAll('\\', '/'))
    .sort()
    .map((folder) => [basename(folder), folder]),
);

/** The folders of the named workspaces. Throws a RangeError with the existing names if one is unknown. */
export function workspacesNamed(names: string[]): string[] {
  const known = `there are ${[...folders.keys()].join(', ')}`;
  if (names.length === 0) throw new RangeError(`name a package; ${known}`);
  const unknown = names.filter((name) => !folders.has(name));
  if (unknown.length > 0) throw new RangeError(`no such package: ${unknown.join(', ')}; ${known}`);
  return names.flatMap((name) => folders.get(name) ?? []);
}

/**
 * The files of a workspace to change, as patterns from the root: the named files (without `.ts`), or all except tests
 * and their helpers. Throws a RangeError for an unknown name.
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
