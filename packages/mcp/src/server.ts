import { McpServer } from '@modelcontextprotocol/sdk/server/mcp.js';
import type { CallToolResult } from '@modelcontextprotocol/sdk/types.js';
import { type Client, isApiError } from '@newsloom/client';
import type { z } from 'zod';
import { changesInput, changesSince } from './changes-since.ts';
import { claimCoverage, claimInput } from './claim-coverage.ts';
import { outletInput, outletProfile } from './outlet-profile.ts';
import { readInput, readStory } from './read-story.ts';
import { searchInput, searchStories } from './search-stories.ts';

const INSTRUCTIONS =
  'Reads a store of news stories. A story is one event as many outlets report it: with a summary of which each point cites exact sentences of stored articles, and with who covers it, from which political side and country. Ratings are those of named raters; unrated outlets are counted apart. Begin with search_stories or claim_coverage, and cite the outlets and addresses that you are given.';

/** A server of the Model Context Protocol whose tools read the API that `client` asks. It is not connected yet. */
export function openMcpServer(client: Client, version: string): McpServer {
  const server = new McpServer({ name: 'newsloom', version }, { instructions: INSTRUCTIONS });

  function add<Input extends z.ZodRawShape>(
    name: string,
    { title, description, input }: { title: string; description: string; input: z.ZodObject<Input> },
    work: (client: Client, input: z.infer<z.ZodObject<Input>>) => Promise<Record<string, unknown>>,
  ): void {
    const annotations = { title, readOnlyHint: true, idempotentHint: true, openWorldHint: false };
    server.registerTool(name, { title, description, inputSchema: input as z.ZodObject, annotations }, (given) =>
      answerOf(work(client, given as z.infer<z.ZodObject<Input>>)),
    );
  }

  add(
    'search_stories',
    {
      title: 'Search news stories',
      description:
        'Finds stories by words, topic, language, outlet, and by who covers them. Returns summaries with ids.',
      input: searchInput,
    },
    searchStories,
  );
  add(
    'read_story',
    {
      title: 'Read a story with its citations',
      description:
        'Returns a story: key points with the exact sentences they are based on, disagreements, what each side stresses, the timeline, the balance of the coverage, and the articles.',
      input: readInput,
    },
    readStory,
  );
  add(
    'changes_since',
    {
      title: 'What changed since',
      description: 'Lists the stories that are new or have changed since a time or a cursor, and what changed in each.',
      input: changesInput,
    },
    changesSince,
  );
  add(
    'claim_coverage',
    {
      title: 'Coverage of a claim',
      description:
        'Finds the stories about a claim, and the exact sentences of their articles that are most similar to it, with outlets and leans. A sentence may support or deny the claim: read it.',
      input: claimInput,
    },
    claimCoverage,
  );
  add(
    'outlet_profile',
    {
      title: 'Profile of an outlet',
      description:
        'Describes an outlet: name, country, owner, lean and factuality with every rater and date, how much it publishes, and its latest stories. Raters may disagree: `leanRange` says how far.',
      input: outletInput,
    },
    outletProfile,
  );
  return server;
}

/** A result as JSON. An error of the API as text, so that the model can correct its call. */
async function answerOf(work: Promise<Record<string, unknown>>): Promise<CallToolResult> {
  try {
    const result = await work;
    return { content: [{ type: 'text', text: JSON.stringify(result) }], structuredContent: result };
  } catch (error) {
    if (!isApiError(error)) throw error;
    return { isError: true, content: [{ type: 'text', text: `${error.message} ${error.remedy} [${error.code}]` }] };
  }
}
