import { readFileSync } from 'node:fs';
import { type Markup, styleSheet } from './markup.ts';

/** The style sheet `name` of `content/styles`; read each time, so that a reload shows an edit. */
export const styleOf = (name: string): Markup =>
  styleSheet(readFileSync(new URL(`../content/styles/${name}.css`, import.meta.url), 'utf8'));
