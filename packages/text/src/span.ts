/** A piece of a text with its place in it, in UTF-16 units: `given.slice(start, end) === text`. */
export type Span = { text: string; start: number; end: number };
