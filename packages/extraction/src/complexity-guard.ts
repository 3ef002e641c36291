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
 * What a page may hold at most. Reading a page takes time with the square of its depth and in step with its elements:
 * four seconds at these limits. Of 782 news pages the deepest was 138, the richest had 4,976 elements, the longest had
 * 2.9 million characters, and under half of that once scripts and styles were out.
 */
export const LIMITS = { depth: 512, elements: 20_000, characters: 3_000_000, sourceCharacters: 16_000_000 };

/** @throws page-too-complex */
export function checkLimit(what: string, count: number, limit: number): void {
  if (count > limit) throw newsloomError('page-too-complex', { what, count, limit });
}

/** Takes a page's tags as they go by, start tags with their source too, and throws where the page exceeds the limits. */
export type ComplexityGuard = { open: (name: string, tag: string) => void; close: (name: string) => void };

type Formatting = { name: string; tag: string; isOpen: boolean };
type OpenElement = { name: string; formatting: Formatting | null };

/**
 * A guard that keeps the stack of open elements and the list of active formatting as an HTML parser does (standard,
 * 13.2.6: tree construction), or higher ones where the rules are long. So a page is never deeper to the parser.
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

  /** A parser does this before the next text or word; before the next element of any kind is no later. */
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
      // What a table stands between is not ended; forgetting it here would make the page look lower than it is.
      if (FORMATTING.has(name) && !isOpen('table')) forget(name);
      // An end tag of nothing costs nothing: a flood of them must not search the stack each time.
      if (!isOpen(name)) return;
      // The end of a form takes the form out from under what is open in it.
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
