// How Node runs newsloom. Plain JavaScript, so that whatever Node the machine has can read it.
import { join } from 'node:path';
import { root } from './install.mjs';

/**
 * What stands before the program on the command line.
 * Memory follows what is held, not what the machine has. Left to itself V8 lets garbage grow to three times what is
 * alive, and keeps 128 MB for new objects: an import of 6,000 articles peaks at 600 MB. So it takes 310.
 */
export const nodeArguments = ['--max-semi-space-size=16', '--heap-growing-percent=50'];

/**
 * Modules are kept compiled from one start to the next, which halves what a short command takes. They lie with the
 * installation: nobody else can write there, and they go with it.
 */
const NODE_COMPILE_CACHE = join(root, 'node_modules/.cache/newsloom');

/** glibc keeps a store of freed memory for each thread, 100 MB over those that read pages. One for all does as well. */
const MALLOC_ARENA_MAX = '1';

/** What stands in the environment of the program, unless the user's says otherwise. */
export const nodeEnvironment = { NODE_COMPILE_CACHE, MALLOC_ARENA_MAX };
