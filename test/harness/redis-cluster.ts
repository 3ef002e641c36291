import { freePort } from './free-port.ts';
import type { RedisFarm, RedisNode } from './redis-node.ts';
import { until } from './until.ts';

/** A master that is silent for this many milliseconds is considered dead. On one machine a second would be enough. */
const NODE_TIMEOUT_MS = 1_500;

const SLOTS = 16_384;

/** Starts three masters with a replica each, and resolves when every slot has a master and a replica. */
export async function startCluster(farm: RedisFarm): Promise<RedisNode[]> {
  const nodes: RedisNode[] = [];
  for (let n = 0; n < 6; n++) {
    nodes.push(
      await farm.start([
        'cluster-enabled yes',
        `cluster-port ${await freePort()}`,
        `cluster-node-timeout ${NODE_TIMEOUT_MS}`,
        // A replica that lags is better than none: the store finds the jobs that a failover loses.
        'cluster-replica-validity-factor 0',
      ]),
    );
  }
  const [first] = nodes;
  if (!first) throw new Error('no node was started');
  const masters = nodes.slice(0, 3);
  for (const [n, { client }] of masters.entries()) {
    const from = Math.floor((n * SLOTS) / masters.length);
    await client.call('CLUSTER', 'ADDSLOTSRANGE', from, Math.floor(((n + 1) * SLOTS) / masters.length) - 1);
    await client.call('CLUSTER', 'SET-CONFIG-EPOCH', n + 1);
  }
  const bus = await busPorts(nodes);
  for (const [n, { port }] of nodes.entries()) {
    if (n > 0) await first.client.call('CLUSTER', 'MEET', '127.0.0.1', port, bus[n] ?? 0);
  }
  await until('that all know each other', async () => {
    const known = await Promise.all(nodes.map(async ({ client }) => (await linesOf(client.cluster('NODES'))).length));
    return known.every((count) => count === nodes.length);
  });
  for (const [n, master] of masters.entries()) {
    const id = String(await master.client.cluster('MYID'));
    await until('that it may be copied', () => nodes[n + 3]?.client.call('CLUSTER', 'REPLICATE', id).catch(() => null));
  }
  await until('a cluster that is whole', async () => {
    const states = await Promise.all(nodes.map(({ client }) => client.cluster('INFO')));
    const links = await Promise.all(nodes.slice(3).map(({ client }) => client.info('replication')));
    return (
      states.every((state) => String(state).includes('cluster_state:ok')) &&
      links.every((link) => link.includes('master_link_status:up'))
    );
  });
  return nodes;
}

/** The ports on which nodes talk to each other. */
const busPorts = (nodes: readonly RedisNode[]): Promise<number[]> =>
  Promise.all(nodes.map(async ({ client }) => Number(((await client.config('GET', 'cluster-port')) as string[])[1])));

const linesOf = async (answer: Promise<unknown>): Promise<string[]> =>
  String(await answer)
    .trim()
    .split('\n');

/** The master of the slot of a key, according to another node. */
export async function masterOf(nodes: readonly RedisNode[], key: string): Promise<RedisNode> {
  const asked = nodes.find(({ client }) => client.status === 'ready');
  const slot = Number(await asked?.client.cluster('KEYSLOT', key));
  const slots = (await asked?.client.cluster('SLOTS')) ?? [];
  const [, , server] = slots.find(([from, to]) => from <= slot && slot <= to) ?? [];
  const port = server?.[1];
  const found = nodes.find((node) => node.port === port);
  if (!found) throw new Error(`nobody serves ${key}`);
  return found;
}
