import { createHash, timingSafeEqual } from 'node:crypto';
import { isIPv4 } from 'node:net';
import { newsloomError } from '@newsloom/errors';
import type { AllowedRange } from '@newsloom/http';
import { type ApiKey, apiKeys, type KeyScope } from '@newsloom/store';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { ApiOptions } from './api-options.ts';

declare module 'fastify' {
  interface FastifyContextConfig {
    /** The scope that a key needs for this route; `none` for routes open to everyone. Defaults to `read`. */
    scope?: KeyScope | 'none';
  }
  interface FastifyRequest {
    /** The valid key of the request, if any. */
    apiKey: ApiKey | null;
    /** Whether the request has an `authorization` header without a valid key. */
    isKeyInvalid: boolean;
  }
}

/** Who may do what, and how often. */
export type AccessOptions = {
  /** The host on which the API listens. As long as no key exists, it only serves this machine. */
  host: string;
  /** Everyone may read. */
  publicRead: boolean;
  /** Requests a minute for each key, and for each address without a key. */
  keyRate: number;
  addressRate: number;
  /** Addresses that webhooks may have besides those of the public internet. */
  allow: readonly AllowedRange[];
  /**
   * A secret with which other parts of this process, such as the site of `up`, read the API; it is not in the store.
   */
  ownSecret?: string;
};

/** The key of `ownSecret`. Its rate is not limited, because it carries the requests of many readers. */
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

/** A valid key is trusted for this long without asking the store again, so a revoked key is refused after a second. */
const TRUSTED_MS = 1_000;

/**
 * Keys in memory at once: more than any installation gives out. If there are more, all are read from the store again.
 */
const MOST_KEYS = 1_000;

/** Says whether a host can only be reached from this machine. */
export const isLoopback = (host: string): boolean =>
  host === 'localhost' || host === '::1' || (isIPv4(host) && host.startsWith('127.')) || host.startsWith('::ffff:127.');

/**
 * Looks up the key of each request, and refuses requests that it does not allow: `key-invalid`, `key-needed`,
 * `key-scope`. Runs after the rate limits have counted the request, and before its body is read.
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

  /**
   * Reading without a key is allowed where that is configured, or on this machine as long as there is no key at all.
   */
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

/** Compares in constant time, so that the time says nothing about the secret. */
function sameAs(secret: string | undefined): (other: string) => boolean {
  if (secret === undefined) return () => false;
  const hashOf = (text: string) => createHash('sha256').update(text).digest();
  const hash = hashOf(secret);
  return (other) => timingSafeEqual(hash, hashOf(other));
}

function requireScope({ id, scopes }: ApiKey, scope: KeyScope): void {
  if (!scopes.includes(scope) && !scopes.includes('admin')) throw newsloomError('key-scope', { id, scope });
}

/** Throws `api-unprotected` if the API would serve other machines although no key exists. */
export async function checkProtection({ store: { db }, access: { host, publicRead } }: ApiOptions): Promise<void> {
  if (publicRead || isLoopback(host) || (await apiKeys.exist(db))) return;
  throw newsloomError('api-unprotected', { host });
}

/** The caller, for the audit. */
export const actorOf = ({ apiKey }: FastifyRequest): string => `key ${apiKey?.id}`;
