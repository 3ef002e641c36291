import { spawn } from 'node:child_process';
import { tell } from './output.ts';

/** The program that opens an address, by platform; Linux desktops share one. */
const OPENERS: Partial<Record<NodeJS.Platform, string>> = { darwin: 'open', linux: 'xdg-open' };

/** Opens an address in the user's browser. A machine without one, such as a server, is told so and goes on. */
export function openInBrowser(url: string): void {
  const opener = OPENERS[process.platform];
  const fail = () => tell(`no browser could be opened here; the address is ${url}`);
  if (opener === undefined) {
    fail();
    return;
  }
  const child = spawn(opener, [url], { stdio: 'ignore', detached: true });
  child.once('error', fail);
  child.once('exit', (code) => {
    if (code !== 0) fail();
  });
  child.unref();
}
