export { serve, TEST_SERVERS, type TestServer } from './test-server.ts';
export { send, useTestWeb } from './test-web.ts';
