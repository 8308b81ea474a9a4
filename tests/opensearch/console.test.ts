import { cpSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { runCommand } from '../e2e/bot.js';
import { seedsFolder } from '../e2e/quotes.js';
import { sharedEngine } from './shared.js';

const engine = await sharedEngine();

test('without an archive, the console says so', async () => {
  const { code, output } = await runCommand(['archive', 'status']);
  expect([code, output]).toEqual([1, expect.stringContaining('ARCHIVE_URL is not set')]);
});

describe.skipIf(engine.leftOut)('verbatim archive', () => {
  const env = { ARCHIVE_URL: engine.url, ARCHIVE_PREFIX: engine.prefix };
  const folder = mkdtempSync(join(tmpdir(), 'verbatim-console-archive-'));
  cpSync(seedsFolder, folder, { recursive: true });
  afterAll(async () => {
    rmSync(folder, { recursive: true, force: true });
    await engine.clean();
  });

  test('takes a folder in, again without a change, and what is gone goes', async () => {
    const first = await runCommand(['archive', folder], env);
    expect(first).toMatchObject({ code: 0, output: expect.stringMatching(/^4 added.*69 quotable/m) });
    const again = await runCommand(['archive', folder], env);
    expect(again).toMatchObject({ code: 0, output: expect.stringContaining('Nothing new') });
    const [name = ''] = readdirSync(folder).filter((each) => each.endsWith('.txt'));
    rmSync(join(folder, name));
    const fewer = await runCommand(['archive', folder], env);
    expect(fewer).toMatchObject({ code: 0, output: expect.stringContaining('1 removed') });
    const status = await runCommand(['archive', 'status'], env);
    expect(status).toMatchObject({ code: 0, output: expect.stringMatching(/^3 articles/) });
  });

  test('changes nothing for a folder that is not there', async () => {
    const { code, output } = await runCommand(['archive', join(folder, 'nowhere')], env);
    expect([code, output]).toEqual([1, expect.stringContaining('Nothing was changed')]);
    const status = await runCommand(['archive', 'status', '--json'], env);
    expect(JSON.parse(status.output)).toMatchObject({ articles: 3 });
  });
});
