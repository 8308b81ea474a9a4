import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { runCommand } from './bot.js';
import { seedsFolder } from './quotes.js';

const example = readFileSync(join(import.meta.dirname, '..', '..', '.env.example'), 'utf8');

describe('commands of the console read the settings that the bot reads', () => {
  test('the folder of articles from .env', async () => {
    const { code, output } = await runCommand(['sources'], {}, `SEEDS_DIR=${seedsFolder}\n`);
    expect(output).toContain('BBC News');
    expect(code).toBe(0);
  });

  test('a copy of .env.example sets nothing: what is blank has its default', async () => {
    const sources = await runCommand(['sources'], { SEEDS_DIR: '' }, example);
    expect(sources.output).toContain('seeds');
    expect(sources.code).toBe(1);
    const archive = await runCommand(['archive', 'status'], {}, example);
    expect(archive.output).toContain('ARCHIVE_URL is not set');
  });

  test('a slip in .env is said', async () => {
    const { output } = await runCommand(['sources'], {}, `SEED_DIR=${seedsFolder}\n`);
    expect(output).toContain('is SEEDS_DIR meant?');
  });
});
