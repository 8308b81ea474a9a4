import { describe, expect, test } from 'vitest';
import { parseAddress } from '../../src/corpus/web-address.js';
import { guardedLookup, isPublicAddress, PrivateAddressError } from '../../src/import/fetch/address.js';
import { fetchDocument } from '../../src/import/fetch/client.js';

describe('addresses', () => {
  test.each([
    ['127.0.0.1', 'loopback'],
    ['10.1.2.3', 'private'],
    ['172.16.0.1', 'private'],
    ['192.168.1.1', 'private'],
    ['169.254.169.254', 'link-local, where clouds keep credentials'],
    ['100.64.0.1', 'carrier-grade NAT'],
    ['0.0.0.0', 'unspecified'],
    ['224.0.0.1', 'multicast'],
    ['255.255.255.255', 'broadcast'],
    ['::1', 'loopback'],
    ['::', 'unspecified'],
    ['fe80::1', 'link-local'],
    ['fc00::1', 'unique local'],
    ['::ffff:127.0.0.1', 'IPv4-mapped loopback'],
    ['64:ff9b::7f00:1', 'NAT64 around loopback'],
    ['::127.0.0.1', 'IPv4-compatible around loopback'],
    ['::7f00:1', 'the same as a browser writes it'],
    ['::8.8.8.8', 'IPv4-compatible, which nobody uses'],
    ['0:0:0:0:0:0:a9fe:a9fe', 'IPv4-compatible around link-local'],
    ['2002:7f00:1::', '6to4 around loopback'],
    ['2001:0:4136:e378:8000:63bf:3fff:fdd2', 'Teredo'],
    ['not an address', 'nonsense'],
  ])('%s is not public (%s)', (address) => expect(isPublicAddress(address)).toBe(false));

  test.each(['93.184.215.14', '8.8.8.8', '2606:2800:220:1:248:1893:25c8:1946', '::ffff:8.8.8.8'])(
    '%s is public',
    (address) => expect(isPublicAddress(address)).toBe(true),
  );

  test.each([
    'ftp://example.org/a',
    'file:///etc/passwd',
    'javascript:alert(1)',
    'http://user:pw@example.org/',
    'x',
    '',
  ])('%s is no address to read', (address) => expect(parseAddress(address)).toBeNull());

  test('a name with one private address among public ones is refused', async () => {
    const lookup = guardedLookup((_host, _options, callback) =>
      callback(null, [
        { address: '8.8.8.8', family: 4 },
        { address: '127.0.0.1', family: 4 },
      ]),
    );
    const error = await new Promise((resolve) => lookup('example.org', {}, resolve));
    expect(error).toBeInstanceOf(PrivateAddressError);
  });

  test.each([
    'http://127.0.0.1:1/',
    'http://2130706433/',
    'http://0x7f.1/',
    'http://[::1]/',
    'http://localhost:1/',
    'http://[::ffff:7f00:1]/',
  ])('%s is refused by default', async (address) =>
    expect(await fetchDocument(address)).toMatchObject({ failure: 'private-address' }),
  );
});
