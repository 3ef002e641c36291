import pg from 'pg';

/**
 * Runs one statement on the server's own database. Postgres refuses two copies of the template at once, so it waits and
 * tries again.
 */
export async function administer(server: string, statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: server });
  await client.connect();
  try {
    await client.query('select pg_advisory_lock(1)');
    await client.query(statement);
  } finally {
    await client.end();
  }
}
