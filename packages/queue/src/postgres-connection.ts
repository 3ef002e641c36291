import { EventEmitter } from 'node:events';
import {
  type BackendFactory,
  type PgQueryResult,
  PostgresConnection,
  type PostgresConnectionOptions,
  PostgresQueueBackend,
  type QueueBaseOptions,
} from 'bullmq';

/** The name of the sessions in `pg_stat_activity`. */
const APPLICATION = 'newsloom queues';

/**
 * Sessions for all queues of a process, besides the one that listens. Postgres does the work, so more sessions than it
 * has cores would only wait there. Eight sessions carry as many jobs a second as the 49 that BullMQ would open for the
 * eight queues: five for each queue, and one for each worker to listen.
 */
const SESSIONS = 8;

/** One pool, and one session that listens, for all queues and workers of a process. */
export type PostgresQueues = {
  connection: PostgresConnection;
  /** Gives a queue or worker what it needs to work over the shared connection. */
  backendOf: BackendFactory<PostgresQueueBackend, PostgresConnectionOptions>;
  /** To be called when the worker of `backend` closes. */
  forget(backend: PostgresQueueBackend): void;
};

/** Opens nothing yet; `connection.waitUntilReady` does, and brings the schema up to date. */
export function sharePostgres(url: string, schema: string, onError: (error: Error) => void): PostgresQueues {
  const connection = new PostgresConnection({
    connectionString: url,
    schema,
    migrate: true,
    application_name: APPLICATION,
    max: SESSIONS,
    // There is little to do for most of the day, so idle sessions are closed.
    idleTimeoutMillis: 10_000,
  });
  connection.on('error', onError);
  listenOnce(connection);
  const waiting = new Set<PostgresQueueBackend>();
  // When the listening session is lost, BullMQ tells only the owner of the connection. The other workers would wait on
  // a dead session.
  connection.on('listenerinvalidated', () => {
    for (const backend of waiting) {
      void backend.disconnectBlocking();
      void backend.reconnectBlocking();
    }
  });
  return {
    connection,
    backendOf(name: string, options: QueueBaseOptions<PostgresConnectionOptions>, { withBlockingConnection } = {}) {
      const backend = new PostgresQueueBackend(connection, name, options, false);
      if (withBlockingConnection) waiting.add(backend);
      return backend;
    },
    forget: (backend) => void waiting.delete(backend),
  };
}

/** Every worker sends the same LISTEN commands. This sends each only once per session. */
function listenOnce(connection: PostgresConnection): void {
  const connect = connection.getListenClient.bind(connection);
  const prepared = new WeakSet<object>();
  connection.getListenClient = async () => {
    const client = await connect();
    if (prepared.has(client)) return client;
    prepared.add(client);
    const query = client.query.bind(client);
    const said = new Map<string, Promise<PgQueryResult>>();
    client.query = (text) => {
      const answer = said.get(text) ?? query(text);
      said.set(text, answer);
      return answer;
    };
    // One listener per waiting worker is not a leak.
    if (client instanceof EventEmitter) client.setMaxListeners(0);
    return client;
  };
}
