import type { RedisFarm, RedisNode } from './redis-node.ts';
import { until } from './until.ts';

/** A master that is silent for this many milliseconds is considered dead. On one machine a second is enough. */
const DOWN_AFTER_MS = 1_000;

/**
 * Starts a master with a replica and three sentinels, and resolves when each sentinel knows the replica and the others.
 */
export async function startSentinels(farm: RedisFarm): Promise<{ master: RedisNode; sentinels: RedisNode[] }> {
  const master = await farm.start([]);
  const replica = await farm.start([`replicaof 127.0.0.1 ${master.port}`]);
  await until('a replica that follows', async () =>
    (await replica.client.info('replication')).includes('master_link_status:up'),
  );
  const watch = [
    `sentinel monitor mymaster 127.0.0.1 ${master.port} 2`,
    `sentinel down-after-milliseconds mymaster ${DOWN_AFTER_MS}`,
    'sentinel failover-timeout mymaster 5000',
  ];
  const sentinels: RedisNode[] = [];
  for (let n = 0; n < 3; n++) sentinels.push(await farm.start(watch, ['--sentinel']));
  await until('sentinels that know each other and the replica', async () => {
    const states = await Promise.all(sentinels.map(({ client }) => client.call('SENTINEL', 'MASTER', 'mymaster')));
    return states.every((state) => {
      const fields = state as string[];
      const figure = (name: string) => Number(fields[fields.indexOf(name) + 1]);
      return figure('num-slaves') === 1 && figure('num-other-sentinels') === 2;
    });
  });
  return { master, sentinels };
}
