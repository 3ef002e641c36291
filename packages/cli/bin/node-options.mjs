// How Node runs newsloom. Plain JavaScript, so that whatever Node the machine has can read it.
import { join } from 'node:path';
import { root } from './install.mjs';

/**
 * What stands before the program on the command line.
 * Memory follows what is held, not what the machine has. Left to itself V8 lets garbage grow to three times what is
 * alive, and keeps 128 MB for new objects: an import of 6,000 articles peaks at 600 MB. So it takes 340.
 */
export const nodeArguments = ['--max-semi-space-size=32', '--heap-growing-percent=60'];

/**
 * Modules are kept compiled from one start to the next, which halves what a short command takes. They lie with the
 * installation: nobody else can write there, and they go with it.
 */
export const nodeEnvironment = { NODE_COMPILE_CACHE: join(root, 'node_modules/.cache/newsloom') };
