export { startWeb } from './start-web.ts';
export { openWeb } from './web.ts';
export { siteReading, type WebOptions } from './web-options.ts';
