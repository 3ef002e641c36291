import ranked from './ranked.json' with { type: 'json' };

/** The most common words of everyday texts, the commonest first, with spaces between. By ISO 639-1 code. */
export const rankedWords: Readonly<Record<string, string>> = ranked;
