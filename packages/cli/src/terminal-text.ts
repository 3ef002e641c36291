/** Control characters of both sets (C0, C1), except line feed and tab. */
const CONTROLS = /[^\P{Cc}\n\t]/gu;

/** Characters that change the direction of the text, and invisible line separators. */
const DIRECTIONS = /[\u202a-\u202e\u2066-\u2069\u2028\u2029]/g;

/**
 * Makes text safe for a terminal. Titles come from anywhere: control characters in them could move the cursor, set the
 * title of the window or hide words.
 */
export const terminalText = (text: string): string => text.replace(CONTROLS, '').replace(DIRECTIONS, '');

/** The same for a text that must stay on one line, such as a cell. */
export const terminalLine = (text: string): string => terminalText(text.replace(/\s+/g, ' ')).trim();

const ESCAPED = /[\p{Cc}\u202a-\u202e\u2066-\u2069\u2028\u2029]/gu;

/** A value as one line of JSON. Characters that could harm a terminal are escaped, so it reads back the same. */
export const jsonLine = (value: unknown): string => safeJson(JSON.stringify(value) ?? 'null');

/** The same for a value that is JSON text already. */
export const safeJson = (json: string): string =>
  json.replace(ESCAPED, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`);
