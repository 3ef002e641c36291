import { expect, test } from 'vitest';
import { sourceFiles } from './source-imports.ts';

/**
 * A constant at the top of a module: its name, and the beginning of its value. The value is a literal number, text,
 * pattern, list or set. Texts that are put together from parts do not count.
 */
const WRITTEN =
  /^(?:export )?const ([A-Za-z]\w*)(?:: [^=\n]+(?:=>[^=\n]+)?)? =\s+(?:-?\d|'|`(?![^`]*\$\{[^}]*[a-z(])|\/(?![/*])|\[|new Set(?:<[^>]*>)?\([^)])/gm;

test('constants that are written where they stand are in capitals', () => {
  const lower = sourceFiles()
    .filter(({ file }) => !file.includes('/migrations/'))
    .flatMap(({ file, text }) =>
      [...text.matchAll(WRITTEN)]
        .map(([, name = '']) => name)
        .filter((name) => name !== name.toUpperCase())
        .map((name) => `${file}: ${name}`),
    );
  expect(lower).toEqual([]);
});

test('the pattern finds such constants', () => {
  const text = [
    'const mostPoints = 5;',
    "export const usual: Names = ['a'];",
    "const words = new Set('a b'.split(' '));",
    'const figure =\n  /[0-9]/u;',
    'const made = madeOf(5);',
    'const known = new Set<string>();',
    // The linter would mistake a dollar sign here for a template.
    'const told = `on \u0024{machineOf()}`;',
  ].join('\n');
  expect([...text.matchAll(WRITTEN)].map(([, name]) => name)).toEqual(['mostPoints', 'usual', 'words', 'figure']);
});
