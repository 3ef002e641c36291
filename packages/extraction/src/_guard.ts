import { newsloomError } from '@newsloom/errors';

/**
 * What a page may hold at most. Reading a page takes time with the square of its depth and in step with its elements:
 * four seconds at these limits. Of 782 news pages the deepest was 138, the richest had 4,976 elements, the longest had
 * 2.9 million characters, and under half of that once scripts and styles were out.
 */
export const LIMITS = { depth: 512, elements: 20_000, characters: 3_000_000, sourceCharacters: 16_000_000 };

/** @throws page-too-complex */
export function checkLimit(what: string, count: number, limit: number): void {
  if (count > limit) throw newsloomError('page-too-complex', { what, count, limit });
}

const set = (names: string): ReadonlySet<string> => new Set(names.split(' '));

/** Elements that never hold others. */
const VOID = set('area base basefont bgsound br col embed frame hr img input keygen link meta param source track wbr');

/** Written once or many times, a page has one of each. */
const SINGLE = set('html head body');

/** Outside a table these tags are passed over; inside they end what stands between them and the table. */
const TABLE_PARTS = set('caption colgroup tbody td tfoot th thead tr');

/** The elements that the standard calls special: an end tag of any other does not reach past them. */
const SPECIAL = new Set([
  ...set('address applet article aside blockquote button center dd details dir div dl dt fieldset figcaption figure'),
  ...set('footer form h1 h2 h3 h4 h5 h6 header hgroup li listing main marquee menu nav object ol p pre search section'),
  ...set('summary table ul'),
  ...TABLE_PARTS,
]);

/** What no end tag reaches past, but for those of tables and their parts (standard, 13.2.4.2: has an element in scope). */
const SCOPES = set('applet caption marquee object table td th');

/** Further ends of reach for single elements: list item scope and button scope. */
const NARROW_SCOPES: Record<string, ReadonlySet<string>> = { li: set('ol ul'), p: set('button') };

/** Elements that end by themselves where one of their kind begins, with those that they end. */
const ENDED_BY: Record<string, ReadonlySet<string>> = {
  p: set('p'),
  li: set('p li'),
  dt: set('p dt dd'),
  dd: set('p dt dd'),
  option: set('option'),
  td: set('p td th'),
  th: set('p td th'),
  tr: set('p td th tr'),
  tbody: set('p td th tr tbody thead tfoot'),
  thead: set('p td th tr tbody thead tfoot'),
  tfoot: set('p td th tr tbody thead tfoot'),
};

/** Elements that a parser opens again in the next block when theirs ends before them. */
const FORMATTING = set('a b big code em font i nobr s small strike strong tt u');

/** Inside these, formatting from outside is not opened again, and what they leave open is forgotten at their end. */
const MARKERS = set('applet caption marquee object td th');

/** Of formatting that is alike to the last attribute a parser keeps three (the standard's "Noah's Ark clause"). */
const MOST_ALIKE = 3;

/** Takes a page's tags as they go by, start tags with their source too, and throws where the page exceeds the limits. */
export type ComplexityGuard = { depth: () => number; open: (name: string, tag: string) => void; close: (name: string) => void };

/**
 * A guard that keeps the stack of open elements and the list of active formatting as an HTML parser does (standard,
 * 13.2.6: tree construction), or higher ones where the rules are long. So a page is never deeper to the parser.
 */
export function complexityGuard(): ComplexityGuard {
  const stack: string[] = [];
  const openByName = new Map<string, number>();
  const formatting: { name: string; tag: string }[] = [];
  let elements = 0; let max = 0;

  const isOpen = (name: string) => (openByName.get(name) ?? 0) > 0;
  const pop = () => {
    const name = stack.pop() ?? '';
    openByName.set(name, (openByName.get(name) ?? 0) - 1);
    if (MARKERS.has(name)) formatting.length = Math.max(0, lastMarker());
  };
  const lastMarker = () => formatting.findLastIndex(({ name }) => MARKERS.has(name));
  const forget = (name: string) => {
    const at = formatting.findLastIndex((entry) => entry.name === name);
    if (at > lastMarker()) formatting.splice(at, 1);
  };
  const activate = (name: string, tag: string) => {
    if (name === 'a') forget(name);
    const alike = formatting.filter((entry, at) => entry.tag === tag && at > lastMarker());
    if (alike.length >= MOST_ALIKE) formatting.splice(formatting.findIndex((entry) => entry === alike[0]), 1);
    formatting.push({ name, tag });
  };

  /** Ends the nearest open element of the name, unless another stands in the way. */
  const close = (name: string): void => {
    for (let at = stack.length - 1; at >= 0; at -= 1) {
      const open = stack[at] ?? '';
      if (open === name) {
        while (stack.length > at) pop();
        return;
      }
      if (endsReach(open, name)) return;
    }
  };

  return { depth: () => max,
    open(name, tag) {
      elements += 1;
      
      if (VOID.has(name) || SINGLE.has(name) || (TABLE_PARTS.has(name) && !isOpen('table'))) return;
      while (ENDED_BY[name]?.has(stack.at(-1) ?? '')) pop();
      stack.push(name);
      openByName.set(name, (openByName.get(name) ?? 0) + 1);
      if (FORMATTING.has(name)) activate(name, tag);
      if (MARKERS.has(name)) formatting.push({ name, tag: '' });
      max = Math.max(max, stack.length+formatting.length);
    },
    close(name) {
      if (FORMATTING.has(name) && !stack.includes('table')) forget(name);
      // An end tag of nothing costs nothing: a flood of them must not search the stack each time.
      if (!isOpen(name)) return;
      // The end of a form takes the form out from under what is open in it.
      if (name === 'form' && stack.at(-1) !== 'form') return;
      close(name);
    },
  };
}

/** Whether the end tag of `name` stops short at an open element. */
function endsReach(open: string, name: string): boolean {
  if (!SPECIAL.has(name)) return SPECIAL.has(open);
  if (name === 'table') return false;
  if (TABLE_PARTS.has(name)) return open === 'table';
  return SCOPES.has(open) || NARROW_SCOPES[name]?.has(open) === true;
}
