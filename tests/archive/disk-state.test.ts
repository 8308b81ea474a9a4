import { appendFileSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pino } from 'pino';
import { afterAll, expect, test } from 'vitest';
import type { State } from '../../src/discord/contract/state.js';
import { diskState, warnIfUnwritable } from '../../src/discord/keeping/disk-state.js';
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

test.each([
  ['a folder that is not there yet', (at: string) => join(at, 'a', 'b'), []],
  ['no folder', () => null, []],
  [
    'a file in its place',
    (at: string) => join(at, 'file'),
    [expect.stringMatching(/^STATE_DIR cannot be .*file/)],
  ],
] as const)('whether %s can be written to is told when the bot starts', async (_, folderIn, told) => {
  const at = mkdtempSync(join(root, 'x-'));
  writeFileSync(join(at, 'file'), 'x');
  const lines: unknown[] = [];
  const stream = { write: (line: string) => lines.push(JSON.parse(line).msg) };
  const folder = folderIn(at);
  await warnIfUnwritable(folder, { processId: process.pid, log: pino({}, stream) });
  expect(lines).toEqual(told);
  if (folder !== null && told.length === 0) expect(readdirSync(folder)).toEqual([]);
});
