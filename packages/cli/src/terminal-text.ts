/** Control characters of both sets (C0, C1), but for the line feed and the tab. */
const CONTROLS = /[^\P{Cc}\n\t]/gu;

/** What turns the direction of the text that follows, and what begins a line where nobody sees it. */
const DIRECTIONS = /[\u202a-\u202e\u2066-\u2069\u2028\u2029]/g;

/**
 * The text as it may go to a terminal: titles come from anywhere, and with control characters they could move the cursor,
 * set the title of the window or show other words than they hold.
 */
export const terminalText = (text: string): string => text.replace(CONTROLS, '').replace(DIRECTIONS, '');

/** The same for one line or cell. */
export const terminalLine = (text: string): string => terminalText(text.replace(/\s+/g, ' ')).trim();

const ESCAPED = /[\p{Cc}\u202a-\u202e\u2066-\u2069\u2028\u2029]/gu;

/** A value as one line of JSON, in which everything that could harm a terminal is escaped; it reads back the same. */
export const jsonLine = (value: unknown): string =>
  (JSON.stringify(value) ?? 'null').replace(ESCAPED, (character) => {
    return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
  });
