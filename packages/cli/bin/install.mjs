// Plain JavaScript, so that it runs on any Node: makes sure that the dependencies are installed, Node 24 among them.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { isInstalled } from './installed-tree.mjs';

export const root = fileURLToPath(new URL('../../../', import.meta.url));

/** The Node that the project brings along. */
export const node = join(root, 'node_modules/node/bin/node');

/**
 * Installs the dependencies, but only when they are absent or belong to another lockfile: `npm ci` empties
 * `node_modules`, from which workers may be running. All output goes to stderr.
 *
 * @param {{ withDev: boolean }} options
 */
export function install(options) {
  if (existsSync(node) && isInstalled(root, options)) return;
  console.error('newsloom: installing the dependencies (npm ci) ...');
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
  // Hides engine warnings: they are about the current Node, but newsloom runs on the Node that is being installed.
  const args = ['ci', '--no-audit', '--no-fund', '--loglevel=error'];
  const { status } = spawnSync(npm, args, { cwd: root, stdio: ['ignore', 2, 2], shell: process.platform === 'win32' });
  if (status !== 0 || !existsSync(node)) {
    console.error('newsloom: npm ci failed. Check the network and the disk, then try again.');
    process.exit(1);
  }
}

// `npm start` needs nothing for development; the other scripts do.
if (process.argv[1] === fileURLToPath(import.meta.url)) install({ withDev: !process.argv.includes('--no-dev') });
