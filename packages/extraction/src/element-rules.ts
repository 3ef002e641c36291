// Rules of the HTML standard (13.2.6, tree construction) by element name.

const set = (names: string): ReadonlySet<string> => new Set(names.split(' '));

/** Elements that cannot have content. */
export const VOID = set(
  'area base basefont bgsound br col embed frame hr img input keygen link meta param source track wbr',
);

/** A page has one of each, however often their tags occur. */
export const SINGLE = set('html head body');

/** Outside a table these tags are ignored. Inside they end all elements between them and the table. */
export const TABLE_PARTS = set('caption colgroup tbody td tfoot th thead tr');

/** The elements that the standard calls special. The end tags of all others end nothing outside of them. */
export const SPECIAL = new Set([
  ...set('address applet article aside blockquote button center dd details dir div dl dt fieldset figcaption figure'),
  ...set('footer form h1 h2 h3 h4 h5 h6 header hgroup li listing main marquee menu nav object ol p pre search section'),
  ...set('summary table ul'),
  ...TABLE_PARTS,
]);

/**
 * Elements that limit the reach of an end tag: elements outside of them stay open. They do not limit the end tags of
 * tables and their parts (standard, 13.2.4.2: has an element in scope).
 */
export const SCOPES = set('applet caption marquee object table td th');

/** Further limits for single elements: list item scope and button scope. */
export const NARROW_SCOPES: Record<string, ReadonlySet<string>> = { li: set('ol ul'), p: set('button') };

/** Start tags that implicitly end open elements, with the elements that they end. */
export const ENDED_BY: Record<string, ReadonlySet<string>> = {
  p: set('p'),
  li: set('p li'),
  dt: set('p dt dd'),
  dd: set('p dt dd'),
  option: set('option'),
  td: set('td th caption colgroup'),
  th: set('td th caption colgroup'),
  tr: set('td th tr caption colgroup'),
  tbody: set('td th tr tbody thead tfoot caption colgroup'),
  thead: set('td th tr tbody thead tfoot caption colgroup'),
  tfoot: set('td th tr tbody thead tfoot caption colgroup'),
};

/** Parts of a table that a parser adds if the source omits them, by the new element and its parent. */
export const IMPLIED: Record<string, Record<string, string[]>> = {
  tr: { table: ['tbody'] },
  td: { table: ['tbody', 'tr'], tbody: ['tr'], thead: ['tr'], tfoot: ['tr'] },
  th: { table: ['tbody', 'tr'], tbody: ['tr'], thead: ['tr'], tfoot: ['tr'] },
};

/** Formatting elements: if the block around them ends first, a parser opens them again in the next block. */
export const FORMATTING = set('a b big code em font i nobr s small strike strong tt u');

/** Inside these, formatting from outside is not opened again. Formatting that is open at their end is forgotten. */
export const MARKERS = set('applet caption marquee object td th');

/** A parser keeps at most three identical formatting elements (the standard's "Noah's Ark clause"). */
export const MOST_ALIKE = 3;

/** Says whether the open element `open` limits the reach of the end tag of `name`. */
export function endsReach(open: string, name: string): boolean {
  if (!SPECIAL.has(name)) return SPECIAL.has(open);
  if (name === 'table') return false;
  if (TABLE_PARTS.has(name)) return open === 'table';
  return SCOPES.has(open) || NARROW_SCOPES[name]?.has(open) === true;
}
