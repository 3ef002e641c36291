export { articleLanguage } from './article-language.ts';
export { detectLanguage } from './language.ts';
export { likelyLanguage } from './likely-language.ts';
