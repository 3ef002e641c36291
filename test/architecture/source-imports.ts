import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('../../', import.meta.url));

/** A source file of a workspace, with the modules that it imports. */
export type Source = { workspace: string; file: string; text: string; imports: string[] };

// Static and dynamic imports and re-exports. Type imports count too, because they are dependencies as well.
const IMPORT = /^\s*(?:import|export)\b[^'";]*?\bfrom\s*'([^']+)'|^\s*import\s*'([^']+)'|\bimport\('([^']+)'\)/gm;

/** The source files of every package and service, without tests. */
export function sourceFiles(): Source[] {
  return globSync(['packages/*/{src,bin}/**/*.{ts,mjs}', 'services/*/{src/**/*.ts,main.ts}'], { cwd: root })
    .filter((file) => !/\.test\.ts$|\/testing\//.test(file))
    .map((file) => {
      const text = readFileSync(join(root, file), 'utf8');
      const [kind = '', name = ''] = file.split('/');
      const imports = [...text.matchAll(IMPORT)].map((match) => match[1] ?? match[2] ?? match[3] ?? '');
      return { workspace: `${kind}/${name}`, file, text, imports };
    });
}
