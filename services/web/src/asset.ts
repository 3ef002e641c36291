import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';

const TYPES = {
  'style.css': 'text/css; charset=utf-8',
  'reader.js': 'text/javascript; charset=utf-8',
  'icon.svg': 'image/svg+xml',
} as const;

type AssetName = keyof typeof TYPES;

/** A file that pages refer to. */
export type Asset = { path: string; type: string; body: Buffer };

const DIGITS = 10; // Enough that two releases never share an address.

/** The files by name; their addresses change with their content, so that browsers may keep them for ever. */
const assets = new Map(
  Object.entries(TYPES).map(([name, type]) => {
    const body = readFileSync(new URL(`./assets/${name}`, import.meta.url));
    const hash = createHash('sha256').update(body).digest('hex').slice(0, DIGITS);
    return [name, { path: `/assets/${hash}/${name}`, type, body }];
  }),
);

export const allAssets = (): Asset[] => [...assets.values()];

export const assetPath = (name: AssetName): string => assets.get(name)?.path ?? '';
