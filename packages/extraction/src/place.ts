import { hash32 } from '@newsloom/text';
import type { PageElement } from './page-tree.ts';
import { PLACE_KINDS, placeKinds } from './place-words.ts';

/** Elements that say something about the text inside them. */
export const AROUND =
  'ARTICLE MAIN SECTION ASIDE NAV FOOTER HEADER FORM FIGURE TABLE TR UL LI BLOCKQUOTE BUTTON LABEL DIALOG DETAILS A'.split(
    ' ',
  );

const AROUND_AT = new Map(AROUND.map((name, at) => [name, at]));

/** How many elements up signs are searched for. Names further up belong to the whole page. */
export const REACH = 8;

/** An element around text, and what the text inherits from it. */
export type Place = {
  parent: Place | null;
  name: string;
  depth: number;
  /** The class names, as written. */
  names: string;
  /** Whether it, or an element around it, is hidden. */
  isHidden: boolean;
  /** For each of `AROUND`, how many elements up the nearest is; 0 for itself, `REACH` for none. */
  around: Uint8Array;
  /** The same for the nearest name of each of `PLACE_KINDS`. */
  kinds: Uint8Array;
  /**
   * Equal for places with the same elements and class names from the root down. A hash: paths can be megabytes long.
   */
  path: number;
};

export function placeOf(element: PageElement, parent: Place | null): Place {
  const names = element.getAttribute('class') ?? '';
  // The id of a heading is often the heading itself ("social-media-reacts").
  const id = /^H\d$/.test(element.nodeName) ? '' : (element.getAttribute('id') ?? '');
  const role = element.getAttribute('role') ?? '';
  const property = element.getAttribute('itemprop') ?? '';
  const kinds = placeKinds(names) | placeKinds(id) | placeKinds(role) | placeKinds(property);
  const around = inherited(parent?.around, AROUND.length);
  const own = AROUND_AT.get(element.nodeName);
  if (own !== undefined) around[own] = 0;
  const kindsNear = inherited(parent?.kinds, PLACE_KINDS.length);
  for (let kind = 0; kind < PLACE_KINDS.length; kind += 1) if ((kinds >> kind) & 1) kindsNear[kind] = 0;
  return {
    parent,
    name: element.nodeName,
    depth: (parent?.depth ?? -1) + 1,
    names,
    isHidden: parent?.isHidden === true || isHiddenItself(element),
    around,
    kinds: kindsNear,
    path: hash32(`${element.nodeName}.${names}`, parent?.path),
  };
}

function inherited(near: Uint8Array | undefined, length: number): Uint8Array {
  if (near === undefined) return new Uint8Array(length).fill(REACH);
  const further = new Uint8Array(length);
  for (let at = 0; at < length; at += 1) further[at] = Math.min(REACH, (near[at] ?? REACH) + 1);
  return further;
}

function isHiddenItself(element: PageElement): boolean {
  if (element.hasAttribute('hidden') || element.getAttribute('aria-hidden') === 'true') return true;
  const style = element.getAttribute('style');
  return style !== null && /display\s*:\s*none|visibility\s*:\s*hidden/i.test(style);
}
