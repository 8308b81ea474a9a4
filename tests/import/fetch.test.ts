import { brotliCompressSync, deflateRawSync, deflateSync, gzipSync } from 'node:zlib';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { parseAddress } from '../../src/corpus/web-address.js';
import { guardedLookup, isPublicAddress, PrivateAddressError } from '../../src/import/fetch/address.js';
import { decodeDocument } from '../../src/import/fetch/charset.js';
import { fetchDocument } from '../../src/import/fetch/client.js';
import type { FetchOutcome } from '../../src/import/fetch/outcome.js';
import { PageServer } from './server.js';

const server = new PageServer();
beforeAll(() => server.listen());
beforeEach(() => server.reset());
afterAll(() => server.close());

const limits = { maxBytes: 100_000, timeoutMs: 2_000, maxRedirects: 3 };
const get = (path: string) => fetchDocument(server.url(path), { allowPrivate: true, limits });
const failure = (outcome: FetchOutcome) => (outcome.kind === 'failed' ? outcome.failure : outcome.kind);
const text = (outcome: FetchOutcome) =>
  outcome.kind === 'fetched' ? decodeDocument(outcome.bytes, outcome.charset) : outcome.kind;

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
    expect(failure(await fetchDocument(address))).toBe('private-address'),
  );
});

describe('a fetch', () => {
  test('sends a polite user agent and gives back bytes, type and validators', async () => {
    server.on('/page', (_request, response) =>
      response
        .writeHead(200, { 'content-type': 'Text/HTML; Charset="UTF-8"', etag: '"v1"' })
        .end('<p>Hello</p>'),
    );
    const outcome = await get('/page');
    expect(outcome).toMatchObject({
      kind: 'fetched',
      mediaType: 'text/html',
      charset: 'UTF-8',
      validators: { etag: '"v1"' },
    });
    expect(text(outcome)).toBe('<p>Hello</p>');
    expect(server.requests.at(-1)?.headers['user-agent']).toMatch(/^VerbatimBot\//);
  });

  test('asks conditionally and understands 304', async () => {
    server.on('/page', (request, response) =>
      response
        .writeHead(request.headers['if-none-match'] === '"v1"' ? 304 : 200, { 'content-type': 'text/html' })
        .end(),
    );
    const conditions = { url: server.url('/page'), etag: '"v1"', lastModified: null };
    const outcome = await fetchDocument(server.url('/page#top'), { allowPrivate: true, limits, conditions });
    expect(outcome.kind).toBe('not-modified');
  });

  test.each([
    ['gzip', gzipSync],
    ['deflate', deflateSync],
    ['br', brotliCompressSync],
    // Some servers leave zlib's frame out.
    ['deflate', deflateRawSync],
  ] as const)('undoes %s', async (coding, pack) => {
    server.on('/packed', (_request, response) =>
      response
        .writeHead(200, { 'content-type': 'text/html', 'content-encoding': coding })
        .end(pack('<p>Packed</p>')),
    );
    expect(text(await get('/packed'))).toBe('<p>Packed</p>');
  });

  test('a gzip bomb stops at the limit', async () => {
    const bomb = gzipSync(Buffer.alloc(50_000_000));
    expect(bomb.byteLength).toBeLessThan(limits.maxBytes);
    server.on('/bomb', (_request, response) =>
      response.writeHead(200, { 'content-type': 'text/html', 'content-encoding': 'gzip' }).end(bomb),
    );
    expect(failure(await get('/bomb'))).toBe('too-large');
  });

  test('an endless stream stops at the limit', async () => {
    server.on('/endless', (_request, response) => {
      response.writeHead(200, { 'content-type': 'text/html' });
      const timer = setInterval(() => response.write('x'.repeat(10_000)), 1);
      response.on('close', () => clearInterval(timer));
    });
    expect(failure(await get('/endless'))).toBe('too-large');
  });

  test('a trickle stops at the time limit', async () => {
    server.on('/slow', (_request, response) => {
      response.writeHead(200, { 'content-type': 'text/html' });
      const timer = setInterval(() => response.write('x'), 50);
      response.on('close', () => clearInterval(timer));
    });
    const quick = { ...limits, timeoutMs: 300 };
    expect(failure(await fetchDocument(server.url('/slow'), { allowPrivate: true, limits: quick }))).toBe(
      'too-slow',
    );
  });

  test.each([
    ['/broken-gzip', 200, { 'content-encoding': 'gzip', 'content-type': 'text/html' }, 'broken-encoding'],
    ['/unknown-coding', 200, { 'content-encoding': 'zstd9', 'content-type': 'text/html' }, 'broken-encoding'],
    ['/image', 200, { 'content-type': 'image/png' }, 'not-a-document'],
    ['/gone', 410, {}, 'not-found'],
    ['/error', 503, {}, 'http-error'],
  ])('%s is a clear failure', async (path, status, headers, expected) => {
    server.on(path, (_request, response) => response.writeHead(status, headers).end('not gzip'));
    expect(failure(await get(path))).toBe(expected);
  });

  test('a closed port is unreachable', async () => {
    const closed = await new PageServer().listen();
    const address = closed.url('/');
    await closed.close();
    expect(failure(await fetchDocument(address, { allowPrivate: true, limits }))).toBe('unreachable');
  });

  test('follows redirects up to the limit and reports the last address', async () => {
    server.on('/a', (_request, response) => response.writeHead(302, { location: '/b' }).end());
    server.serve('/b', 'arrived');
    const outcome = await get('/a');
    expect(outcome).toMatchObject({ kind: 'fetched', url: server.url('/b') });
    server.on('/loop', (_request, response) => response.writeHead(302, { location: '/loop' }).end());
    expect(failure(await get('/loop'))).toBe('too-many-redirects');
    server.on('/away', (_request, response) =>
      response.writeHead(302, { location: 'file:///etc/passwd' }).end(),
    );
    expect(failure(await get('/away'))).toBe('bad-address');
  });

  test('obeys robots.txt, also for a redirect target', async () => {
    server.serve('/robots.txt', 'User-agent: *\nDisallow: /private/\n', 'text/plain');
    server.serve('/private/page', 'secret');
    server.serve('/open', 'open');
    server.on('/door', (_request, response) => response.writeHead(302, { location: '/private/page' }).end());
    expect(failure(await get('/private/page'))).toBe('disallowed-by-robots');
    expect(failure(await get('/door'))).toBe('disallowed-by-robots');
    expect(text(await get('/open'))).toBe('open');
    expect(server.requests.map((request) => request.url)).not.toContain('/private/page');
  });

  test('a robots.txt that cannot be read for a server error forbids (RFC 9309)', async () => {
    server.on('/robots.txt', (_request, response) => response.writeHead(500).end());
    server.serve('/open', 'open');
    expect(failure(await get('/open'))).toBe('disallowed-by-robots');
  });
});

describe('a robots.txt that is', () => {
  test('very long is obeyed as far as its beginning goes', async () => {
    const rules = `User-agent: *\nDisallow: /private/\n# ${'x'.repeat(700_000)}\nDisallow: /open`;
    server.serve('/robots.txt', rules, 'text/plain');
    server.serve('/open', 'open');
    server.serve('/private/page', 'secret');
    expect(text(await get('/open'))).toBe('open');
    expect(failure(await get('/private/page'))).toBe('disallowed-by-robots');
  });

  test('packed in a way that cannot be undone says nothing', async () => {
    server.on('/robots.txt', (_request, response) =>
      response.writeHead(200, { 'content-encoding': 'gzip' }).end('User-agent: *'),
    );
    server.serve('/open', 'open');
    expect(text(await get('/open'))).toBe('open');
  });
});

describe('charsets', () => {
  const latin1 = (value: string) => Uint8Array.from(value, (character) => character.charCodeAt(0));
  test.each([
    ['the transport says', latin1('caf\u00e9'), 'iso-8859-1', 'café'],
    [
      'the page says',
      latin1('<meta charset="windows-1252">caf\u00e9'),
      null,
      '<meta charset="windows-1252">café',
    ],
    ['a byte-order mark says', new TextEncoder().encode('\ufeffcafé'), 'iso-8859-1', 'café'],
    ['nobody says, valid UTF-8', new TextEncoder().encode('café'), null, 'café'],
    ['nobody says, not UTF-8', latin1('caf\u00e9'), null, 'café'],
    ['an unknown label', new TextEncoder().encode('café'), 'klingon', 'café'],
    ['Shift_JIS', Uint8Array.of(0x93, 0xfa, 0x96, 0x7b), 'shift_jis', '日本'],
    [
      'a meta tag far behind scripts says',
      latin1(`<script>${'x'.repeat(3_000)}</script><meta charset=windows-1251>\u00cc\u00ee\u00f1\u00f2`),
      null,
      `<script>${'x'.repeat(3_000)}</script><meta charset=windows-1251>Мост`,
    ],
    [
      'an XML declaration says',
      latin1('<?xml version="1.0" encoding="ISO-8859-2"?><rss>\u00b1</rss>'),
      null,
      '<?xml version="1.0" encoding="ISO-8859-2"?><rss>ą</rss>',
    ],
    [
      'a saved page says what it was, and is UTF-8',
      new TextEncoder().encode('<meta charset="gbk">科技新闻'),
      null,
      '<meta charset="gbk">科技新闻',
    ],
    ['UTF-16 without its mark', Uint8Array.of(0x61, 0, 0x62, 0, 0x63, 0, 0x64, 0), null, 'abcd'],
    ['UTF-16 little endian', Uint8Array.of(0xff, 0xfe, 0x61, 0x00), null, 'a'],
  ])('%s', (_name, bytes, charset, expected) => expect(decodeDocument(bytes, charset)).toBe(expected));
});
