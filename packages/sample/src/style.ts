import { readFileSync } from 'node:fs';
import { type Markup, styleSheet } from './markup.ts';

/** The style sheet `name` of `content/styles`; read each time, so that an edit shows at the next reload. */
export const styleOf = (name: string): Markup =>
  styleSheet(readFileSync(new URL(`../content/styles/${name}.css`, import.meta.url), 'utf8'));
