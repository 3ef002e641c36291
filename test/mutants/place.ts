import { relative } from 'node:path';
import { root } from '../architecture/source-imports.ts';
import type { Mutant } from './mutation.ts';

/** The place of a change and its replacement: `packages/text/src/words.ts:12:3 EqualityOperator: a <= b`. */
export function placeOf({ fileName, location, mutatorName, replacement = '' }: Mutant): string {
  const { line, column } = location.start;
  return `${relative(root, fileName)}:${line}:${column} ${mutatorName}: ${replacement.replaceAll(/\s+/g, ' ')}`;
}
