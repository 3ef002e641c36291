import type { ApiKey, KeyScope } from '@newsloom/store';

/** The public form of a key of the API, without its secret. Times are ISO 8601 in UTC. */
export type ToldKey = {
  id: string;
  name: string;
  scopes: KeyScope[];
  /** The first characters of the secret. */
  prefix: string;
  createdAt: string;
  rotatedAt: string | null;
  formerUntil: string | null;
  revokedAt: string | null;
};

export const toldKey = (row: ApiKey): ToldKey => ({
  id: row.id,
  name: row.name,
  scopes: row.scopes,
  prefix: row.prefix,
  createdAt: row.created_at.toISOString(),
  rotatedAt: row.rotated_at?.toISOString() ?? null,
  formerUntil: row.former_until?.toISOString() ?? null,
  revokedAt: row.revoked_at?.toISOString() ?? null,
});
