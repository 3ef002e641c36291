import type { LookupFunction } from 'node:net';
import { afterEach, describe, expect, test } from 'vitest';
import { createHttpClient, type HttpClient, type HttpClientOptions } from './client.ts';
import { TEST_SERVERS } from './testing/test-server.ts';
import { redirect, running, send, useTestWeb } from './testing/test-web.ts';

const web = useTestWeb();
const refused = { code: 'http-address-refused', fault: 'failed' };

const open: HttpClient[] = [];
afterEach(async () => {
  for (const client of open.splice(0)) await client.close();
});

/** A request of a client with the usual guard, unless `options` say otherwise. */
function get(url: string, options: Pick<HttpClientOptions, 'allow' | 'lookup'> = {}) {
  const client = createHttpClient({
    userAgent: 'newsloom/test',
    timeoutMs: 60_000,
    maxBytes: 1_000,
    now: () => new Date(),
    ...options,
  });
  open.push(client);
  return client.get({ url, accept: '*/*', signal: running });
}

/** A resolver that answers each question with the next list. */
function resolverOf(...answers: string[][]): LookupFunction {
  let asked = 0;
  return (_name, _options, callback) => {
    const addresses = answers[Math.min(asked++, answers.length - 1)] ?? [];
    callback(
      null,
      addresses.map((address) => ({ address, family: address.includes(':') ? 6 : 4 })),
    );
  };
}

describe('by default no connection is made', () => {
  test.each([
    '127.0.0.1',
    '127.1',
    '2130706433',
    '0x7f000001',
    '0x7f.1',
    '0177.0.0.1',
    '017700000001',
    '127.0.0.1.',
    '%31%32%37.0.0.1',
    '①②⑦.0.0.1',
    '127。0。0。1',
    '0',
    '0.0.0.0',
    'localhost',
    'LOCALHOST.',
    'gazette.localhost',
    '[::1]',
    '[0:0:0:0:0:0:0:1]',
    '[::]',
    '[::ffff:127.0.0.1]',
    '[::ffff:7f00:1]',
    '[::127.0.0.1]',
    '[64:ff9b::127.0.0.1]',
    'user:password@127.0.0.1',
  ])('to %s', async (host) => {
    web.at('/', send(200));
    await expect(get(`http://${host}:${web.port()}/`)).rejects.toMatchObject(refused);
    await expect(get(`https://${host}:${web.port()}/`)).rejects.toMatchObject(refused);
    expect(web.requests()).toEqual([]);
  });

  test.each(['169.254.169.254', '0xa9fea9fe', '2852039166', '10.0.0.1', '100.64.0.1', '[fd00:ec2::254]', '[fe80::1]'])(
    'to %s, of another machine',
    async (host) => {
      await expect(get(`http://${host}/latest/meta-data`)).rejects.toMatchObject(refused);
    },
  );

  test.each([[['127.0.0.1']], [['::1']], [['10.0.0.1', '169.254.169.254']], [['::ffff:127.0.0.1']]])(
    'to a name that leads to %j',
    async (addresses) => {
      const answer = get(`http://a.example:${web.port()}/`, { lookup: resolverOf(addresses) });
      await expect(answer).rejects.toMatchObject({
        ...refused,
        params: { host: 'a.example', address: addresses.join() },
      });
      expect(web.requests()).toEqual([]);
    },
  );
});

describe('a name', () => {
  test('is resolved once for a connection, which goes to an address that was checked', async () => {
    let asked = 0;
    const lookup: LookupFunction = (_name, _options, callback) => {
      asked++;
      // A second query would get another address, as in a DNS rebinding attack.
      callback(null, [{ address: asked === 1 ? '127.0.0.1' : '127.0.0.2', family: 4 }]);
    };
    web.at('/', send(200));
    await expect(get(`http://a.example:${web.port()}/`, { lookup, allow: TEST_SERVERS })).resolves.toMatchObject({
      status: 200,
    });
    expect(asked).toBe(1);
  });

  test('is connected to the permitted ones of its addresses only', async () => {
    web.at('/', send(200));
    const answer = get(`http://a.example:${web.port()}/`, {
      lookup: resolverOf(['127.0.0.1', '10.0.0.1', '127.0.0.2']),
      allow: [{ address: '127.0.0.2', bits: 32, port: null }],
    });
    // Nothing listens at the only permitted one.
    await expect(answer).rejects.toMatchObject({ code: 'http-unreachable' });
    expect(web.requests()).toEqual([]);
  });

  test('that changes its address between a redirect and its target is refused there', async () => {
    web.at('/start', redirect(`http://b.example:${web.port()}/page`));
    web.at('/page', send(200));
    const answer = get(`http://a.example:${web.port()}/start`, {
      lookup: resolverOf(['127.0.0.1'], ['127.0.0.2']),
      allow: TEST_SERVERS,
    });
    await expect(answer).rejects.toMatchObject({ ...refused, params: { host: 'b.example', address: '127.0.0.2' } });
    expect(web.requests()).toHaveLength(1);
  });
});

describe('a redirect', () => {
  test.each(['http://[::1]/', 'http://169.254.169.254/latest', 'http://2130706434/', '//0.0.0.0/', 'http://10.0.0.1/'])(
    'to %s is refused',
    async (location) => {
      web.at('/start', redirect(location));
      await expect(get(`${web.url()}/start`, { allow: TEST_SERVERS })).rejects.toMatchObject(refused);
    },
  );
});

describe('a range that names a port', () => {
  test('permits that port only', async () => {
    web.at('/', send(200));
    const of = (port: number) => [{ address: '127.0.0.1', bits: 32, port }];
    for (const host of ['127.0.0.1', 'gazette.localhost']) {
      const url = `http://${host}:${web.port()}/`;
      expect(await get(url, { allow: of(web.port()) })).toMatchObject({ status: 200 });
      await expect(get(url, { allow: of(web.port() - 1) })).rejects.toMatchObject(refused);
    }
  });
});

test('a refusal names the address and the variable that allows it', async () => {
  const error = await get('http://intranet.localhost/').catch((thrown: unknown) => thrown);
  expect(error).toMatchObject({
    message: 'intranet.localhost leads to 127.0.0.1, which is not an address of the public internet.',
    remedy: expect.stringContaining('NEWSLOOM_ALLOW_RANGES=127.0.0.1,'),
  });
});
