export { invented } from './invented-text.ts';
