const LETTERS = /\p{L}/gu;

/** How many letters of any script a text has. */
export const letterCount = (text: string): number => text.match(LETTERS)?.length ?? 0;
