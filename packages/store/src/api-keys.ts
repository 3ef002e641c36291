import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';
import { type Selectable, sql } from 'kysely';
import type { NullableTime, Time } from './column-time.ts';
import type { Db } from './database.ts';

/** What a key may be used for. `admin` includes the others. */
export const KEY_SCOPES = ['read', 'webhooks', 'admin'] as const;
export type KeyScope = (typeof KEY_SCOPES)[number];

export type ApiKeysTable = {
  id: string;
  name: string;
  scopes: KeyScope[];
  /** The first characters of the secret, by which its owner recognises it. */
  prefix: string;
  /** SHA-256 of the secret. */
  hash: Buffer;
  /** The secret before the last rotation, and until when it is good. */
  former_hash: Buffer | null;
  former_until: NullableTime;
  created_at: Time;
  rotated_at: NullableTime;
  revoked_at: NullableTime;
};

/** A key as it may be shown: without its hashes. */
export type ApiKey = Omit<Selectable<ApiKeysTable>, 'hash' | 'former_hash'>;

const SHOWN = ['id', 'name', 'scopes', 'prefix', 'former_until', 'created_at', 'rotated_at', 'revoked_at'] as const;

/** Marks a secret as one of newsloom, so that scanners of source code find it. */
const MARK = 'nl_';

/** 256 bits cannot be guessed, so a fast hash without salt is enough. */
const SECRET_BYTES = 32;

/** The mark and six characters, of 43: enough to tell keys apart, too few to guess the rest. */
const PREFIX_LENGTH = MARK.length + 6;

const newSecret = (): string => MARK + randomBytes(SECRET_BYTES).toString('base64url');
const hashOf = (secret: string): Buffer => createHash('sha256').update(secret).digest();

/** A secret with its hash and prefix. */
function drawn() {
  const secret = newSecret();
  return { secret, hash: hashOf(secret), prefix: secret.slice(0, PREFIX_LENGTH) };
}

/** Makes a key. `secret` is what its owner sends; it is not stored and cannot be shown again. */
export async function add(
  db: Db,
  { name, scopes }: { name: string; scopes: readonly KeyScope[] },
  now: Date,
): Promise<{ key: ApiKey; secret: string }> {
  const { secret, hash, prefix } = drawn();
  const id = `k${randomBytes(8).toString('hex')}`;
  const key = await db
    .insertInto('api_keys')
    .values({ id, name, scopes: [...new Set(scopes)], hash, prefix, created_at: now })
    .returning(SHOWN)
    .executeTakeFirstOrThrow();
  return { key, secret };
}

/** All keys, revoked ones too, oldest first. */
export const list = (db: Db): Promise<ApiKey[]> =>
  db.selectFrom('api_keys').select(SHOWN).orderBy('created_at').orderBy('id').execute();

/**
 * Gives a key another secret. The present one stays good for `overlapMs`, the one before it no longer. Null if there is
 * no such key, or it is revoked.
 */
export async function rotate(
  db: Db,
  id: string,
  overlapMs: number,
  now: Date,
): Promise<{ key: ApiKey; secret: string } | null> {
  const { secret, hash, prefix } = drawn();
  const key = await db
    .updateTable('api_keys')
    .set({
      hash,
      prefix,
      former_hash: sql`hash`,
      former_until: new Date(now.getTime() + overlapMs),
      rotated_at: now,
    })
    .where('id', '=', id)
    .where('revoked_at', 'is', null)
    .returning(SHOWN)
    .executeTakeFirst();
  return key ? { key, secret } : null;
}

/** Ends a key for good. Returns false if there is no such key, or it was revoked before. */
export async function revoke(db: Db, id: string, now: Date): Promise<boolean> {
  const revoked = await db
    .updateTable('api_keys')
    .set({ revoked_at: now })
    .where('id', '=', id)
    .where('revoked_at', 'is', null)
    .returning('id')
    .executeTakeFirst();
  return revoked !== undefined;
}

/** The key that a secret belongs to; null if there is none, or if the secret is outdated or the key revoked. */
export async function bySecret(db: Db, secret: string, now: Date): Promise<ApiKey | null> {
  if (!secret.startsWith(MARK)) return null;
  const hash = hashOf(secret);
  const row = await db
    .selectFrom('api_keys')
    .select([...SHOWN, 'hash', 'former_hash'])
    .where((eb) => eb.or([eb('hash', '=', hash), eb.and([eb('former_hash', '=', hash), eb('former_until', '>', now)])]))
    .where('revoked_at', 'is', null)
    .executeTakeFirst();
  if (!row) return null;
  const { hash: present, former_hash: former, ...key } = row;
  // The comparisons of the index may leak timing. Only this one, in constant time, grants access.
  return timingSafeEqual(present, hash) || (former !== null && timingSafeEqual(former, hash)) ? key : null;
}

/** Says whether any key is good. */
export async function exist(db: Db): Promise<boolean> {
  const key = await db.selectFrom('api_keys').select('id').where('revoked_at', 'is', null).limit(1).executeTakeFirst();
  return key !== undefined;
}
