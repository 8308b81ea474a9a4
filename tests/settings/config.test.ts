import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parseConfig, SETTING_NAMES } from '../../src/settings/config.js';
import { describeFaults } from '../../src/settings/config-faults.js';

const TOKEN = 'MTIz.abc.def';

test('a token is enough', () => {
  expect(parseConfig({ DISCORD_TOKEN: TOKEN })).toMatchObject({
    kind: 'valid',
    config: {
      token: TOKEN,
      applicationId: null,
      homeGuildId: null,
      commandsGuildId: null,
      apiUrl: null,
      operatorIds: [],
      seedsDirectory: 'seeds',
      cacheDirectory: '.cache/verbatim',
      stateDirectory: '.state/verbatim',
      shards: null,
      editing: true,
      privateAddresses: false,
      http: null,
      health: null,
      logLevel: 'info',
    },
  });
});

test('everything that can be set', () => {
  const parsed = parseConfig({
    DISCORD_TOKEN: ` ${TOKEN} `,
    DISCORD_APPLICATION_ID: '123456789012345678',
    DISCORD_GUILD_ID: '223456789012345678',
    DISCORD_COMMANDS_GUILD_ID: '523456789012345678',
    DISCORD_API_URL: 'http://127.0.0.1:4000/api/v10/',
    OPERATOR_IDS: '323456789012345678, 423456789012345678',
    SEEDS_DIR: '/articles',
    CACHE_DIR: 'off',
    STATE_DIR: '/state',
    HEALTH_PORT: '8080',
    HEALTH_HOST: '0.0.0.0',
    SHARDS: '4',
    LOG_LEVEL: 'debug',
    PATH: '/bin',
  });
  expect(parsed).toMatchObject({
    kind: 'valid',
    config: {
      homeGuildId: '223456789012345678',
      commandsGuildId: '523456789012345678',
      apiUrl: 'http://127.0.0.1:4000/api',
      operatorIds: ['323456789012345678', '423456789012345678'],
      seedsDirectory: '/articles',
      cacheDirectory: null,
      stateDirectory: '/state',
      health: { host: '0.0.0.0', port: 8080 },
      shards: 4,
    },
  });
});

const KEY = 'Ab'.repeat(32);

test('interactions over HTTP: a port is enough', () => {
  expect(parseConfig({ DISCORD_TOKEN: TOKEN, HTTP_PORT: '3000' })).toMatchObject({
    config: { http: { host: '127.0.0.1', port: 3000, publicKey: null } },
  });
  const all = { HTTP_PORT: '3000', HTTP_HOST: '::', DISCORD_PUBLIC_KEY: KEY };
  expect(parseConfig({ DISCORD_TOKEN: TOKEN, ...all })).toMatchObject({
    config: { http: { host: '::', port: 3000, publicKey: KEY } },
  });
});

test('settings that do not go together are named', () => {
  const together = { HTTP_PORT: '3000', HEALTH_PORT: '3000', SHARDS: 'auto' };
  const parsed = parseConfig({ DISCORD_TOKEN: TOKEN, ...together });
  if (parsed.kind !== 'invalid') throw new Error('expected faults');
  expect(parsed.faults.map(({ setting }) => setting)).toEqual(['SHARDS', 'HTTP_PORT']);
  expect(describeFaults(parsed.faults)).toMatch(/beside HTTP_PORT.*\n.*another port/);
});

test('a missing token points to the console', () => {
  const parsed = parseConfig({ DISCORD_TOKEN: '  ' });
  expect(parsed.kind === 'invalid' && describeFaults(parsed.faults)).toMatch(
    /DISCORD_TOKEN.*npm run chat.*nothing/,
  );
});

test('every fault at once, and no value of any', () => {
  const parsed = parseConfig({
    DISCORD_TOKEN: 'secret token',
    DISCORD_APPLICATION_ID: 'my-app',
    DISCORD_GUILD_ID: '12',
    DISCORD_API_URL: 'discord.example',
    OPERATOR_IDS: 'alice,bob',
    HTTP_PORT: 'http',
    HTTP_HOST: 'all of them',
    DISCORD_PUBLIC_KEY: 'abcdef',
    HEALTH_PORT: '65536',
    HEALTH_HOST: 'http://here/',
    LOG_LEVEL: 'loud',
  });
  if (parsed.kind !== 'invalid') throw new Error('expected faults');
  expect(parsed.faults.map((fault) => fault.setting)).toEqual([
    'DISCORD_TOKEN',
    'DISCORD_APPLICATION_ID',
    'DISCORD_GUILD_ID',
    'DISCORD_API_URL',
    'OPERATOR_IDS',
    'HTTP_PORT',
    'HTTP_HOST',
    'DISCORD_PUBLIC_KEY',
    'HEALTH_PORT',
    'HEALTH_HOST',
    'LOG_LEVEL',
  ]);
  expect(describeFaults(parsed.faults)).not.toMatch(
    /secret|my-app|discord\.example|alice|loud|all of them|abcdef/,
  );
});

test('.env.example explains exactly the settings that are read', () => {
  const example = readFileSync(join(import.meta.dirname, '..', '..', '.env.example'), 'utf8');
  const named = [...example.matchAll(/^([A-Z_]+)=/gm)].map((match) => match[1]);
  expect(named.toSorted()).toEqual([...SETTING_NAMES].sort());
  for (const block of example.trim().split('\n\n').slice(1))
    expect(block).toMatch(/^# .+\n(?:# .+\n)*[A-Z_]+=/);
});

describe('an archive', () => {
  const parse = (env: Record<string, string>) => parseConfig({ DISCORD_TOKEN: TOKEN, ...env });
  const faults = (env: Record<string, string>) => {
    const parsed = parse(env);
    return parsed.kind === 'invalid' ? describeFaults(parsed.faults) : 'valid';
  };

  test('is off by default; an address is enough', () => {
    expect(parse({})).toMatchObject({ config: { archive: null } });
    expect(parse({ ARCHIVE_URL: 'https://archive.example' })).toMatchObject({
      config: {
        archive: { nodes: ['https://archive.example'], login: null, authorityFile: null, prefix: 'verbatim' },
      },
    });
  });

  test('everything that can be set', () => {
    const ARCHIVE_URL = 'https://a.example:9200, http://b.example:9200/os,https://[::1]:9200';
    const given = {
      ARCHIVE_USER: 'bot',
      ARCHIVE_PASSWORD: 'a:b,c d',
      ARCHIVE_CA: '/ca.pem',
      ARCHIVE_PREFIX: 'two_1-x',
    };
    expect(parse({ ARCHIVE_URL, ...given })).toMatchObject({
      config: {
        archive: {
          nodes: ['https://a.example:9200', 'http://b.example:9200/os', 'https://[::1]:9200'],
          login: { user: 'bot', password: 'a:b,c d' },
          authorityFile: '/ca.pem',
          prefix: 'two_1-x',
        },
      },
    });
  });

  test.each([
    [{ ARCHIVE_URL: 'archive.example:9200' }, /ARCHIVE_URL: expected http or https addresses/],
    [{ ARCHIVE_URL: 'http://a.example ftp://b.example' }, /ARCHIVE_URL: expected http or https addresses/],
    [
      { ARCHIVE_URL: 'https://bot:pa55@a.example' },
      /ARCHIVE_URL: expected addresses without a user and password/,
    ],
    [
      { ARCHIVE_URL: 'https://a.example', SHARDS: '2' },
      /SHARDS: expected nothing with ARCHIVE_URL: set HTTP_PORT/,
    ],
    [{ ARCHIVE_URL: 'https://a.example', ARCHIVE_USER: 'bot' }, /ARCHIVE_PASSWORD: expected the password of/],
    [{ ARCHIVE_URL: 'https://a.example', ARCHIVE_PASSWORD: 'pa55' }, /ARCHIVE_USER: expected the user whose/],
    [{ ARCHIVE_URL: 'https://a.example', ARCHIVE_PREFIX: 'Mine' }, /ARCHIVE_PREFIX: expected small letters/],
    [{ ARCHIVE_URL: 'https://a.example', ARCHIVE_PREFIX: '-x' }, /ARCHIVE_PREFIX: expected small letters/],
  ])('%j is refused, and no value is shown', (env, line) => {
    expect(faults(env)).toMatch(line);
    expect(faults(env)).not.toContain('pa55');
  });
});
