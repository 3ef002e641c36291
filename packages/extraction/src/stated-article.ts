import { collapseSpace } from '@newsloom/text';

/** In characters. A shorter string in the data of a page is a description or a notice. */
const SHORTEST_PARAGRAPH = 60;
const SHORTEST_ARTICLE = 600;

/** Deeper than pages nest their data. */
const DEEPEST = 40;

/**
 * The longest text in the data that a page gives its scripts (`__NEXT_DATA__` and the like): one string, or the
 * paragraphs of one list. Null if none is as long as an article. Data that is not JSON is passed over.
 */
export function statedArticle(scripts: readonly string[]): string | null {
  const texts = scripts.flatMap((script) => textsIn(parse(script), 0));
  const longest = texts.reduce((best, text) => (text.length > best.length ? text : best), '');
  return longest.length >= SHORTEST_ARTICLE ? longest : null;
}

function parse(script: string): unknown {
  try {
    return JSON.parse(script);
  } catch {
    return null;
  }
}

function textsIn(value: unknown, depth: number): string[] {
  if (depth > DEEPEST) return [];
  if (typeof value === 'string') return isText(value) ? [value] : [];
  if (Array.isArray(value)) {
    const inner = value.map((item) => textsIn(item, depth + 1));
    // A list of paragraphs has one text in each item. Other lists have whole articles.
    const paragraphs = inner.flatMap((texts) => (texts.length === 1 ? texts : []));
    return [...inner.flat(), paragraphs.join('\n\n')];
  }
  if (typeof value !== 'object' || value === null) return [];
  return Object.values(value).flatMap((item) => textsIn(item, depth + 1));
}

const CODE = /^\s*[{[]|^(?:https?:|data:|\/)\S*$|\bfunction\s*\(|=>|\{[^{}]*:[^{}]*;/;

/** In characters: code and data show themselves at their beginning. */
const LOOKED_AT = 500;

/** Says whether a string is running text: it has spaces or ideographs, and is no code, address or data. */
function isText(value: string): boolean {
  if (value.length < SHORTEST_PARAGRAPH || CODE.test(value.slice(0, LOOKED_AT))) return false;
  const line = collapseSpace(value);
  return (
    /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Thai}]{10}/u.test(line) || (line.match(/ /g)?.length ?? 0) >= line.length / 15
  );
}
