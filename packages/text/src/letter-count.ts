const LETTERS = /\p{L}/gu;

/** How many letters a text has, of whatever script. */
export const letterCount = (text: string): number => text.match(LETTERS)?.length ?? 0;
