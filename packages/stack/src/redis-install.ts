import { access } from 'node:fs/promises';
import { reasonOf } from '@newsloom/errors';
import { withLock } from './lock.ts';
import { findProgram, runProgram } from './run-program.ts';

/** The package with only the programs. `redis-server` adds a service that starts now and at every boot. */
const PACKAGE = 'redis-tools';

/** Two processes of newsloom must not install at once; only root can write here. */
const LOCK_FOLDER = '/run/newsloom';

/** For an index of 50 MB over a slow line, or an automatic update of the system that must end first. */
const APT_MS = 300_000;

/** No questions, 120 s for another apt to finish, 20 s for a silent mirror. */
const APT_OPTIONS = ['-y', '-q', '-o', 'DPkg::Lock::Timeout=120', '-o', 'Acquire::http::Timeout=20'];

/** Options of `installRedis`. `isInstalled` is called again when another process may have been faster. */
export type InstallOptions = { path: string; log: (line: string) => void; isInstalled: () => Promise<boolean> };

/** Installs the distribution's Redis if we are root on Debian or a system based on it. Logs a failure in one line. */
export async function installRedis({ path, log, isInstalled }: InstallOptions): Promise<void> {
  const aptGet = await findProgram(path, ['apt-get']);
  if (process.geteuid?.() !== 0 || !aptGet || !(await exists('/etc/debian_version'))) return;
  try {
    await withLock(LOCK_FOLDER, 2 * APT_MS, async () => {
      if (await isInstalled()) return;
      log(`No Redis here: installing the package ${PACKAGE} with apt-get.`);
      const apt = (...args: string[]) =>
        runProgram(aptGet, [...APT_OPTIONS, ...args], {
          path,
          timeoutMs: APT_MS,
          environment: { DEBIAN_FRONTEND: 'noninteractive' },
        });
      const install = () => apt('install', '--no-install-recommends', PACKAGE);
      // A new container has no package index, and an old index names packages that no longer exist.
      await install().catch(() => apt('update').then(install));
    });
  } catch (error) {
    log(`${PACKAGE} could not be installed: ${reasonOf(error)}`);
  }
}

const exists = (file: string): Promise<boolean> =>
  access(file).then(
    () => true,
    () => false,
  );
