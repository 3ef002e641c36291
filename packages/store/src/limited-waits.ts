import { CompiledQuery, type DatabaseConnection, type Dialect } from 'kysely';

/**
 * A dialect that limits how long a transaction may wait for a lock, or idle between statements, to `ms` milliseconds
 * each; 0 is no limit. So the locks of a process that is gone are released. The limits are set for each transaction,
 * together with its BEGIN, and not for the connection: a PgBouncer in transaction mode changes the connection every
 * time.
 */
export function withLimitedWaits(dialect: Dialect, ms: number): Dialect {
  const limits = `set local lock_timeout = ${ms}; set local idle_in_transaction_session_timeout = ${ms}`;
  const limited = (connection: DatabaseConnection): DatabaseConnection => ({
    executeQuery: ({ sql }) => connection.executeQuery(CompiledQuery.raw(`${sql}; ${limits}`)),
    streamQuery: connection.streamQuery.bind(connection),
  });
  return {
    createAdapter: () => dialect.createAdapter(),
    createIntrospector: (db) => dialect.createIntrospector(db),
    createQueryCompiler: () => dialect.createQueryCompiler(),
    createDriver() {
      const driver = dialect.createDriver();
      const begin = driver.beginTransaction.bind(driver);
      return Object.assign(driver, {
        beginTransaction: (connection: DatabaseConnection, settings: Parameters<typeof begin>[1]) =>
          begin(limited(connection), settings),
      });
    },
  };
}
