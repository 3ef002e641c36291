import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

const PLACES = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

const found = (): string | null => PLACES.find((place) => existsSync(place)) ?? null;

/**
 * The browser of this machine. Where there is none and the process is root on Debian or a system like it, installs the
 * distribution's; else says that these tests are left out, and returns null.
 */
export function chromiumPath(): string | null {
  const there = found();
  if (there !== null) return there;
  if (process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) {
    console.warn('installing the package chromium, for the tests of pages');
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
    spawnSync('apt-get', ['update'], { env, stdio: 'ignore' });
    spawnSync('apt-get', ['install', '--yes', '--no-install-recommends', 'chromium'], { env, stdio: 'ignore' });
  }
  const installed = found();
  if (installed === null) console.warn('there is no Chromium; left out: pages in a browser');
  return installed;
}
