import { z } from 'zod';
import { allowedRange } from './allowed-range.ts';
import { STAGE_NAMES } from './stage-names.ts';

const number = (fallback: number, least = 0) => z.coerce.number().int().min(least).default(fallback);
/** Without it each stage has its own value, in the catalog of the pipeline. */
const numberOfStage = () => z.coerce.number().int().min(0).optional();
const list = z.string().transform((text) =>
  text
    .split(',')
    .map((part) => part.trim())
    .filter(Boolean),
);

/** Numbers by stage, such as `fetch=16,extract=4`. They must be above 0: no unit at once, or no try, makes no sense. */
const isStage = (name: string): boolean => STAGE_NAMES.some((stage) => stage === name);

const numbers = list.transform((pairs, context) =>
  Object.fromEntries(
    pairs.map((pair) => {
      const [, name = '', value = ''] = /^(\w+)=([1-9]\d*)$/.exec(pair) ?? [];
      if (!name) context.addIssue({ code: 'custom', message: `${pair} is not STAGE=NUMBER` });
      else if (!isStage(name)) {
        context.addIssue({ code: 'custom', message: `${name} is no stage; they are ${STAGE_NAMES.join(', ')}` });
      }
      return [name, Number(value)];
    }),
  ),
);

/** The shard of all languages that have no shard of their own. */
const OTHERS = 'rest';

const languageNames = new Intl.DisplayNames('en', { type: 'language', fallback: 'none' });

/**
 * Says whether a code is a language code in its shortest form (`en`, not `eng`), as articles have it. Does not use
 * `languageCode` of `packages/text`, because that loads a language detector, and every command loads this package.
 */
const isLanguage = (code: string): boolean =>
  /^[a-z]{2,3}$/.test(code) && languageNames.of(code) !== undefined && new Intl.Locale(code).language === code;

/** Language codes. The name of a shard is part of the name of its queue. */
const languages = list.transform((codes, context) => {
  for (const code of codes) {
    if (code !== OTHERS && !isLanguage(code)) {
      context.addIssue({ code: 'custom', message: `${code} is not a language code such as en` });
    }
  }
  return [...new Set(codes)];
});

/**
 * The languages into which translations can be checked: `TARGET_LANGUAGES` of `packages/summary`, which says why the
 * others cannot. Loading that package would slow down every command. A test compares both.
 */
const TRANSLATED = ['en', 'es', 'fr', 'it', 'nl'];

const translated = list.transform((codes, context) => {
  for (const code of codes.filter((code) => !TRANSLATED.includes(code))) {
    const message = `translations into ${code} cannot be checked, only those into ${TRANSLATED.join(', ')}; leave it out`;
    context.addIssue({ code: 'custom', message });
  }
  return [...new Set(codes)];
});

/** The address of a server, without a login in it: the variable `key` has the key. */
const serverUrl = (key: string) =>
  z
    .url({ protocol: /^https?$/ })
    // A login in the address would appear in error messages.
    .refine((url) => !URL.canParse(url) || new URL(url).username === '', `has a login; use ${key}`);

const serverKey = z.string().regex(/^[\x21-\x7e]+$/, 'has characters that no request can carry');

const hostPorts = list.transform((parts, context) => {
  if (parts.length === 0) context.addIssue({ code: 'custom', message: 'names no HOST:PORT' });
  return parts.map((part) => {
    const [, host = '', port = ''] = /^(.+):(\d+)$/.exec(part) ?? [];
    if (!host) context.addIssue({ code: 'custom', message: `${part} is not HOST:PORT` });
    return { host, port: Number(port) };
  });
});

const ranges = list.transform((texts, context) =>
  texts.flatMap((text) => {
    const range = allowedRange(text);
    if (!range) context.addIssue({ code: 'custom', message: `${text} is not an address or range such as 10.0.0.0/8` });
    return range ?? [];
  }),
);

/** Every variable that newsloom reads: its type, default and purpose. Secrets are never shown. */
export const environmentSchema = z.object({
  DATABASE_URL: z
    .url({ protocol: /^postgres(ql)?$/ })
    .optional()
    .describe('secret: address of the Postgres database of the store; if not set, newsloom runs a private one'),
  REDIS_URL: z
    .url({ protocol: /^rediss?$/ })
    .optional()
    .describe('secret: address of the Redis of the queues; if not set, newsloom runs a private one'),
  NEWSLOOM_REDIS_SENTINELS: hostPorts
    .optional()
    .describe('HOST:PORT,... of the Redis sentinels, in place of REDIS_URL'),
  NEWSLOOM_REDIS_SENTINEL_NAME: z.string().default('mymaster').describe('name of the master that the sentinels watch'),
  NEWSLOOM_REDIS_CLUSTER: hostPorts
    .optional()
    .describe('HOST:PORT,... of the Redis cluster nodes, in place of REDIS_URL'),
  NEWSLOOM_REDIS_USERNAME: z.string().optional().describe('user name for the sentinels or the cluster'),
  NEWSLOOM_REDIS_PASSWORD: z.string().optional().describe('secret: password for the sentinels or the cluster'),
  NEWSLOOM_REDIS_TLS: z
    .stringbool()
    .default(false)
    .describe('whether connections to the sentinels or the cluster use TLS'),
  NEWSLOOM_QUEUE: z.enum(['redis', 'postgres']).default('redis').describe('engine that holds the queues'),
  NEWSLOOM_QUEUE_PREFIX: z
    .string()
    .regex(/^[a-z][a-z0-9_]{0,30}$/)
    .default('newsloom')
    .describe('prefix of the names of the queues, which keeps installations on one engine apart'),
  NEWSLOOM_HOME: z.string().min(1).default('.newsloom').describe('folder for all data of a one-machine run'),
  NEWSLOOM_HOST: z.string().default('127.0.0.1').describe('address that the API and the site listen on'),
  NEWSLOOM_WORKER_PORT: z.coerce
    .number()
    .int()
    .min(0)
    .max(65_535)
    .default(0)
    .describe('port of a worker for /healthz, /readyz and /metrics; 0 for a free one'),
  NEWSLOOM_CORS_ORIGINS: list
    .default([])
    .describe('web origins whose pages may read the API, such as https://news.example; * for any'),
  NEWSLOOM_PUBLIC_ADDRESS: z
    .url({ protocol: /^https?$/ })
    .optional()
    .describe('public address of the API, for links in feeds; if not set, the address of the request'),
  NEWSLOOM_PORT: z.coerce.number().int().min(0).max(65_535).default(4100).describe('port of the API; 0 for a free one'),
  NEWSLOOM_WEB_PORT: z.coerce
    .number()
    .int()
    .min(0)
    .max(65_535)
    .default(4200)
    .describe('port of the site; 0 for a free one'),
  NEWSLOOM_WEB_ADDRESS: z
    .url({ protocol: /^https?$/ })
    .optional()
    .describe('public address of the site, for search engines and cookies; if not set, the address of the request'),
  NEWSLOOM_WEB_API: z
    .url({ protocol: /^https?$/ })
    .default('http://127.0.0.1:4100')
    .describe(
      'address of the API that a separately started site reads; the site of `newsloom up` reads the API of `up`',
    ),
  NEWSLOOM_WEB_KEY: z
    .string()
    .optional()
    .describe('secret: key of scope `read` with which the site reads an API that is not public'),
  NEWSLOOM_PUBLIC_READ: z
    .stringbool()
    .default(false)
    .describe('whether everyone may read stories without a key; the routes of keys and webhooks always need one'),
  NEWSLOOM_KEY_RATE: number(6_000, 1).describe('maximum number of requests a minute with one key of the API'),
  NEWSLOOM_ADDRESS_RATE: number(600, 1).describe(
    'maximum number of requests a minute from one address without a key; this machine itself is exempt',
  ),
  NEWSLOOM_LOG_LEVEL: z
    .enum(['trace', 'debug', 'info', 'warn', 'error', 'silent'])
    .default('info')
    .describe('lowest level of the lines that are logged'),
  NEWSLOOM_OTLP_URL: z
    .url({ protocol: /^https?$/ })
    .optional()
    .describe(
      'secret: address of an OpenTelemetry collector that receives traces, such as http://collector:4318/v1/traces',
    ),
  NEWSLOOM_CONTACT: z
    .string()
    .optional()
    .describe(
      'contact address or page for people with questions about the requests of newsloom; part of the user agent',
    ),
  NEWSLOOM_HTTP_TIMEOUT_MS: number(15_000, 100).describe(
    'maximum milliseconds for one request, including redirects and body',
  ),
  NEWSLOOM_HTTP_MAX_BYTES: number(5_000_000, 1_000).describe(
    'maximum bytes of a page or feed after decompression; the largest real page measured has 2.9 MB',
  ),
  NEWSLOOM_ALLOW_RANGES: ranges
    .default([])
    .describe(
      'addresses outside the public internet where feeds, pages and webhooks are allowed, such as 10.1.0.0/16,127.0.0.1:8080,[fd00::/8]:443; if not set, none',
    ),
  NEWSLOOM_HOST_SPACING_MS: number(1_000).describe(
    'minimum milliseconds between two fetches from a host; this machine itself is exempt',
  ),
  NEWSLOOM_POLL_INTERVAL_MS: number(15 * 60_000, 1_000).describe(
    'milliseconds between two polls of a feed, unless the feed asks for more',
  ),
  NEWSLOOM_INTAKE_LIMIT: number(100_000, 1).describe(
    'maximum number of articles that may wait to be fetched; with more, no feed is polled until some are done',
  ),
  // A typing error must not start hundreds of processes.
  NEWSLOOM_PROCESSES: z.coerce
    .number()
    .int()
    .min(0)
    .max(64)
    .default(0)
    .describe(
      'number of processes that run the stages of a command; 0: one per core that the engines leave, at most four, because with more Postgres is the limit (one if the queues are in Postgres too)',
    ),
  NEWSLOOM_EXTRACT_THREADS: number(0).describe(
    'number of threads that parse pages, in all processes of a command together; 0 for one per core',
  ),
  NEWSLOOM_EXTRACT_DEADLINE_MS: number(10_000, 100).describe(
    'maximum milliseconds to extract one page; real pages take well under one second',
  ),
  NEWSLOOM_LLM_URL: serverUrl('NEWSLOOM_LLM_KEY')
    .optional()
    .describe(
      'secret: address of an OpenAI-compatible server, such as http://127.0.0.1:11434/v1, that writes the texts of stories; if not set, they are sentences of the articles',
    ),
  NEWSLOOM_LLM_KEY: serverKey.optional().describe('secret: key for that server, if it needs one'),
  NEWSLOOM_LLM_MODEL: z.string().optional().describe('name of the language model on that server'),
  // A stage has 30 s for a story, including reads and writes.
  NEWSLOOM_LLM_TIMEOUT_MS: z.coerce
    .number()
    .int()
    .min(100)
    .max(20_000)
    .default(10_000)
    .describe('maximum milliseconds that the model has for one story; after that the story is published without it'),
  NEWSLOOM_LLM_TOKENS_A_DAY: number(2_000_000, 1).describe(
    'maximum number of tokens a day for all workers together, from midnight UTC on; a version of a story takes some 3,000',
  ),
  NEWSLOOM_LLM_TRANSLATE_TO: translated
    .default([])
    .describe(
      'languages into which the model translates headline, dek and key points, of en, es, fr, it and nl, such as en,es; if not set, none',
    ),
  NEWSLOOM_EMBEDDINGS_URL: serverUrl('NEWSLOOM_EMBEDDINGS_KEY')
    .optional()
    .describe(
      'secret: address of an OpenAI-compatible server, such as http://127.0.0.1:11434/v1, whose embeddings find the same story in other languages; if not set, none are found',
    ),
  NEWSLOOM_EMBEDDINGS_KEY: serverKey.optional().describe('secret: key for that server, if it needs one'),
  NEWSLOOM_EMBEDDINGS_MODEL: z.string().optional().describe('name of the multilingual embedding model on that server'),
  // The scales of models differ: some give unrelated texts 0.7.
  NEWSLOOM_EMBEDDINGS_COSINE: z.coerce
    .number()
    .min(0)
    .max(1)
    .default(0.8)
    .describe('minimum cosine of the embeddings, 0 to 1, at which stories in two languages count as the same'),
  NEWSLOOM_SHARDS: languages
    .default(['en', 'rest'])
    .describe('languages with a clustering shard of their own; `rest` is the shard of all others'),
  NEWSLOOM_CONCURRENCY: numbers
    .default({})
    .describe('number of units that each process works on at once, by stage, such as fetch=16,extract=4'),
  NEWSLOOM_ATTEMPTS: numbers.default({}).describe('maximum number of tries of a unit, by stage, such as fetch=4'),
  NEWSLOOM_BACKOFF_FIRST_MS: numberOfStage().describe(
    'milliseconds to wait after the first passing fault, in all stages; each further wait is four times as long',
  ),
  NEWSLOOM_BACKOFF_CAP_MS: numberOfStage().describe('maximum milliseconds between two tries, in all stages'),
  NEWSLOOM_DEBOUNCE_MS: numberOfStage().describe(
    'milliseconds to wait before a story is scored and before it is published, so that a burst of articles costs one run',
  ),
  NEWSLOOM_REST_MS: number(30_000).describe(
    'milliseconds that a unit must have waited before the reconciler enqueues it again',
  ),
  NEWSLOOM_RECONCILE_MS: number(1_000, 10).describe('milliseconds between two runs of the reconciler'),
  NEWSLOOM_STORE_PATIENCE_MS: number(60_000, 1_000).describe(
    'maximum milliseconds that Postgres may be silent during a query; a transaction waits half as long for a lock',
  ),
  NEWSLOOM_LOCK_MS: number(30_000, 1_000).describe(
    'milliseconds after which the job of a worker that died goes to another',
  ),
  NEWSLOOM_LEASE_MS: number(6_000, 1_000).describe(
    'milliseconds after which the shard of a writer that died goes to another, with its jobs; a living writer renews its lease three times as often',
  ),
  NEWSLOOM_KEEP_SNAPSHOT_DAYS: number(30).describe('days for which page snapshots are kept'),
  NEWSLOOM_KEEP_SNAPSHOT_BYTES: number(10_000_000_000).describe('maximum bytes of page snapshots that are kept'),
  NEWSLOOM_KEEP_CHANGE_DAYS: number(90).describe(
    'days for which every change is kept; after that, only the newest change of each story',
  ),
  NEWSLOOM_KEEP_VERSIONS: number(50, 1).describe('number of versions that are kept of a story'),
  NEWSLOOM_KEEP_RUN_DAYS: number(2, 1).describe(
    'days for which counts of runs are kept; `newsloom status` reads those of the last hour',
  ),
});

/** The prefix of the descriptions of secrets. Their values are never shown, and they may be given as files. */
export const SECRET = 'secret: ';

export const isSecret = (schema: z.ZodType): boolean => schema.description?.startsWith(SECRET) === true;

export type Environment = z.infer<typeof environmentSchema>;
