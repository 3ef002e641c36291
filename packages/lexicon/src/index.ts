export { type CommonWords, commonWords } from './common-words.ts';
export { rankedWords } from './ranked-words.ts';
