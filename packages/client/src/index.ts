export { type ApiError, isApiError } from './api-error.ts';
export type { ChangesOptions } from './changes.ts';
export { type Client, createClient } from './client.ts';
export type { ClientOptions, Query } from './request.ts';
export type * from './types.ts';
