import { newsloomError, reasonOf } from '@newsloom/errors';
import { fetch } from 'undici';
import { z } from 'zod';
import { addressOf, type Endpoint, headersOf, type Purpose } from './exchange.ts';

const modelsSchema = z.object({ data: z.array(z.object({ id: z.string() })) });

/** Listing the models takes only a moment. */
const PATIENCE_MS = 5_000;

/**
 * The models that a server lists; null if it answers without a list. Throws the errors of its purpose: `-unreachable`,
 * `-refused`, `-server-error`.
 */
export async function listModels(
  purpose: Purpose,
  { url, key }: Pick<Endpoint, 'url' | 'key'>,
): Promise<string[] | null> {
  const { host } = new URL(url);
  const address = addressOf(url, '/models');
  let status: number;
  let body: unknown;
  try {
    const response = await fetch(address, {
      headers: headersOf({ key }),
      redirect: 'manual',
      signal: AbortSignal.timeout(PATIENCE_MS),
    });
    status = response.status;
    body = response.ok ? await response.json().catch(() => null) : null;
    await response.body?.cancel().catch(() => {});
  } catch (thrown) {
    const cause = thrown instanceof Error && thrown.cause instanceof Error ? thrown.cause : thrown;
    throw newsloomError(`${purpose}-unreachable`, { host, reason: reasonOf(cause) }, { cause: thrown });
  }
  if (status >= 500) throw newsloomError(`${purpose}-server-error`, { host, status });
  // Not every server has a list of models. The model may exist all the same.
  if (status !== 404 && status >= 300) throw newsloomError(`${purpose}-refused`, { host, status });
  return modelsSchema.safeParse(body).data?.data.map(({ id }) => id) ?? null;
}
