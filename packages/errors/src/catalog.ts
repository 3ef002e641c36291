/**
 * Every error that newsloom makes: one line for what happened, one for what to do about it. `fault` is what the
 * pipeline does with it: `retry` for a passing fault, `failed` if it cannot succeed unless something changes. Codes are
 * stable: operators filter by them, dashboards count them. The thrower gives the values for the words in braces.
 */
export const catalog = {
  // Reaching the network
  'http-bad-url': {
    fault: 'failed',
    message: '{url} is not an http or https address.',
    remedy: 'Correct the address; only http and https are fetched.',
  },
  'http-address-refused': {
    fault: 'failed',
    message: '{host} leads to {address}, which is not an address of the public internet.',
    remedy:
      'Correct the address. If the address is intended, set NEWSLOOM_ALLOW_RANGES={address}, or a range, and start every worker again.',
  },
  'http-unreachable': {
    fault: 'retry',
    message: 'No connection to {host}: {reason}.',
    remedy:
      'Check that the host exists and answers from this machine. Feeds are polled again automatically; failed articles are tried again by `newsloom failed replay --host {host}`.',
  },
  'http-timeout': {
    fault: 'retry',
    message: '{url} did not answer within {ms} ms.',
    remedy:
      'The host is slow. Feeds are polled again automatically; failed articles are tried again by `newsloom failed replay --code http-timeout`. Raise NEWSLOOM_HTTP_TIMEOUT_MS if this host is always slow.',
  },
  'http-server-error': {
    fault: 'retry',
    message: '{url} answered {status}.',
    remedy:
      'The host has a fault. Feeds are polled again automatically; when the host works again, failed articles are tried again by `newsloom failed replay --host {host}`.',
  },
  'http-throttled': {
    fault: 'retry',
    message: '{url} answered {status}: too many requests.',
    remedy:
      'The host asks for patience, so its pages wait. If this lasts, ask it less often: `newsloom hosts set HOST --spacing 5000`.',
  },
  'http-refused': {
    fault: 'failed',
    message: '{url} answered {status}.',
    remedy:
      'The host refuses this address (not found, forbidden or behind a login). An article: discard it by `newsloom failed discard ID --reason TEXT`. A feed: `newsloom feeds remove URL`, then add it with the right address.',
  },
  'http-too-large': {
    fault: 'failed',
    message: '{url} is larger than {limit} bytes.',
    remedy: 'Raise NEWSLOOM_HTTP_MAX_BYTES if pages of that size are wanted.',
  },
  'http-too-many-redirects': {
    fault: 'failed',
    message: '{url} redirects more than {limit} times.',
    remedy: 'Open the address in a browser; a loop is the fault of the host.',
  },

  // Asking a language model
  'llm-unreachable': {
    fault: 'retry',
    message: 'No connection to the language model at {host}: {reason}.',
    remedy:
      'Check NEWSLOOM_LLM_URL and the server; `newsloom doctor` tries it. Until it works, stories use sentences of their articles.',
  },
  'llm-timeout': {
    fault: 'retry',
    message: 'The language model at {host} did not answer within {ms} ms.',
    remedy:
      'Use a faster model, or raise NEWSLOOM_LLM_TIMEOUT_MS: each new story waits that long at most. Until it works, stories use sentences of their articles.',
  },
  'llm-server-error': {
    fault: 'retry',
    message: 'The language model at {host} answered {status}.',
    remedy: 'The server has a fault, or too many requests. Until it works, stories use sentences of their articles.',
  },
  'llm-refused': {
    fault: 'failed',
    message: 'The language model at {host} answered {status}.',
    remedy:
      'Check NEWSLOOM_LLM_URL (it ends before /chat/completions, often with /v1), NEWSLOOM_LLM_KEY and NEWSLOOM_LLM_MODEL; `newsloom doctor` tries them.',
  },
  'llm-answer-unusable': {
    fault: 'retry',
    message: 'The language model at {host} gave an unusable answer: {reason}.',
    remedy:
      'If this is frequent, use a model that writes JSON by a schema. Until it works, stories use sentences of their articles.',
  },
  'llm-resting': {
    fault: 'retry',
    message: 'The language model at {host} is not asked until {until}, because it failed {count} times in a row.',
    remedy: 'Nothing to do: it is tried again then. The log has the errors before this one.',
  },
  'llm-budget': {
    fault: 'retry',
    message: 'The language model has used its {tokens} tokens of the day.',
    remedy:
      'Raise NEWSLOOM_LLM_TOKENS_A_DAY, or wait until midnight UTC. Until then, stories use sentences of their articles.',
  },

  // Asking for embeddings
  'embeddings-unreachable': {
    fault: 'retry',
    message: 'No connection to the embeddings server at {host}: {reason}.',
    remedy:
      'Check NEWSLOOM_EMBEDDINGS_URL and the server; `newsloom doctor` tries it. Until it works, stories are not linked to other languages.',
  },
  'embeddings-timeout': {
    fault: 'retry',
    message: 'The embeddings server at {host} did not answer within {ms} ms.',
    remedy: 'Use a faster server or a smaller model. Until it works, stories are not linked to other languages.',
  },
  'embeddings-server-error': {
    fault: 'retry',
    message: 'The embeddings server at {host} answered {status}.',
    remedy: 'The server has a fault, or too many requests. Until it works, stories are not linked to other languages.',
  },
  'embeddings-refused': {
    fault: 'failed',
    message: 'The embeddings server at {host} answered {status}.',
    remedy:
      'Check NEWSLOOM_EMBEDDINGS_URL (it ends before /embeddings, often with /v1), NEWSLOOM_EMBEDDINGS_KEY and NEWSLOOM_EMBEDDINGS_MODEL; `newsloom doctor` tries them.',
  },
  'embeddings-answer-unusable': {
    fault: 'retry',
    message: 'The embeddings server at {host} gave an unusable answer: {reason}.',
    remedy:
      'Check that NEWSLOOM_EMBEDDINGS_MODEL is a model for embeddings. Until it works, stories are not linked to other languages.',
  },
  'embeddings-resting': {
    fault: 'retry',
    message: 'The embeddings server at {host} is not asked until {until}, because it failed {count} times in a row.',
    remedy: 'Nothing to do: it is tried again then. The log has the errors before this one.',
  },

  // Webhooks
  'webhook-refused': {
    fault: 'retry',
    message: 'The endpoint {url} answered {status}.',
    remedy: 'Let it answer 2xx. `newsloom webhooks log ID` shows what it was sent, and what it answered.',
  },

  // Reading feeds
  'feed-not-a-feed': {
    fault: 'failed',
    message: '{input} is not a feed: {reason}.',
    remedy: 'Give the address of an RSS, Atom, RSS 1.0 or JSON feed; `newsloom inspect feed URL` shows what is read.',
  },
  'feed-too-large': {
    fault: 'failed',
    message: '{input} has more than {limit} bytes.',
    remedy: 'Ask the outlet for a shorter feed, or remove it: `newsloom feeds remove URL`. The limit is fixed.',
  },
  'feed-address-invalid': {
    fault: 'failed',
    message: 'This address cannot be a feed: {reason}.',
    remedy: 'Give the http or https address of the feed, of at most {limit} characters.',
  },
  'opml-unreadable': {
    fault: 'failed',
    message: '{input} is not an OPML file: {reason}.',
    remedy: 'Export the list from the reader again; OPML 1.0 and 2.0 are read.',
  },

  // Reading pages
  'page-too-complex': {
    fault: 'failed',
    message: 'The page exceeds a limit: {what} {count}, at most {limit}.',
    remedy:
      'Such a page would block a worker for minutes. Discard it: `newsloom failed discard --code page-too-complex --reason TEXT`.',
  },
  'page-deadline': {
    fault: 'retry',
    message: 'The page was not extracted within {ms} ms of CPU time.',
    remedy:
      'Look at the page with `newsloom inspect page URL`. If it is worth the time, raise NEWSLOOM_EXTRACT_DEADLINE_MS, then `newsloom failed replay --code page-deadline`.',
  },
  'page-not-html': {
    fault: 'failed',
    message: 'The page is {type}, not HTML.',
    remedy: 'Only HTML pages are extracted. Discard it: `newsloom failed discard --code page-not-html --reason TEXT`.',
  },
  'page-unreadable': {
    fault: 'failed',
    message: 'The page could not be parsed: {reason}.',
    remedy: 'Look at the page with `newsloom inspect page URL`.',
  },

  // Running stages
  'job-invalid': {
    fault: 'failed',
    message: 'A job of {stage} has an invalid payload: {reason}.',
    remedy:
      'A job names one unit: {"id": "..."}. Nothing is lost: the reconciler enqueues the waiting units. Find out what else writes to the queues, then `newsloom failed discard --code job-invalid --reason TEXT`.',
  },
  'stage-deadline': {
    fault: 'retry',
    message: '{stage} took longer than {ms} ms.',
    remedy:
      'Look at the load, and at the engines with `newsloom doctor`; then `newsloom failed replay --code stage-deadline`.',
  },
  'deferred-too-long': {
    fault: 'failed',
    message: '{stage} was put off for more than {hours} hours, most recently because of {code}.',
    remedy: 'The host never let it through. Look at the host, then `newsloom failed replay --code deferred-too-long`.',
  },
  'worker-lost': {
    fault: 'failed',
    message: '{stage} lost its worker {count} times over this unit.',
    remedy:
      'The unit crashes workers, most likely because of memory. Look at it with `newsloom failed list --code worker-lost` and `newsloom trace ID` before replaying it.',
  },
  'shard-lost': {
    fault: 'retry',
    message: 'Another process is the writer of shard {shard} now.',
    remedy: 'Nothing to do: that process continues the work.',
  },
  'story-moved': {
    fault: 'retry',
    message: 'The story {id} got another version while this one was made.',
    remedy: 'Nothing to do: it is made again from the present state.',
  },
  'graph-invalid': {
    fault: 'failed',
    message: 'The stages do not fit the catalog: {problems}.',
    remedy: 'Give every stage of the catalog exactly one definition, and every edge a stage that exists.',
  },
  unexpected: {
    fault: 'retry',
    message: '{reason}',
    remedy:
      'This is a defect, or an engine is away. See the log for the stack. When it is fixed, `newsloom failed replay --code unexpected`.',
  },

  // Engines
  'store-unavailable': {
    fault: 'retry',
    message: 'Postgres does not answer: {reason}.',
    remedy: 'Check DATABASE_URL and the server; `newsloom doctor` tries the connection.',
  },
  'store-read-only': {
    fault: 'retry',
    message: 'Postgres takes no writes: {reason}.',
    remedy: 'Let DATABASE_URL name the primary. After a failover this passes by itself.',
  },
  'store-full': {
    fault: 'retry',
    message: 'Postgres has no room on its disk: {reason}.',
    remedy: 'Make room on the disk of the server, or lower NEWSLOOM_KEEP_SNAPSHOT_BYTES. Work then goes on by itself.',
  },
  'store-schema': {
    fault: 'failed',
    message: 'The schema of the store is {found}, this version needs {wanted}.',
    remedy: 'Run `newsloom migrate`.',
  },
  'reader-role-missing': {
    fault: 'failed',
    message:
      'There is no role {role} that reads the public views by SQL: the user of DATABASE_URL may not create roles.',
    remedy:
      'If applications read by SQL, let an administrator run `create role {role} nologin`, then run `newsloom migrate` again. All else works without it.',
  },
  'queue-unavailable': {
    fault: 'retry',
    message: 'The queue does not answer: {reason}.',
    remedy: 'Check REDIS_URL and the server; `newsloom doctor` tries the connection.',
  },
  'queue-nearly-full': {
    fault: 'retry',
    message: 'Redis has used {percent} % of its maxmemory, and takes no more jobs from {most} % on.',
    remedy: 'Raise maxmemory, or start more workers. Units without a job wait in the store.',
  },
  'redis-evicts': {
    fault: 'failed',
    message: 'Redis could drop jobs: its maxmemory-policy is {policy}.',
    remedy: 'Set maxmemory-policy to noeviction, and give the queues a Redis of their own.',
  },
  'redis-too-old': {
    fault: 'failed',
    message: 'Redis is version {version}.',
    remedy: 'Use Redis or Valkey 6.2 or newer.',
  },
  'postgres-start': {
    fault: 'failed',
    message: 'The private PostgreSQL did not start: {reason}.',
    remedy: 'See {log}; or set DATABASE_URL to a server of your own.',
  },
  'redis-start': {
    fault: 'failed',
    message: 'The private Redis did not start: {reason}.',
    remedy: 'See {log}; or set REDIS_URL to a server of your own.',
  },
  'home-unusable': {
    fault: 'failed',
    message: 'The folder {folder} cannot be made: {reason}.',
    remedy: 'Set NEWSLOOM_HOME to a folder that this user may write to, or remove what is in the way.',
  },
  'disk-nearly-full': {
    fault: 'retry',
    message: '{free} of {size} GiB are free where {folder} is. Postgres stops when there is no room.',
    remedy: 'Make room, or lower NEWSLOOM_KEEP_SNAPSHOT_BYTES: page snapshots take the most.',
  },
  'home-in-use': {
    fault: 'failed',
    message: '{home} is in use by process {pid}.',
    remedy: 'Stop that process, or give this one another home with NEWSLOOM_HOME.',
  },

  'port-unavailable': {
    fault: 'failed',
    message: 'Port {port} cannot be listened on: {reason}.',
    remedy: 'Stop the program that uses it, or choose another port (0 is any free one).',
  },
  'sample-invalid': {
    fault: 'failed',
    message: 'The sample newsroom has a fault in {file}: {problems}.',
    remedy: 'Correct the file under packages/sample/content. The README of the package describes the files.',
  },

  // What people type and send
  'config-invalid': {
    fault: 'failed',
    message: 'The configuration is invalid: {problems}.',
    remedy: 'Correct these variables; `newsloom doctor --config` prints all with their values.',
  },
  'input-unreadable': {
    fault: 'failed',
    message: '{input} cannot be read: {reason}.',
    remedy: 'Check the path and its permissions.',
  },
  'store-not-empty': {
    fault: 'failed',
    message: 'The store has {what} already, and a restore goes into an empty one only.',
    remedy: 'Create a database of its own, let DATABASE_URL name it, run `newsloom migrate`, then restore again.',
  },
  'restore-repeated': {
    fault: 'failed',
    message: 'The files have something twice: {detail}.',
    remedy: 'Give each file of an export once. Nothing was restored.',
  },
  'output-unwritable': {
    fault: 'failed',
    message: '{output} cannot be written: {reason}.',
    remedy: 'Check the path and the room on its disk. If the command runs again, an interrupted export continues.',
  },
  'line-invalid': {
    fault: 'failed',
    message: '{input}, line {line}: {reason}.',
    remedy: 'Correct the line and import the file again. Lines that are already imported are not changed.',
  },
  'not-found': {
    fault: 'failed',
    message: 'There is no {what} {id}.',
    remedy:
      'Check the id or the address: `newsloom export articles`, `newsloom export stories`, `newsloom feeds list` and `newsloom failed list` list the existing ones.',
  },
  'filter-empty': {
    fault: 'failed',
    message: '{action} without any criterion would affect everything.',
    remedy: 'Select by stage, code, host, time or id.',
  },
  'request-invalid': {
    fault: 'failed',
    message: 'The request is invalid: {reason}.',
    remedy: 'See /openapi.json for the valid parameters.',
  },
  'route-unknown': {
    fault: 'failed',
    message: 'There is no {method} {path}.',
    remedy: 'GET / lists the routes, /openapi.json describes them.',
  },
  'method-unknown': {
    fault: 'failed',
    message: '{path} takes no {method}.',
    remedy: 'Use {allowed}.',
  },
  'api-busy': {
    fault: 'retry',
    message: 'The API already has {limit} requests in hand.',
    remedy: 'Try again after the seconds in `retry-after`, with fewer requests at once.',
  },
  'api-away': {
    fault: 'retry',
    message: 'The API does not answer the site: {reason}.',
    remedy:
      'Check that the API runs and that NEWSLOOM_WEB_API is its address. If it is not public, NEWSLOOM_WEB_KEY must be a key for it: `newsloom keys add site --scope read`.',
  },
  'key-needed': {
    fault: 'failed',
    message: 'This needs a key with the scope {scope}.',
    remedy:
      'Send `authorization: Bearer KEY`. Whoever runs this store makes one: `newsloom keys add NAME --scope {scope}`.',
  },
  'key-invalid': {
    fault: 'failed',
    message: 'The key is not valid: unknown, replaced or revoked.',
    remedy: 'Send the whole key, as it was shown when it was made. `newsloom keys list` shows which keys are good.',
  },
  'key-scope': {
    fault: 'failed',
    message: 'The key {id} does not have the scope {scope}.',
    remedy: 'Use a key that has it, or make one: `newsloom keys add NAME --scope {scope}`.',
  },
  'too-many-requests': {
    fault: 'retry',
    message: 'More than {limit} requests a minute by {caller}.',
    remedy: 'Wait for the seconds in `retry-after`. `ratelimit-remaining` says how many requests are left.',
  },
  'api-unprotected': {
    fault: 'failed',
    message: 'The API would answer anyone at {host}: there is no key.',
    remedy:
      'Make one by `newsloom keys add NAME --scope read`. Or set NEWSLOOM_PUBLIC_READ=true if everyone may read, or NEWSLOOM_HOST=127.0.0.1.',
  },
  'cursor-expired': {
    fault: 'failed',
    message: 'No change of this store has the number {cursor}.',
    remedy: 'Read every story of /v1/stories once, then follow /v1/changes from its beginning, without `after`.',
  },
  'story-retracted': {
    fault: 'failed',
    message: 'The story {id} was retracted: {reason}.',
    remedy: 'Remove it from what you show. Its former versions are at /v1/stories/{id}/versions.',
  },
  'consumer-stuck': {
    fault: 'retry',
    message: 'The queue {queue} has had jobs for {seconds} s, and this process took none.',
    remedy: 'Restart the worker. A supervisor that checks /healthz does so automatically.',
  },
  'listen-refused': {
    fault: 'failed',
    message: 'The server cannot listen on {address}: {reason}.',
    remedy: 'Stop the program that listens there, or choose another port.',
  },
} as const satisfies Record<string, { fault: Fault; message: string; remedy: string }>;

/** `retry`: a passing fault. `failed`: cannot succeed unless something changes. */
export type Fault = 'retry' | 'failed';

/** The stable name of an error. */
export type ErrorCode = keyof typeof catalog;
