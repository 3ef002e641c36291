// How Node runs newsloom. Plain JavaScript, so that any Node can read it.
import { join } from 'node:path';
import { root } from './install.mjs';

/**
 * The arguments of Node before the program. They limit memory to what is needed. By default V8 lets garbage grow to
 * three times the live objects, and keeps 128 MB for new objects: an import of 6,000 articles peaks at 760 MB. With
 * these arguments it peaks at 340 MB, and takes a fifth more CPU time; with growth by 50 % at 390 MB.
 */
export const NODE_ARGUMENTS = ['--max-semi-space-size=16', '--heap-growing-percent=30'];

/**
 * Keeps compiled modules between starts, which halves the time of a short command. Inside the installation, because
 * nobody else can write there, and they are removed with it.
 */
const NODE_COMPILE_CACHE = join(root, 'node_modules/.cache/newsloom');

/**
 * glibc keeps a pool of freed memory for each thread: 100 MB in all for the threads that read pages. One pool for all
 * threads is enough.
 */
const MALLOC_ARENA_MAX = '1';

/** The environment of the program. The user's own variables take precedence. */
export const NODE_ENVIRONMENT = { NODE_COMPILE_CACHE, MALLOC_ARENA_MAX };
