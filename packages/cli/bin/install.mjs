// Plain JavaScript for whatever Node the machine has: makes sure that the dependencies are there, Node 24 among them.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('../../../', import.meta.url));

/** The Node that the project brings along. */
export const node = join(root, 'node_modules/node/bin/node');

/** Written after an installation that went well; holds the hash of the lockfile that it was made from. */
const marker = join(root, 'node_modules/.newsloom-installed');

/** Installs the dependencies when they are absent or of another lockfile. Everything it says goes to stderr. */
export function install() {
  const wanted = createHash('sha256')
    .update(readFileSync(join(root, 'package-lock.json')))
    .digest('hex');
  if (existsSync(node) && existsSync(marker) && readFileSync(marker, 'utf8') === wanted) return;
  console.error('newsloom: installing the dependencies (npm ci) ...');
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
  // Engine warnings are about the Node of this moment; everything runs on the Node that is being installed.
  const args = ['ci', '--no-audit', '--no-fund', '--loglevel=error'];
  const { status } = spawnSync(npm, args, { cwd: root, stdio: ['ignore', 2, 2], shell: process.platform === 'win32' });
  if (status !== 0 || !existsSync(node)) {
    console.error('newsloom: npm ci did not come through. Check the network and the disk, then try again.');
    process.exit(1);
  }
  writeFileSync(marker, wanted);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) install();
