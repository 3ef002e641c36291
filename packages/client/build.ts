import { execFileSync } from 'node:child_process';
import { copyFileSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';

/**
 * Builds the package that is published: ESM with types, in `dist` or the folder of `--to`. `npm pack` and `npm publish`
 * take that folder; in this repository the sources are imported as they are.
 */
const { values } = parseArgs({ options: { to: { type: 'string' } } });
const here = import.meta.dirname;
const to = resolve(values.to ?? join(here, 'dist'));
rmSync(to, { recursive: true, force: true });
mkdirSync(to, { recursive: true });
execFileSync('tsc', ['-p', join(here, 'tsconfig.build.json'), '--outDir', to], { stdio: 'inherit' });
const { name, version, description, license, type } = JSON.parse(readFileSync(join(here, 'package.json'), 'utf8'));
const published = {
  ...{ name, version, description, license, type },
  engines: { node: '>=20' },
  sideEffects: false,
  exports: { '.': { types: './index.d.ts', default: './index.js' } },
};
writeFileSync(join(to, 'package.json'), `${JSON.stringify(published, null, 2)}\n`);
copyFileSync(join(here, 'README.md'), join(to, 'README.md'));
