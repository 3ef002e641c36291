export { answerHttp } from './http-answer.ts';
export { openMcpServer } from './server.ts';
export { serveStdio } from './stdio.ts';
