import { createHash, timingSafeEqual } from 'node:crypto';
import { isIPv4 } from 'node:net';
import { newsloomError } from '@newsloom/errors';
import type { AllowedRange } from '@newsloom/http';
import { type ApiKey, apiKeys, type KeyScope } from '@newsloom/store';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { ApiOptions } from './api-options.ts';

declare module 'fastify' {
  interface FastifyContextConfig {
    /** The scope of the key that a route needs; `none` for those that everyone may ask. Reading if absent. */
    scope?: KeyScope | 'none';
  }
  interface FastifyRequest {
    /** The good key that the request came with. */
    apiKey: ApiKey | null;
    /** Whether the request came with something that is no good key. */
    isKeyInvalid: boolean;
  }
}

/** Who may do what, and how often. */
export type AccessOptions = {
  /** Where the API listens. Without any key it answers on this machine only. */
  host: string;
  /** Everyone may read. */
  publicRead: boolean;
  /** Requests a minute of one key, and of one address without a key. */
  keyRate: number;
  addressRate: number;
  /** Where webhooks may be besides the public internet. */
  allow: readonly AllowedRange[];
  /** A secret that other parts of this process, such as the site of `up`, read with; it is in no store. */
  ownSecret?: string;
};

/** The key of `ownSecret`. Its rate is not limited: whoever passes answers on has readers of its own. */
export const OWN_KEY: ApiKey = {
  id: 'own',
  name: 'this process',
  scopes: ['read'],
  prefix: '',
  created_at: new Date(0),
  former_until: null,
  rotated_at: null,
  revoked_at: null,
};

/** A key that was good is taken for so long without asking the store, so a revoked one is refused after a second. */
const TRUSTED_MS = 1_000;

/** Keys in memory at once; more than anyone gives out. Beyond it they are asked for again. */
const MOST_KEYS = 1_000;

/** Says whether an address or name is only reached from this machine. */
export const isLoopback = (host: string): boolean =>
  host === 'localhost' || host === '::1' || (isIPv4(host) && host.startsWith('127.')) || host.startsWith('::ffff:127.');

/**
 * Looks up the key of each request, and refuses what it does not allow: `key-invalid`, `key-needed`, `key-scope`.
 * Refuses after the rate limits have counted, and before a body is read.
 */
export function checkAccess(app: FastifyInstance, { store: { db }, now, access }: ApiOptions): void {
  const isOwn = sameAs(access.ownSecret);
  const known = new Map<string, { key: ApiKey; until: number }>();
  let keyless: { answer: boolean; until: number } | null = null;

  async function keyOf(secret: string): Promise<ApiKey | null> {
    if (isOwn(secret)) return OWN_KEY;
    const at = now();
    const trusted = known.get(secret);
    if (trusted && trusted.until > at.getTime()) return trusted.key;
    const key = await apiKeys.bySecret(db, secret, at);
    if (known.size >= MOST_KEYS) known.clear();
    if (key) known.set(secret, { key, until: at.getTime() + TRUSTED_MS });
    else known.delete(secret);
    return key;
  }

  /** Reading without a key: where that is configured, or on this machine as long as there is no key at all. */
  async function isReadingOpen(): Promise<boolean> {
    if (access.publicRead) return true;
    if (!isLoopback(access.host)) return false;
    const at = now().getTime();
    if (!keyless || keyless.until <= at) keyless = { answer: !(await apiKeys.exist(db)), until: at + TRUSTED_MS };
    return keyless.answer;
  }

  app.decorateRequest('apiKey', null);
  app.decorateRequest('isKeyInvalid', false);
  app.addHook('onRequest', async (request) => {
    const { authorization } = request.headers;
    if (authorization === undefined || request.routeOptions.config.scope === 'none') return;
    const [, secret] = /^Bearer +(\S+)$/i.exec(authorization) ?? [];
    request.apiKey = secret === undefined ? null : await keyOf(secret);
    request.isKeyInvalid = request.apiKey === null;
  });
  app.addHook('preParsing', async (request) => {
    const { scope = 'read' } = request.routeOptions.config;
    if (scope === 'none' || request.is404) return;
    if (request.isKeyInvalid) throw newsloomError('key-invalid', {});
    if (request.apiKey) return requireScope(request.apiKey, scope);
    if (scope !== 'read' || !(await isReadingOpen())) throw newsloomError('key-needed', { scope });
  });
}

/** Compares in a time that tells nothing of the secret. */
function sameAs(secret: string | undefined): (other: string) => boolean {
  if (secret === undefined) return () => false;
  const hashOf = (text: string) => createHash('sha256').update(text).digest();
  const hash = hashOf(secret);
  return (other) => timingSafeEqual(hash, hashOf(other));
}

function requireScope({ id, scopes }: ApiKey, scope: KeyScope): void {
  if (!scopes.includes(scope) && !scopes.includes('admin')) throw newsloomError('key-scope', { id, scope });
}

/** Throws `api-unprotected` if the API would answer other machines although nobody can have a key. */
export async function checkProtection({ store: { db }, access: { host, publicRead } }: ApiOptions): Promise<void> {
  if (publicRead || isLoopback(host) || (await apiKeys.exist(db))) return;
  throw newsloomError('api-unprotected', { host });
}

/** Who asks, for the audit. */
export const actorOf = ({ apiKey }: FastifyRequest): string => `key ${apiKey?.id}`;
