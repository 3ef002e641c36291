import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isPermitted, isPublicAddress } from './public-address.ts';

describe('not of the public internet:', () => {
  test.each([
    ['unspecified', ['0.0.0.0', '0.1.2.3', '::']],
    ['this machine', ['127.0.0.1', '127.255.255.254', '::1']],
    ['private', ['10.0.0.1', '10.255.255.255', '172.16.0.1', '172.31.255.255', '192.168.0.1', 'fc00::1', 'fdff::1']],
    [
      'link-local, with the metadata of clouds',
      ['169.254.0.1', '169.254.169.254', 'fe80::1', 'febf::1', 'fd00:ec2::254'],
    ],
    ['shared by customers of a carrier', ['100.64.0.1', '100.127.255.255']],
    ['multicast and broadcast', ['224.0.0.1', '239.255.255.255', '255.255.255.255', 'ff02::1', 'ff0e::1']],
    ['reserved', ['192.0.0.1', '192.0.2.1', '198.18.0.1', '198.51.100.1', '203.0.113.1', '240.0.0.1', '2001:db8::1']],
    ['version 4 within version 6', ['::ffff:127.0.0.1', '::ffff:7f00:1', '::ffff:8.8.8.8', '::127.0.0.1', '::7f00:1']],
    [
      'translated by a local prefix or an old way',
      ['64:ff9b:1::a00:1', '2002:7f00:1::', '2001:0:1::1', '::ffff:0:7f00:1'],
    ],
    ['translated to a private address', ['64:ff9b::127.0.0.1', '64:ff9b::a00:1', '64:ff9b::a9fe:a9fe']],
    ['outside of what is assigned', ['100::1', '4000::1', 'fec0::1', '5f00::1', '3fff::1']],
    ['no address at all', ['', 'localhost', 'a.example', '1.2.3.4.5', '[::1]']],
  ])('%s', (_, addresses) => {
    expect(addresses.filter(isPublicAddress)).toEqual([]);
  });

  test('every address of version 4 as one of version 6', () => {
    fc.assert(
      fc.property(fc.ipV4(), (address) => {
        expect(isPublicAddress(`::ffff:${address}`)).toBe(false);
        expect(isPublicAddress(`::${address}`)).toBe(false);
      }),
    );
  });
});

test.each([
  '1.1.1.1',
  '8.8.8.8',
  '100.63.255.255',
  '100.128.0.1',
  '172.32.0.1',
  '192.167.1.1',
  '169.253.0.1',
  '11.0.0.1',
])('%s is public', (address) => {
  expect(isPublicAddress(address)).toBe(true);
});

test.each(['2606:4700::1111', '2a00:1450:4001::200e', '64:ff9b::8.8.8.8'])('%s is public', (address) => {
  expect(isPublicAddress(address)).toBe(true);
});

describe('a range that is allowed', () => {
  const allow = [
    { address: '10.1.0.0', bits: 16, port: null },
    { address: '127.0.0.1', bits: 32, port: 4180 },
    { address: 'fd00::', bits: 8, port: 443 },
  ];

  test.each<[string, number, boolean]>([
    ['10.1.2.3', 80, true],
    ['10.2.0.1', 80, false],
    ['127.0.0.1', 4180, true],
    ['127.0.0.1', 6379, false],
    ['127.0.0.2', 4180, false],
    ['fd12::1', 443, true],
    ['fd12::1', 80, false],
    ['::ffff:10.1.2.3', 80, false],
    ['8.8.8.8', 6379, true],
    ['nonsense', 80, false],
  ])('%s, port %i: %s', (address, port, expected) => {
    expect(isPermitted(address, port, allow)).toBe(expected);
  });
});
