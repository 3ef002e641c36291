export {
  createHttpClient,
  type HttpAnswer,
  type HttpClient,
  type HttpClientOptions,
  type HttpRequest,
} from './client.ts';
export { isOwnMachine } from './lookup.ts';
export { retryAfter } from './retry-after.ts';
