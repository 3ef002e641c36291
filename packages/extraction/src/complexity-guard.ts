import { newsloomError } from '@newsloom/errors';
import {
  ENDED_BY,
  endsReach,
  FORMATTING,
  IMPLIED,
  MARKERS,
  MOST_ALIKE,
  SINGLE,
  TABLE_PARTS,
  VOID,
} from './element-rules.ts';

/**
 * The limits of a page. The time to read a page grows with its depth and its elements: milliseconds for a usual page,
 * more than ten seconds at these limits. Among 782 news pages the deepest had 138 levels, and the most elements in one
 * page were 4,976. The longest had 2.9 million characters, less than half of that without scripts and styles.
 */
export const LIMITS = { depth: 512, elements: 20_000, characters: 3_000_000, sourceCharacters: 16_000_000 };

/** @throws page-too-complex */
export function checkLimit(what: string, count: number, limit: number): void {
  if (count > limit) throw newsloomError('page-too-complex', { what, count, limit });
}

/** Gets the tags of a page in order, start tags with their source, and throws when the page exceeds the limits. */
export type ComplexityGuard = { open: (name: string, tag: string) => void; close: (name: string) => void };

type Formatting = { name: string; tag: string; isOpen: boolean };
type OpenElement = { name: string; formatting: Formatting | null };

/**
 * A guard that tracks the stack of open elements and the list of active formatting like an HTML parser (standard,
 * 13.2.6: tree construction). Where the rules are long, it overestimates. So the parser never sees a deeper page.
 */
export function complexityGuard(): ComplexityGuard {
  const stack: OpenElement[] = [];
  const openByName = new Map<string, number>();
  const active: Formatting[] = [];
  let elements = 0;

  const isOpen = (name: string) => (openByName.get(name) ?? 0) > 0;
  const topName = () => stack.at(-1)?.name ?? '';
  const lastMarker = () => active.findLastIndex(({ name }) => MARKERS.has(name));
  const push = (name: string, formatting: Formatting | null = null) => {
    stack.push({ name, formatting });
    openByName.set(name, (openByName.get(name) ?? 0) + 1);
    checkLimit('depth', stack.length, LIMITS.depth);
  };
  const pop = () => {
    const { name = '', formatting = null } = stack.pop() ?? {};
    openByName.set(name, (openByName.get(name) ?? 0) - 1);
    if (formatting !== null) formatting.isOpen = false;
    if (MARKERS.has(name)) active.length = Math.max(0, lastMarker());
  };

  /** A parser does this before the next text. Doing it before the next element, as here, is no later. */
  const reopenFormatting = () => {
    for (const formatting of active.slice(lastMarker() + 1)) {
      if (!formatting.isOpen) push(formatting.name, formatting);
      formatting.isOpen = true;
    }
  };
  const forget = (name: string) => {
    const at = active.findLastIndex((formatting) => formatting.name === name);
    if (at > lastMarker()) active.splice(at, 1);
  };
  const openFormatting = (name: string, tag: string) => {
    if (name === 'a') forget(name);
    const [oldest, ...others] = active.filter((formatting, at) => formatting.tag === tag && at > lastMarker());
    if (oldest !== undefined && others.length + 1 >= MOST_ALIKE) active.splice(active.indexOf(oldest), 1);
    const formatting = { name, tag, isOpen: true };
    active.push(formatting);
    push(name, formatting);
  };

  return {
    open(name, tag) {
      elements += 1;
      checkLimit('elements', elements, LIMITS.elements);
      if (VOID.has(name) || SINGLE.has(name) || (TABLE_PARTS.has(name) && !isOpen('table'))) return;
      if (TABLE_PARTS.has(name)) {
        while (topName() !== 'table' && !TABLE_PARTS.has(topName())) pop();
      }
      while (ENDED_BY[name]?.has(topName())) pop();
      if (!TABLE_PARTS.has(name)) reopenFormatting();
      for (const between of IMPLIED[name]?.[topName()] ?? []) push(between);
      if (FORMATTING.has(name)) openFormatting(name, tag);
      else push(name);
      if (MARKERS.has(name)) active.push({ name, tag, isOpen: true });
    },
    close(name) {
      // Formatting outside of an open table is not ended. Forgetting it would underestimate the depth.
      if (FORMATTING.has(name) && !isOpen('table')) forget(name);
      // An end tag without an open element must not search the stack: a page may have many such tags.
      if (!isOpen(name)) return;
      // The end tag of a form removes the form from below the elements that are open in it.
      if (name === 'form' && topName() !== 'form') return;
      for (let at = stack.length - 1; at >= 0; at -= 1) {
        const open = stack[at]?.name ?? '';
        if (open === name) {
          while (stack.length > at) pop();
          return;
        }
        if (endsReach(open, name)) return;
      }
    },
  };
}
