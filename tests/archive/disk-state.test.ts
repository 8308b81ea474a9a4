import { appendFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pino } from 'pino';
import { afterAll, expect, test } from 'vitest';
import type { State } from '../../src/discord/contract/state.js';
import { diskState } from '../../src/discord/keeping/disk-state.js';
import { stateCases } from './state-cases.js';

const root = mkdtempSync(join(tmpdir(), 'verbatim-state-'));
afterAll(() => rmSync(root, { recursive: true, force: true }));
const log = pino({ level: 'silent' });

function open(folder: string): State {
  const state = diskState(folder, { processId: process.pid, log });
  if (state === null) throw new Error('expected a place for state');
  return state;
}

stateCases(async () => {
  const folder = mkdtempSync(join(root, 'x-'));
  return async () => open(folder);
});

test('a line of the record that a kill left half written is passed over', async () => {
  const folder = mkdtempSync(join(root, 'x-'));
  const { audit } = open(folder);
  const entry = { at: 1, userId: '1', guildId: null, action: 'reload', article: null, outcome: 'x' } as const;
  await audit.record(entry);
  appendFileSync(join(folder, 'audit.jsonl'), '{"at":2,"user');
  await audit.record({ ...entry, at: 3 });
  expect((await audit.page(0, 9)).entries.map(({ at }) => at)).toEqual([3, 1]);
});

test('settings that cannot be read are not written over', async () => {
  const folder = mkdtempSync(join(root, 'x-'));
  const guild = '123456789012345678';
  // A folder in its place is an error of the system, as a broken disk is.
  mkdirSync(join(folder, 'servers', `${guild}.json`), { recursive: true });
  writeFileSync(join(folder, 'servers', `${guild}.json`, 'x'), 'x');
  const { servers } = open(folder);
  await expect(servers.change(guild, (before) => before)).rejects.toThrow('EISDIR');
});
