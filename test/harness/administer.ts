import pg from 'pg';

/** Runs one statement on the server's own database. Two copies of the template at once make Postgres refuse: wait. */
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
