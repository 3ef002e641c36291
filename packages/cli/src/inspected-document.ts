import { open } from 'node:fs/promises';
import { dirname, isAbsolute, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { gunzip } from 'node:zlib';
import { isNewsloomError, type NewsloomError, newsloomError, reasonOf, schemaFault } from '@newsloom/errors';
import type { HttpClient } from '@newsloom/http';
import { z } from 'zod';
import { inputLines, parseJsonLine } from './input-lines.ts';

export type InspectOptions = { manifest?: string; url?: string };

/** An input to inspect: a file or an address, with the address and content type of its content if known. */
type Source = { input: string; file: string | null; url: string | null; contentType: string | null };

/** The bytes of an input, and how they were served. */
export type InspectedDocument = { url: string; body: Uint8Array; contentType: string | null };

const manifestLineSchema = z.object({
  file: z.string(),
  url: z.string().nullish(),
  headers: z.record(z.string(), z.string()).nullish(),
});

/** The inputs named on the command line and in the manifest, in that order. Throws `line-invalid`. */
export async function* documentsOf(inputs: string[], { manifest, url }: InspectOptions): AsyncGenerator<Source> {
  for (const input of inputs) {
    const isAddress = /^https?:\/\//i.test(input);
    yield { input, file: isAddress ? null : input, url: isAddress ? input : (url ?? null), contentType: null };
  }
  if (manifest) yield* manifestSources(manifest);
}

async function* manifestSources(manifest: string): AsyncGenerator<Source> {
  for await (const line of inputLines(manifest)) {
    const parsed = manifestLineSchema.safeParse(parseJsonLine(manifest, line));
    if (!parsed.success) {
      throw newsloomError('line-invalid', {
        input: manifest,
        line: line.number,
        reason: schemaFault(parsed.error, 'line'),
      });
    }
    const { file, url, headers } = parsed.data;
    const contentType = Object.entries(headers ?? {}).find(([name]) => name.toLowerCase() === 'content-type')?.[1];
    yield { input: file, file: await pathOf(file, manifest), url: url ?? null, contentType: contentType ?? null };
  }
}

/** A path in a manifest is relative to the working directory, or to the folder of the manifest. */
async function pathOf(file: string, manifest: string): Promise<string> {
  if (isAbsolute(file)) return file;
  const isHere = await open(file).then(
    (handle) => handle.close().then(() => true),
    () => false,
  );
  return isHere ? file : join(dirname(manifest), file);
}

/** Inspects the sources, a few at once, and yields one line for each, in the order of the sources. */
export async function* inspectInOrder(
  sources: AsyncIterable<Source>,
  http: HttpClient,
  atOnce: number,
  look: (document: InspectedDocument) => Promise<object>,
): AsyncGenerator<object> {
  const pending: Promise<object>[] = [];
  for await (const source of sources) {
    pending.push(lineOf(source, http, look));
    if (pending.length > atOnce) yield await (pending.shift() ?? {});
  }
  for (const line of pending) yield await line;
}

async function lineOf(source: Source, http: HttpClient, look: (document: InspectedDocument) => Promise<object>) {
  try {
    return { input: source.input, ...(await look(await documentOf(source, http))) };
  } catch (error) {
    if (!isNewsloomError(error)) throw error;
    return { input: source.input, error: { code: error.code, message: error.message, remedy: remedyOf(error) } };
  }
}

/** The remedy for an inspection, which stores nothing: so nothing is retried, and nothing can be replayed. */
const remedyOf = ({ code, remedy }: NewsloomError): string =>
  /^(http|page|feed)-/.test(code) && remedy.includes('`newsloom f')
    ? 'There is no automatic retry: run the command again when the address answers.'
    : remedy;

const ADDRESS_DEADLINE_MS = 60_000; // A person waits for it; after a minute the host counts as down.

async function documentOf({ file, url, contentType }: Source, http: HttpClient): Promise<InspectedDocument> {
  if (file !== null) return { url: url ?? pathToFileURL(file).href, body: await bytesOf(file), contentType };
  const answer = await http.get({ url: url ?? '', accept: '*/*', signal: AbortSignal.timeout(ADDRESS_DEADLINE_MS) });
  return { url: answer.url, body: answer.body, contentType: answer.contentType };
}

/** Larger feeds and pages are never parsed, so they need not be in memory. */
const LARGEST = 50_000_000;

const unpack = promisify(gunzip);

async function bytesOf(file: string): Promise<Uint8Array> {
  try {
    const handle = await open(file);
    const { size } = await handle.stat();
    if (size > LARGEST) throw new Error(`it holds more than ${LARGEST} bytes`);
    const bytes = await handle.readFile().finally(() => handle.close());
    const isGzip = bytes[0] === 0x1f && bytes[1] === 0x8b;
    return isGzip ? await unpack(bytes, { maxOutputLength: LARGEST }) : bytes;
  } catch (error) {
    throw newsloomError('input-unreadable', { input: file, reason: reasonOf(error) }, { cause: error });
  }
}
