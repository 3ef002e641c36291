import { newsloomError } from '@newsloom/errors';

/**
 * What a page may hold at most. Building and reading a page takes time with the square of its depth and in step with
 * its elements: at these limits a few seconds. Of 782 news pages the deepest was 138, the richest had 4,976 elements,
 * the longest 2.9 million characters before and under half of that after scripts and styles were taken out.
 */
export const LIMITS = { depth: 512, elements: 20_000, characters: 3_000_000, sourceCharacters: 16_000_000 };

export function checkLimit(what: string, count: number, limit: number): void {
  if (count > limit) throw newsloomError('page-too-complex', { what, count, limit });
}

/** Elements that never hold others. */
const VOID = new Set(
  'area base br col embed hr img input link meta source track wbr param keygen frame basefont bgsound'.split(' '),
);

/** Elements that end by themselves where one of their kind begins, and which ones they end. */
const ENDED_BY: Record<string, string[]> = {
  p: ['p'],
  li: ['p', 'li'],
  dt: ['p', 'dt', 'dd'],
  dd: ['p', 'dt', 'dd'],
  option: ['option'],
  td: ['p', 'td', 'th'],
  th: ['p', 'td', 'th'],
  tr: ['p', 'td', 'th', 'tr'],
  tbody: ['p', 'td', 'th', 'tr', 'tbody', 'thead', 'tfoot'],
  thead: ['p', 'td', 'th', 'tr', 'tbody', 'thead', 'tfoot'],
  tfoot: ['p', 'td', 'th', 'tr', 'tbody', 'thead', 'tfoot'],
};

/** An end tag of something else does not reach past these (HTML standard, 13.2.4.2: elements in scope). */
const BARRIERS = new Set(['table', 'td', 'th', 'caption', 'template', 'marquee', 'object', 'applet', 'html', 'body']);

/** Words in a line: their end tags do not end the block around them (13.2.6.4.7: any other end tag). */
const PHRASES = new Set(
  (
    'a abbr acronym b bdi bdo big cite code data del dfn em font i ins kbd label mark nobr q s samp small span strike ' +
    'strong sub sup time tt u var'
  ).split(' '),
);

/** Counts a page's open elements as its tags go by, and refuses the page at the limits. */
export type ComplexityGuard = { open: (name: string) => void; close: (name: string) => void };

/**
 * A guard that keeps the stack of open elements as a parser does, or a higher one where the standard's rules are long
 * (misnested formatting, tables): a page cannot be deeper for the parser than it is here.
 */
export function complexityGuard(): ComplexityGuard {
  const stack: string[] = [];
  const openByName = new Map<string, number>();
  let elements = 0;

  const pop = () => {
    const name = stack.pop();
    if (name !== undefined) openByName.set(name, (openByName.get(name) ?? 0) - 1);
  };

  return {
    open(name) {
      elements += 1;
      checkLimit('elements', elements, LIMITS.elements);
      if (VOID.has(name)) return;
      const ended = ENDED_BY[name] ?? [];
      while (ended.includes(stack.at(-1) ?? '')) pop();
      stack.push(name);
      openByName.set(name, (openByName.get(name) ?? 0) + 1);
      checkLimit('depth', stack.length, LIMITS.depth);
    },
    close(name) {
      // The count makes a stray end tag cost nothing; without it a flood of them would search the stack each time.
      if ((openByName.get(name) ?? 0) === 0) return;
      const isPhrase = PHRASES.has(name);
      for (let at = stack.length - 1; at >= 0; at -= 1) {
        const open = stack[at] ?? '';
        if (open === name) {
          while (stack.length > at) pop();
          return;
        }
        if (BARRIERS.has(open) && name !== 'table' && !BARRIERS.has(name)) return;
        if (isPhrase && !PHRASES.has(open)) return;
      }
    },
  };
}
