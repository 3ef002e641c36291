export { checkAddress } from './check-address.ts';
export {
  createHttpClient,
  type HttpAnswer,
  type HttpClient,
  type HttpClientOptions,
  type HttpPost,
  type HttpPosted,
  type HttpRequest,
} from './client.ts';
export { isOwnMachine } from './lookup.ts';
export { type AllowedRange, isPermitted } from './public-address.ts';
export { retryAfter } from './retry-after.ts';
