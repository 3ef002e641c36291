import { debianProgram } from './debian-program.ts';

/** The browser of this machine, or null; see `debianProgram`. */
export const chromiumPath = (): string | null =>
  debianProgram({
    name: 'chromium',
    places: ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'],
    leftOut: 'pages in a browser',
  });
