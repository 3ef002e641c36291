import { connect, createServer, type Socket } from 'node:net';

/** A relay in front of an engine. It can fall silent, like a network that drops all packets. */
export type Relay = {
  /** The address of the engine through the relay. */
  url: string;
  /** From now on existing connections pass nothing on, and stay open. New connections work. */
  silence(): void;
  close(): Promise<void>;
};

/** Starts a relay in front of the engine at `target`. */
export async function startRelay(target: string): Promise<Relay> {
  const { port, hostname } = new URL(target);
  const pairs = new Set<{ sockets: Socket[]; isSilent: boolean }>();
  const server = createServer((near) => {
    const far = connect(Number(port), hostname);
    const pair = { sockets: [near, far], isSilent: false };
    pairs.add(pair);
    const pass = (from: Socket, to: Socket) => {
      from.on('data', (data) => void (pair.isSilent || to.write(data)));
      from.on('error', () => {});
      // A silent connection does not even pass on that one side has closed it.
      from.on('close', () => void (pair.isSilent || to.destroy()));
    };
    pass(near, far);
    pass(far, near);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const url = new URL(target);
  url.hostname = '127.0.0.1';
  url.port = String(typeof address === 'object' ? address?.port : '');
  return {
    url: url.href,
    silence() {
      for (const pair of pairs) pair.isSilent = true;
    },
    async close() {
      for (const { sockets } of pairs) for (const socket of sockets) socket.destroy();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
