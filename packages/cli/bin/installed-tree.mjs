// Plain JavaScript, so that it runs on any Node.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Says whether `node_modules` of a folder has what its lockfile wants. npm keeps a lockfile of the installed packages
 * in `node_modules` itself. Optional packages may be absent, since most are for other platforms; additional packages do
 * no harm. Without `withDev` the packages for development may be absent as well.
 *
 * @param {string} root the folder
 * @param {{ withDev: boolean }} options
 * @returns {boolean}
 */
export function isInstalled(root, { withDev }) {
  const wanted = packagesOf(join(root, 'package-lock.json'));
  const installed = packagesOf(join(root, 'node_modules/.package-lock.json'));
  if (wanted === null || installed === null) return false;
  return Object.entries(wanted).every(([path, entry]) => {
    // Entries outside node_modules are the workspaces themselves.
    if (!/(^|\/)node_modules\//.test(path)) return true;
    const found = installed[path];
    if (found === undefined) return isOptional(entry, withDev);
    return ['version', 'integrity', 'resolved'].every((key) => found[key] === entry[key]);
  });
}

/** @param {Record<string, unknown>} entry @param {boolean} withDev @returns {boolean} */
function isOptional({ optional, dev, devOptional }, withDev) {
  return optional === true || devOptional === true || (dev === true && !withDev);
}

/** @param {string} file @returns {Record<string, Record<string, unknown>> | null} null when there is none */
function packagesOf(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8')).packages ?? null;
  } catch {
    return null;
  }
}
