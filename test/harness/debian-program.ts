import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

/** A program of the package `name`, at one of `places`. `leftOut` says what is not tested without the program. */
export type DebianProgram = { name: string; places: readonly string[]; leftOut: string };

/**
 * The path of a program. If it is missing, and this process is root on Debian or a similar system, installs the package
 * of that name. Otherwise prints what is left out, and returns null.
 */
export function debianProgram({ name, places, leftOut }: DebianProgram): string | null {
  const found = (): string | null => places.find((place) => existsSync(place)) ?? null;
  const there = found();
  if (there !== null) return there;
  if (process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) {
    console.warn(`installing the package ${name}, for tests`);
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
    spawnSync('apt-get', ['update'], { env, stdio: 'ignore' });
    spawnSync('apt-get', ['install', '--yes', '--no-install-recommends', name], { env, stdio: 'ignore' });
  }
  const installed = found();
  if (installed === null) console.warn(`there is no ${name}; left out: ${leftOut}`);
  return installed;
}
