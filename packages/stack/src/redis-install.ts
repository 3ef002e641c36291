import { access } from 'node:fs/promises';
import { reasonOf } from '@newsloom/errors';
import { withLock } from './lock.ts';
import { findProgram, runProgram } from './run-program.ts';

/** The package with the program alone. `redis-server` adds a service that starts by itself, now and at every boot. */
const PACKAGE = 'redis-tools';

/** Two processes of newsloom must not install at once; only root can write here. */
const LOCK_FOLDER = '/run/newsloom';

/** An index of 50 MB over a slow line; or waiting for an update that the system makes of itself. */
const APT_MS = 300_000;

/** `apt-get` without questions, patient with another apt (seconds), not with a mirror that is silent. */
const APT_OPTIONS = ['-y', '-q', '-o', 'DPkg::Lock::Timeout=120', '-o', 'Acquire::http::Timeout=20'];

/** What `installRedis` works with; `isInstalled` is asked again when another process may have been faster. */
export type InstallOptions = { path: string; log: (line: string) => void; isInstalled: () => Promise<boolean> };

/** Installs the distribution's Redis, where we are root on a Debian or one of its kin; a failure is a line in the log. */
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
      // A fresh container has no index of packages, and an old index names packages that are gone.
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
