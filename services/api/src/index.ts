export { openApi } from './api.ts';
export type { ApiOptions } from './api-options.ts';
export { localClient, ownAccess } from './local-client.ts';
export { startApi } from './start-api.ts';
