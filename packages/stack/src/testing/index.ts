export { makeHome } from './test-home.ts';
