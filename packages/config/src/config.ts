import { availableParallelism } from 'node:os';
import { resolve } from 'node:path';
import { newsloomError, schemaFault } from '@newsloom/errors';
import type { AllowedRange } from './allowed-range.ts';
import { type Environment, environmentSchema, isSecret, SECRET } from './environment.ts';
import { withSecretFiles } from './secret-files.ts';

/** The engine of the queues; null for a private one. */
export type QueueEngine =
  | { kind: 'redis'; url: string }
  | {
      kind: 'sentinel' | 'cluster';
      nodes: { host: string; port: number }[];
      name: string;
      username?: string;
      password?: string;
      tls: boolean;
    }
  | { kind: 'postgres' };

/** The validated configuration with defaults, named like the options of the packages. */
export type Config = {
  databaseUrl: string | null;
  queue: { engine: QueueEngine | null; prefix: string };
  home: string;
  /** The folders to search for programs such as redis-server. */
  path: string;
  /**
   * Where the API listens and who may read; rates are requests a minute. `publicUrl` is null for the address that a
   * reader used.
   */
  api: {
    host: string;
    port: number;
    corsOrigins: string[];
    publicUrl: string | null;
    publicRead: boolean;
    keyRate: number;
    addressRate: number;
  };
  /**
   * The site: where it listens, the address readers know it by (null: the same), the API that it reads, and its key.
   */
  web: { host: string; port: number; siteUrl: string | null; apiUrl: string; apiKey: string | null };
  /** The address of a worker's health server. */
  health: { host: string; port: number };
  logLevel: Environment['NEWSLOOM_LOG_LEVEL'];
  /** Where traces go; null for nowhere. */
  otlpUrl: string | null;
  /** `allow` lists addresses outside the public internet that outgoing requests may go to. */
  http: { userAgent: string; timeoutMs: number; maxBytes: number; hostSpacingMs: number; allow: AllowedRange[] };
  pollIntervalMs: number;
  /** Articles that may wait to be fetched before no feed is polled any more. */
  intakeLimit: number;
  /** How many processes run the stages of a command; null for the default. */
  processes: number | null;
  /** `threads` counts the threads of all processes of a command together; see `shareOf`. */
  extract: { threads: number; deadlineMs: number };
  /** The language model that words stories, and the languages into which it translates them; null without one. */
  llm: {
    url: string;
    key: string | null;
    model: string;
    timeoutMs: number;
    tokensADay: number;
    translateTo: string[];
  } | null;
  /**
   * The server whose embeddings find stories of other languages, and the cosine from which on two tell the same; null
   * for none.
   */
  embeddings: { url: string; key: string | null; model: string; leastCosine: number } | null;
  shards: string[];
  tuning: {
    concurrency: Record<string, number>;
    attempts: Record<string, number>;
    /** Null: each stage has its own value. */
    backoff: { firstMs: number | null; capMs: number | null };
    debounceMs: number | null;
  };
  restMs: number;
  reconcileMs: number;
  storePatienceMs: number;
  lockMs: number;
  leaseMs: number;
  retention: {
    snapshotDays: number;
    snapshotBytes: number;
    changeDays: number;
    versionsPerStory: number;
    runDays: number;
  };
};

export const VERSION = '0.1.0';

/** Variables that only tests and benchmarks read. */
const NOT_OURS = /^NEWSLOOM_(DATA|BENCH|TEST_\w+)$/;

/**
 * Reads the configuration from environment variables, and from the files that some of them name. Throws
 * `config-invalid` with every problem in one message.
 */
export function loadConfig(variables: Record<string, string | undefined>): Config {
  const environment = withSecretFiles(variables);
  // In shells and compose files an empty variable means "not set".
  const given = Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== ''));
  const unknown = Object.keys(given).filter(
    (name) => name.startsWith('NEWSLOOM_') && !(name in environmentSchema.shape) && !NOT_OURS.test(name),
  );
  const parsed = environmentSchema.safeParse(given);
  const problems = [
    ...unknown.map((name) => `${name} is not a variable of newsloom`),
    ...contradictions(given),
    ...(parsed.error ? [schemaFault(parsed.error, 'the environment')] : []),
  ];
  if (problems.length > 0 || !parsed.success) throw newsloomError('config-invalid', { problems: problems.join('; ') });
  return configOf(parsed.data, environment.PATH ?? '');
}

/** Only one of these may be set: otherwise one would be ignored silently. */
const QUEUE_PLACES = ['REDIS_URL', 'NEWSLOOM_REDIS_SENTINELS', 'NEWSLOOM_REDIS_CLUSTER'];

/** Each needs an address and a model. With only one of these, or only a key, somebody would think that it is used. */
const MODELS = [
  ['a language model', 'NEWSLOOM_LLM'],
  ['a model for embeddings', 'NEWSLOOM_EMBEDDINGS'],
] as const;

const NO_TRANSLATOR =
  'NEWSLOOM_LLM_TRANSLATE_TO needs a language model: set NEWSLOOM_LLM_URL and NEWSLOOM_LLM_MODEL, or leave it out';

function contradictions(given: Record<string, string | undefined>): string[] {
  const places = QUEUE_PLACES.filter((name) => given[name] !== undefined);
  const lacksTranslator = given.NEWSLOOM_LLM_TRANSLATE_TO !== undefined && given.NEWSLOOM_LLM_URL === undefined;
  const half = MODELS.flatMap(([what, prefix]) => {
    const missing = [`${prefix}_URL`, `${prefix}_MODEL`].filter((name) => given[name] === undefined);
    const isHalf = missing.length === 1 || (missing.length > 0 && given[`${prefix}_KEY`] !== undefined);
    return isHalf ? [`${what} needs ${missing.join(' and ')} too`] : [];
  });
  return [
    ...(places.length > 1 ? [`${places.join(' and ')} are both set; set only one of them`] : []),
    ...half,
    ...(lacksTranslator ? [NO_TRANSLATOR] : []),
  ];
}

function configOf(env: Environment, path: string): Config {
  return {
    databaseUrl: env.DATABASE_URL ?? null,
    queue: { engine: engineOf(env), prefix: env.NEWSLOOM_QUEUE_PREFIX },
    home: resolve(env.NEWSLOOM_HOME),
    path,
    web: {
      host: env.NEWSLOOM_HOST,
      port: env.NEWSLOOM_WEB_PORT,
      siteUrl: env.NEWSLOOM_WEB_ADDRESS?.replace(/\/+$/, '') ?? null,
      apiUrl: env.NEWSLOOM_WEB_API,
      apiKey: env.NEWSLOOM_WEB_KEY ?? null,
    },
    api: {
      host: env.NEWSLOOM_HOST,
      port: env.NEWSLOOM_PORT,
      corsOrigins: env.NEWSLOOM_CORS_ORIGINS,
      publicUrl: env.NEWSLOOM_PUBLIC_ADDRESS ?? null,
      publicRead: env.NEWSLOOM_PUBLIC_READ,
      keyRate: env.NEWSLOOM_KEY_RATE,
      addressRate: env.NEWSLOOM_ADDRESS_RATE,
    },
    health: { host: env.NEWSLOOM_HOST, port: env.NEWSLOOM_WORKER_PORT },
    logLevel: env.NEWSLOOM_LOG_LEVEL,
    otlpUrl: env.NEWSLOOM_OTLP_URL ?? null,
    http: {
      userAgent: `newsloom/${VERSION}${env.NEWSLOOM_CONTACT ? ` (+${env.NEWSLOOM_CONTACT})` : ''}`,
      timeoutMs: env.NEWSLOOM_HTTP_TIMEOUT_MS,
      maxBytes: env.NEWSLOOM_HTTP_MAX_BYTES,
      hostSpacingMs: env.NEWSLOOM_HOST_SPACING_MS,
      allow: env.NEWSLOOM_ALLOW_RANGES,
    },
    pollIntervalMs: env.NEWSLOOM_POLL_INTERVAL_MS,
    intakeLimit: env.NEWSLOOM_INTAKE_LIMIT,
    processes: env.NEWSLOOM_PROCESSES || null,
    extract: {
      threads: env.NEWSLOOM_EXTRACT_THREADS || availableParallelism(),
      deadlineMs: env.NEWSLOOM_EXTRACT_DEADLINE_MS,
    },
    llm: llmOf(env),
    embeddings: embeddingsOf(env),
    shards: env.NEWSLOOM_SHARDS.includes('rest') ? env.NEWSLOOM_SHARDS : [...env.NEWSLOOM_SHARDS, 'rest'],
    tuning: {
      concurrency: env.NEWSLOOM_CONCURRENCY,
      attempts: env.NEWSLOOM_ATTEMPTS,
      backoff: {
        firstMs: env.NEWSLOOM_BACKOFF_FIRST_MS ?? null,
        capMs: env.NEWSLOOM_BACKOFF_CAP_MS ?? null,
      },
      debounceMs: env.NEWSLOOM_DEBOUNCE_MS ?? null,
    },
    restMs: env.NEWSLOOM_REST_MS,
    reconcileMs: env.NEWSLOOM_RECONCILE_MS,
    storePatienceMs: env.NEWSLOOM_STORE_PATIENCE_MS,
    lockMs: env.NEWSLOOM_LOCK_MS,
    leaseMs: env.NEWSLOOM_LEASE_MS,
    retention: {
      snapshotDays: env.NEWSLOOM_KEEP_SNAPSHOT_DAYS,
      snapshotBytes: env.NEWSLOOM_KEEP_SNAPSHOT_BYTES,
      changeDays: env.NEWSLOOM_KEEP_CHANGE_DAYS,
      versionsPerStory: env.NEWSLOOM_KEEP_VERSIONS,
      runDays: env.NEWSLOOM_KEEP_RUN_DAYS,
    },
  };
}

function llmOf(env: Environment): Config['llm'] {
  const { NEWSLOOM_LLM_URL: url, NEWSLOOM_LLM_MODEL: model } = env;
  if (!url || !model) return null;
  const key = env.NEWSLOOM_LLM_KEY ?? null;
  return {
    url,
    key,
    model,
    timeoutMs: env.NEWSLOOM_LLM_TIMEOUT_MS,
    tokensADay: env.NEWSLOOM_LLM_TOKENS_A_DAY,
    translateTo: env.NEWSLOOM_LLM_TRANSLATE_TO,
  };
}

function embeddingsOf(env: Environment): Config['embeddings'] {
  const { NEWSLOOM_EMBEDDINGS_URL: url, NEWSLOOM_EMBEDDINGS_MODEL: model } = env;
  if (!url || !model) return null;
  return { url, key: env.NEWSLOOM_EMBEDDINGS_KEY ?? null, model, leastCosine: env.NEWSLOOM_EMBEDDINGS_COSINE };
}

function engineOf(env: Environment): QueueEngine | null {
  if (env.NEWSLOOM_QUEUE === 'postgres') return { kind: 'postgres' };
  if (env.REDIS_URL) return { kind: 'redis', url: env.REDIS_URL };
  const nodes = env.NEWSLOOM_REDIS_SENTINELS ?? env.NEWSLOOM_REDIS_CLUSTER;
  if (!nodes) return null;
  return {
    kind: env.NEWSLOOM_REDIS_SENTINELS ? 'sentinel' : 'cluster',
    nodes,
    name: env.NEWSLOOM_REDIS_SENTINEL_NAME,
    ...(env.NEWSLOOM_REDIS_USERNAME === undefined ? {} : { username: env.NEWSLOOM_REDIS_USERNAME }),
    ...(env.NEWSLOOM_REDIS_PASSWORD === undefined ? {} : { password: env.NEWSLOOM_REDIS_PASSWORD }),
    tls: env.NEWSLOOM_REDIS_TLS,
  };
}

/** Every variable with its value (null if not set), default and purpose, secrets hidden. For `newsloom doctor`. */
export function describeConfig(environment: Record<string, string | undefined>) {
  return Object.entries(environmentSchema.shape).map(([name, schema]) => {
    const described = schema.description ?? '';
    const secret = isSecret(schema);
    // Empty means not set, as in `loadConfig`.
    const value = environment[name] || (secret && environment[`${name}_FILE`]) || null;
    return {
      name,
      value: value && secret ? '(set)' : value,
      fallback: schema.safeParse(undefined).data ?? null,
      purpose: secret ? described.slice(SECRET.length) : described,
    };
  });
}
