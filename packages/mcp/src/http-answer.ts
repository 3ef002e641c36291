import { WebStandardStreamableHTTPServerTransport } from '@modelcontextprotocol/sdk/server/webStandardStreamableHttp.js';
import type { Client } from '@newsloom/client';
import { openMcpServer } from './server.ts';

/** Answers one message over streamable HTTP. Messages are independent: the tools keep no state between two of them. */
export async function answerHttp(
  client: Client,
  version: string,
  { headers, body }: { headers: Record<string, string>; body: unknown },
): Promise<Response> {
  const server = openMcpServer(client, version);
  const transport = new WebStandardStreamableHTTPServerTransport({ enableJsonResponse: true });
  try {
    await server.connect(transport);
    // The transport ignores the address.
    const request = new Request('http://newsloom.internal/mcp', { method: 'POST', headers });
    return await transport.handleRequest(request, { parsedBody: body });
  } finally {
    await server.close();
  }
}
