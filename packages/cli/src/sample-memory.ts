import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Config } from '@newsloom/config';
import { z } from 'zod';

/**
 * What a home stores about its sample newsroom, so that a later start has the same articles at the same addresses and
 * times.
 */
const memorySchema = z.object({
  port: z.int(),
  anchor: z.coerce.date(),
  feeds: z.array(z.string()),
  /**
   * The present and former origins of its outlets. They still identify its articles after it had to change its port.
   */
  origins: z.array(z.string()).default([]),
});
export type Memory = z.infer<typeof memorySchema>;

const memoryFileOf = (home: string): string => join(home, 'sample.json');

/** What the home stores about its sample newsroom; null if nothing readable is there. */
export async function recall(home: string): Promise<Memory | null> {
  const text = await readFile(memoryFileOf(home), 'utf8').catch(() => '');
  // A broken file must not stop the start: the newsroom begins again.
  return memorySchema.safeParse(text && jsonOf(text)).data ?? null;
}

/** Stores it for the next start, and for the other processes of this home. */
export const remember = (home: string, memory: Memory): Promise<void> =>
  writeFile(memoryFileOf(home), JSON.stringify(memory));

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/**
 * The configuration that also allows outgoing requests to the sample newsroom of the home, but to nothing else on this
 * machine. Unchanged if the home follows no sample newsroom.
 */
export async function withSampleAllowed(config: Config): Promise<Config> {
  const memory = await recall(config.home);
  if (!memory || memory.feeds.length === 0) return config;
  const own = { address: '127.0.0.1', bits: 32, port: memory.port };
  return { ...config, http: { ...config.http, allow: [...config.http.allow, own] } };
}
