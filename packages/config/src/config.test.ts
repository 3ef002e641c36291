import { availableParallelism } from 'node:os';
import { resolve } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { describeConfig, loadConfig } from './config.ts';
import { environmentSchema } from './environment.ts';
import { shareOf } from './share.ts';

/** The error message for an environment, or null. */
function complaintAbout(environment: Record<string, string>): string | null {
  try {
    loadConfig(environment);
    return null;
  } catch (error) {
    expect(error).toMatchObject({ code: 'config-invalid' });
    return String(error);
  }
}

describe('without a variable', () => {
  const config = loadConfig({});

  test('everything has a value that works on one machine', () => {
    expect(config).toMatchObject({
      databaseUrl: null,
      queue: { engine: null, prefix: 'newsloom' },
      home: resolve('.newsloom'),
      path: '',
      api: {
        host: '127.0.0.1',
        port: 4100,
        corsOrigins: [],
        publicUrl: null,
        publicRead: false,
        keyRate: 6_000,
        addressRate: 600,
      },
      logLevel: 'info',
      otlpUrl: null,
      http: { timeoutMs: 15_000, maxBytes: 5_000_000, hostSpacingMs: 1_000, allow: [] },
      pollIntervalMs: 900_000,
      intakeLimit: 100_000,
      processes: null,
      extract: { threads: availableParallelism(), deadlineMs: 10_000 },
      llm: null,
      embeddings: null,
      shards: ['en', 'rest'],
      tuning: { concurrency: {}, attempts: {}, backoff: { firstMs: null, capMs: null }, debounceMs: null },
      restMs: 30_000,
      reconcileMs: 1_000,
      storePatienceMs: 60_000,
      lockMs: 30_000,
      leaseMs: 6_000,
      retention: {
        snapshotDays: 30,
        snapshotBytes: 10_000_000_000,
        changeDays: 90,
        versionsPerStory: 50,
        runDays: 2,
      },
    });
    expect(config.http.userAgent).toMatch(/^newsloom\/\d+\.\d+\.\d+$/);
  });

  test('empty variables count as not set', () => {
    const empty = Object.fromEntries(Object.keys(environmentSchema.shape).map((name) => [name, '']));
    expect(loadConfig(empty)).toEqual(config);
  });
});

describe('a variable', () => {
  test.each<[string, string, (config: ReturnType<typeof loadConfig>) => unknown, unknown]>([
    ['DATABASE_URL', 'postgres://u:p@db/news', (config) => config.databaseUrl, 'postgres://u:p@db/news'],
    ['DATABASE_URL', 'postgresql://db/news', (config) => config.databaseUrl, 'postgresql://db/news'],
    [
      'REDIS_URL',
      'rediss://:p@redis:6380/1',
      (config) => config.queue.engine,
      { kind: 'redis', url: 'rediss://:p@redis:6380/1' },
    ],
    ['NEWSLOOM_QUEUE', 'postgres', (config) => config.queue.engine, { kind: 'postgres' }],
    ['NEWSLOOM_QUEUE_PREFIX', 'blue_1', (config) => config.queue.prefix, 'blue_1'],
    ['NEWSLOOM_HOME', '/var/lib/newsloom', (config) => config.home, '/var/lib/newsloom'],
    ['PATH', '/usr/bin', (config) => config.path, '/usr/bin'],
    ['NEWSLOOM_PORT', '0', (config) => config.api.port, 0],
    ['NEWSLOOM_WEB_PORT', '0', (config) => config.web.port, 0],
    ['NEWSLOOM_WEB_ADDRESS', 'https://news.example/', (config) => config.web.siteUrl, 'https://news.example'],
    ['NEWSLOOM_WEB_API', 'http://api:4100', (config) => config.web.apiUrl, 'http://api:4100'],
    [
      'NEWSLOOM_CORS_ORIGINS',
      'https://a.example, https://b.example',
      (config) => config.api.corsOrigins,
      ['https://a.example', 'https://b.example'],
    ],
    ['NEWSLOOM_PUBLIC_ADDRESS', 'https://a.example', (config) => config.api.publicUrl, 'https://a.example'],
    ['NEWSLOOM_LOG_LEVEL', 'silent', (config) => config.logLevel, 'silent'],
    [
      'NEWSLOOM_ALLOW_RANGES',
      '10.0.0.0/8, 127.0.0.1:4180',
      (config) => config.http.allow,
      [
        { address: '10.0.0.0', bits: 8, port: null },
        { address: '127.0.0.1', bits: 32, port: 4180 },
      ],
    ],
    ['NEWSLOOM_PROCESSES', '9', (config) => config.processes, 9],
    ['NEWSLOOM_PROCESSES', '0', (config) => config.processes, null],
    ['NEWSLOOM_EXTRACT_THREADS', '3', (config) => config.extract.threads, 3],
    ['NEWSLOOM_SHARDS', ' de, en ,rest,', (config) => config.shards, ['de', 'en', 'rest']],
    ['NEWSLOOM_SHARDS', 'de', (config) => config.shards, ['de', 'rest']],
    ['NEWSLOOM_SHARDS', 'ceb', (config) => config.shards, ['ceb', 'rest']],
    ['NEWSLOOM_SHARDS', 'de,de', (config) => config.shards, ['de', 'rest']],
    ['NEWSLOOM_CONCURRENCY', 'fetch=16, extract=4', (config) => config.tuning.concurrency, { fetch: 16, extract: 4 }],
    ['NEWSLOOM_ATTEMPTS', 'fetch=1', (config) => config.tuning.attempts, { fetch: 1 }],
    ['NEWSLOOM_KEEP_VERSIONS', '1', (config) => config.retention.versionsPerStory, 1],
    ['NEWSLOOM_KEEP_RUN_DAYS', '1', (config) => config.retention.runDays, 1],
  ])('%s=%s is taken', (name, value, of, expected) => {
    expect(of(loadConfig({ [name]: value }))).toEqual(expected);
  });

  test('with a contact goes into the user agent', () => {
    expect(loadConfig({ NEWSLOOM_CONTACT: 'desk@a.example' }).http.userAgent).toMatch(
      /^newsloom\/\S+ \(\+desk@a\.example\)$/,
    );
  });

  test('of a language model is taken with the model, and refused without', () => {
    const both = { NEWSLOOM_LLM_URL: 'http://127.0.0.1:11434/v1', NEWSLOOM_LLM_MODEL: 'small' };
    const limits = { timeoutMs: 10_000, tokensADay: 2_000_000, translateTo: [] };
    const llm = { url: both.NEWSLOOM_LLM_URL, key: null, model: 'small', ...limits };
    expect(loadConfig(both).llm).toEqual(llm);
    expect(loadConfig({ ...both, NEWSLOOM_LLM_KEY: 'hush', NEWSLOOM_LLM_TIMEOUT_MS: '100' }).llm).toEqual({
      ...llm,
      key: 'hush',
      timeoutMs: 100,
    });
    expect(complaintAbout({ NEWSLOOM_LLM_URL: both.NEWSLOOM_LLM_URL })).toContain('NEWSLOOM_LLM_MODEL');
    expect(complaintAbout({ NEWSLOOM_LLM_MODEL: 'small' })).toContain('NEWSLOOM_LLM_URL');
    expect(complaintAbout({ NEWSLOOM_LLM_KEY: 'hush' })).toContain('NEWSLOOM_LLM_URL and NEWSLOOM_LLM_MODEL');
    for (const secret of [{ NEWSLOOM_LLM_KEY: 'hush\n1' }, { NEWSLOOM_LLM_URL: 'http://hush:1@a.example/v1' }]) {
      expect(complaintAbout({ ...both, ...secret })).toMatch(/NEWSLOOM_LLM_/);
      expect(complaintAbout({ ...both, ...secret })).not.toContain('hush');
    }
  });

  test('of languages to translate into is taken with a language model, and refused without', () => {
    const both = { NEWSLOOM_LLM_URL: 'http://127.0.0.1:11434/v1', NEWSLOOM_LLM_MODEL: 'small' };
    const to = (codes: string) => ({ ...both, NEWSLOOM_LLM_TRANSLATE_TO: codes });
    expect(loadConfig(to('en, es,fr,it,nl,es')).llm?.translateTo).toEqual(['en', 'es', 'fr', 'it', 'nl']);
    expect(loadConfig(to('')).llm?.translateTo).toEqual([]);
    expect(complaintAbout({ NEWSLOOM_LLM_TRANSLATE_TO: 'en' })).toContain(
      'set NEWSLOOM_LLM_URL and NEWSLOOM_LLM_MODEL',
    );
    for (const code of ['de', 'pt', 'ru', 'ja', 'EN', 'english', 'en-GB']) {
      expect(complaintAbout(to(`es,${code}`))).toContain(
        `translations into ${code} cannot be checked, only those into en, es, fr, it, nl`,
      );
    }
  });

  test('of embeddings is taken with the model, and refused without', () => {
    const both = { NEWSLOOM_EMBEDDINGS_URL: 'http://127.0.0.1:11434/v1', NEWSLOOM_EMBEDDINGS_MODEL: 'bge-m3' };
    const embeddings = { url: both.NEWSLOOM_EMBEDDINGS_URL, key: null, model: 'bge-m3', leastCosine: 0.8 };
    expect(loadConfig(both)).toMatchObject({ embeddings, llm: null });
    const more = { ...both, NEWSLOOM_EMBEDDINGS_KEY: 'hush', NEWSLOOM_EMBEDDINGS_COSINE: '0.9' };
    expect(loadConfig(more).embeddings).toEqual({ ...embeddings, key: 'hush', leastCosine: 0.9 });
    const { NEWSLOOM_EMBEDDINGS_URL: _, ...halfOf } = more;
    expect(complaintAbout(halfOf)).toContain('embeddings needs NEWSLOOM_EMBEDDINGS_URL too');
    expect(complaintAbout({ NEWSLOOM_EMBEDDINGS_KEY: 'hush' })).toContain('_URL and NEWSLOOM_EMBEDDINGS_MODEL too');
    expect(complaintAbout({ ...both, NEWSLOOM_EMBEDDINGS_URL: 'http://hush:1@a.example' })).not.toContain('hush');
  });

  test.each<[string, string]>([
    ['NEWSLOOM_EMBEDDINGS_URL', 'localhost:11434'],
    ['NEWSLOOM_EMBEDDINGS_KEY', 'two words'],
    ['NEWSLOOM_EMBEDDINGS_COSINE', '1.1'],
    ['NEWSLOOM_LLM_URL', 'ftp://a.example'],
    ['NEWSLOOM_LLM_TIMEOUT_MS', '20001'],
    ['NEWSLOOM_LLM_TOKENS_A_DAY', '0'],
    ['DATABASE_URL', 'mysql://db/news'],
    ['DATABASE_URL', 'db'],
    ['REDIS_URL', 'http://redis'],
    ['NEWSLOOM_REDIS_SENTINELS', 'redis'],
    ['NEWSLOOM_REDIS_SENTINELS', ','],
    ['NEWSLOOM_REDIS_CLUSTER', 'a:1,b'],
    ['NEWSLOOM_REDIS_CLUSTER', ':6379'],
    ['NEWSLOOM_REDIS_TLS', 'perhaps'],
    ['NEWSLOOM_QUEUE', 'kafka'],
    ['NEWSLOOM_QUEUE_PREFIX', 'Blue'],
    ['NEWSLOOM_QUEUE_PREFIX', 'a:b'],
    ['NEWSLOOM_QUEUE_PREFIX', '1a'],
    ['NEWSLOOM_PORT', '65536'],
    ['NEWSLOOM_PORT', '-1'],
    ['NEWSLOOM_PORT', 'http'],
    ['NEWSLOOM_PUBLIC_ADDRESS', 'ftp://a.example'],
    ['NEWSLOOM_LOG_LEVEL', 'loud'],
    ['NEWSLOOM_HTTP_TIMEOUT_MS', '99'],
    ['NEWSLOOM_HTTP_TIMEOUT_MS', '1.5'],
    ['NEWSLOOM_HTTP_TIMEOUT_MS', 'Infinity'],
    ['NEWSLOOM_HTTP_MAX_BYTES', '5MB'],
    ['NEWSLOOM_ALLOW_RANGES', '10.0.0.0/8,localhost'],
    ['NEWSLOOM_POLL_INTERVAL_MS', '0'],
    ['NEWSLOOM_PROCESSES', '-1'],
    ['NEWSLOOM_PROCESSES', '65'],
    ['NEWSLOOM_PROCESSES', 'many'],
    ['NEWSLOOM_SHARDS', 'en:de'],
    ['NEWSLOOM_SHARDS', 'zz'],
    ['NEWSLOOM_SHARDS', 'en,english'],
    ['NEWSLOOM_SHARDS', 'eng'],
    ['NEWSLOOM_SHARDS', 'others'],
    ['NEWSLOOM_CONCURRENCY', 'fetsh=16'],
    ['NEWSLOOM_CONCURRENCY', 'constructor=16'],
    ['NEWSLOOM_ATTEMPTS', 'fetch=4,all=3'],
    ['NEWSLOOM_CONCURRENCY', 'fetch'],
    ['NEWSLOOM_CONCURRENCY', 'fetch=many'],
    ['NEWSLOOM_CONCURRENCY', 'fetch=-1'],
    ['NEWSLOOM_CONCURRENCY', 'fetch=0'],
    ['NEWSLOOM_ATTEMPTS', 'fetch=0'],
    ['NEWSLOOM_ATTEMPTS', '=3'],
    ['NEWSLOOM_KEEP_VERSIONS', '0'],
    ['NEWSLOOM_KEEP_RUN_DAYS', '0'],
    ['NEWSLOOM_KEEP_RUN_DAYS', '1.5'],
    ['NEWSLOOM_LOCK_MS', '999'],
    ['NEWSLOOM_LEASE_MS', '999'],
    ['NEWSLOOM_STORE_PATIENCE_MS', '0'],
  ])('%s=%s is refused by its name', (name, value) => {
    expect(complaintAbout({ [name]: value })).toContain(name);
  });

  test('that is unknown is refused, so that a misspelt one is noticed', () => {
    expect(complaintAbout({ NEWSLOOM_PROT: '80' })).toContain('NEWSLOOM_PROT is not a variable of newsloom');
    // A former name of a variable.
    expect(complaintAbout({ NEWSLOOM_KEEP_STEP_DAYS: '30' })).toContain('NEWSLOOM_KEEP_STEP_DAYS is not a variable');
  });

  test.each(['NEWSLOOM_DATA', 'NEWSLOOM_BENCH', 'NEWSLOOM_TEST_POSTGRES', 'NODE_ENV', 'HOME'])(
    '%s is none of its business',
    (name) => {
      expect(complaintAbout({ [name]: 'x' })).toBeNull();
    },
  );

  test('all wrong variables are in one message', () => {
    const complaint = complaintAbout({
      NEWSLOOM_PROT: '80',
      NEWSLOOM_PORT: 'x',
      NEWSLOOM_QUEUE: 'kafka',
      REDIS_URL: 'x',
    });
    for (const name of ['NEWSLOOM_PROT', 'NEWSLOOM_PORT', 'NEWSLOOM_QUEUE', 'REDIS_URL'])
      expect(complaint).toContain(name);
  });

  test('any text gives a configuration or a typed error without secrets', () => {
    const names = Object.keys(environmentSchema.shape);
    fc.assert(
      fc.property(fc.dictionary(fc.constantFrom(...names), fc.string()), (environment) => {
        const secret = environment.NEWSLOOM_REDIS_PASSWORD ?? '';
        const complaint = complaintAbout({ ...environment, NEWSLOOM_REDIS_PASSWORD: `hush-${secret}-hush` });
        expect(complaint ?? '').not.toContain('hush');
      }),
    );
  });
});

test.each([
  [8, 4, 2],
  [3, 2, 1],
  [2, 4, 1],
  [5, 1, 5],
])('%i threads in %i processes are %i in each', (threads, processes, each) => {
  const config = loadConfig({ NEWSLOOM_EXTRACT_THREADS: String(threads) });
  expect(shareOf(config, processes)).toEqual({ ...config, extract: { ...config.extract, threads: each } });
});

describe('the engine of the queues', () => {
  const login = { NEWSLOOM_REDIS_USERNAME: 'news', NEWSLOOM_REDIS_PASSWORD: 'secret', NEWSLOOM_REDIS_TLS: 'true' };

  test('can be found through sentinels', () => {
    const environment = {
      ...login,
      NEWSLOOM_REDIS_SENTINELS: 'a:26379, [::1]:26380',
      NEWSLOOM_REDIS_SENTINEL_NAME: 'main',
    };
    expect(loadConfig(environment).queue.engine).toEqual({
      kind: 'sentinel',
      nodes: [
        { host: 'a', port: 26379 },
        { host: '[::1]', port: 26380 },
      ],
      name: 'main',
      username: 'news',
      password: 'secret',
      tls: true,
    });
  });

  test('can be a cluster, without a login', () => {
    expect(loadConfig({ NEWSLOOM_REDIS_CLUSTER: 'a:6379' }).queue.engine).toEqual({
      kind: 'cluster',
      nodes: [{ host: 'a', port: 6379 }],
      name: 'mymaster',
      tls: false,
    });
  });

  test.each([
    { REDIS_URL: 'redis://redis', NEWSLOOM_REDIS_SENTINELS: 'a:1' },
    { REDIS_URL: 'redis://redis', NEWSLOOM_REDIS_CLUSTER: 'a:1' },
    { NEWSLOOM_REDIS_SENTINELS: 'a:1', NEWSLOOM_REDIS_CLUSTER: 'a:1' },
  ])('can be set only once: %j', (environment) => {
    expect(complaintAbout(environment)).toContain(`${Object.keys(environment).join(' and ')} are both set`);
    const [first = ''] = Object.keys(environment);
    expect(complaintAbout({ ...environment, [first]: '' })).toBeNull();
  });

  test('is Postgres if so set, whatever else is set', () => {
    const environment = { NEWSLOOM_QUEUE: 'postgres', REDIS_URL: 'redis://redis' };
    expect(loadConfig(environment).queue.engine).toEqual({ kind: 'postgres' });
  });
});

describe('the description', () => {
  const secrets = {
    DATABASE_URL: 'postgres://u:hush@db/news',
    REDIS_URL: 'redis://:hush@redis',
    NEWSLOOM_REDIS_PASSWORD: 'hush',
  };

  test('has every variable with its purpose', () => {
    const described = describeConfig({});
    expect(described.map(({ name }) => name)).toEqual(Object.keys(environmentSchema.shape));
    for (const { purpose, value } of described) {
      expect(purpose).toMatch(/\w/);
      expect(purpose).not.toContain('secret:');
      expect(value).toBeNull();
    }
  });

  test('shows what is empty as not set, secrets as well', () => {
    const empty = Object.fromEntries(Object.keys(environmentSchema.shape).map((name) => [name, '']));
    expect(describeConfig(empty)).toEqual(describeConfig({}));
  });

  test('shows set values and defaults', () => {
    const port = describeConfig({ NEWSLOOM_PORT: '80' }).find(({ name }) => name === 'NEWSLOOM_PORT');
    expect(port).toEqual({ name: 'NEWSLOOM_PORT', value: '80', fallback: 4100, purpose: expect.any(String) });
  });

  test('shows only that a secret is set', () => {
    const described = describeConfig(secrets);
    expect(JSON.stringify(described)).not.toContain('hush');
    for (const name of Object.keys(secrets)) {
      expect(described.find((variable) => variable.name === name)?.value).toBe('(set)');
    }
  });

  test('hides every variable with a password', () => {
    const telling = Object.keys(environmentSchema.shape).filter((name) =>
      /PASSWORD|SECRET|TOKEN(?!S)|KEY$|_URL$/.test(name),
    );
    for (const name of telling) {
      expect(describeConfig({ [name]: 'hush' }).find((variable) => variable.name === name)?.value).toBe('(set)');
    }
  });
});
