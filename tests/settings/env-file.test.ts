import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readEnvFile } from '../../src/settings/env-file.js';
import { misspelt } from '../../src/settings/environment.js';

const text = (content: string | Uint8Array) => readEnvFile('.env', () => Buffer.from(content));
const failing = (code: string) =>
  readEnvFile('.env', () => {
    throw Object.assign(new Error(code), { code });
  });

test('settings, with or without a byte-order mark; none where there is no file', () => {
  const settings = { SEEDS_DIR: 'a b', LOG_LEVEL: 'debug' };
  const content = 'SEEDS_DIR="a b"\r\n# a word\nexport LOG_LEVEL=debug\n';
  expect(text(content)).toEqual({ kind: 'settings', settings });
  expect(text(`\uFEFF${content}`)).toEqual({ kind: 'settings', settings });
  expect(failing('ENOENT')).toEqual({ kind: 'settings', settings: {} });
});

test('a file in UTF-16, a folder, one without rights: said in one line', () => {
  const reasons = [
    text(Buffer.from('\uFEFFDISCORD_TOKEN=a', 'utf16le')),
    text(Buffer.from('DISCORD_TOKEN=a', 'utf16le')),
    readEnvFile(mkdtempSync(join(tmpdir(), 'verbatim-env-'))),
    failing('EACCES'),
    failing('EIO'),
  ].map((file) => (file.kind === 'unreadable' ? file.reason.replace(/^.*; got/, 'got') : file.kind));
  expect(reasons).toEqual([
    'got UTF-16 or something that is no text',
    'got UTF-16 or something that is no text',
    'got a folder',
    'got a file that this user may not read',
    "got the system's error EIO",
  ]);
});

test('a key that is nearly a setting is named with the setting; other keys are none of ours', () => {
  expect(misspelt(['DISCORD_TOKN', 'discord_token', 'SEED_DIR', 'HEALTHPORT'])).toEqual([
    'DISCORD_TOKN is no setting and is not read; is DISCORD_TOKEN meant?',
    'discord_token is no setting and is not read; is DISCORD_TOKEN meant?',
    'SEED_DIR is no setting and is not read; is SEEDS_DIR meant?',
    'HEALTHPORT is no setting and is not read; is HEALTH_PORT meant?',
  ]);
  const usual = [
    'PATH',
    'HOME',
    'EDITOR',
    'SHELL',
    'NODE_OPTIONS',
    'TZ',
    'SHLVL',
    'SHARD_COUNT',
    'LOGNAME',
    'DISCORD_TOKEN',
  ];
  expect(misspelt(usual)).toEqual([]);
});
