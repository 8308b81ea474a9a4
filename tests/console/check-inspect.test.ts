import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { checkProgram } from '../../src/console/check.js';
import { articleName, inspectProgram } from '../../src/console/inspect.js';
import { printable, streamOutput } from '../../src/console/output.js';
import type { Program } from '../../src/console/program.js';
import { seeds } from '../corpus/seeds.js';
import { runProgram } from './terminal.js';

let directory: string;
beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), 'verbatim-console-'));
});
afterEach(async () => {
  await rm(directory, { recursive: true, force: true });
});

async function run(program: Program, ...argv: string[]) {
  const lines: string[] = [];
  const errors: string[] = [];
  const output = {
    line: (text: string) => void lines.push(text),
    error: (text: string) => void errors.push(text),
    colour: false,
  };
  return { exitCode: await runProgram(program, argv, output), lines, errors };
}

describe('check', () => {
  it('sums the starting articles up', async () => {
    const { exitCode, lines } = await run(checkProgram, seeds);
    expect(exitCode).toBe(0);
    expect(lines).toEqual([
      expect.stringMatching(/^4 articles from 4 outlets, \d+ quotable sentences; 0 errors, 0 warnings\.$/),
    ]);
  });

  it('prints every problem with its place and ends with 1', async () => {
    await writeFile(join(directory, 'a.txt'), '---\noutlet:\ndate: May\nx: y\n---\nThey met.\n');
    const { exitCode, lines } = await run(checkProgram, '--seeds', directory);
    expect(exitCode).toBe(1);
    expect(lines.map((line) => line.split(' expected ')[0])).toEqual([
      'a.txt:2: error missing-outlet:',
      'a.txt:3: error bad-date:',
      'a.txt:4: warning unknown-key:',
      '2 errors, 1 warning; 0 of 1 file can be used.',
    ]);
  });

  it('warns of a rule that leaves out more than a tenth, with its name and share', async () => {
    const links = 'Read more: The other story of the day\n'.repeat(3);
    await writeFile(
      join(directory, 'a.txt'),
      `---\noutlet: A\n---\nThey met on Friday in New York.\n${links}`,
    );
    const { exitCode, lines } = await run(checkProgram, directory, '--json');
    expect(exitCode).toBe(0);
    expect(JSON.parse(lines[0] ?? '')).toMatchObject({
      articles: 1,
      warnings: 1,
      problems: [
        {
          severity: 'warning',
          code: 'much-left-out',
          got: expect.stringMatching(/^\d\d\.\d % by the rule read-more$/),
        },
      ],
    });
  });

  it('explains itself, and refuses what it does not know with 2', async () => {
    expect((await run(checkProgram, '--help')).exitCode).toBe(0);
    const wrong = await run(checkProgram, '--colour');
    expect(wrong.exitCode).toBe(2);
    expect(wrong.errors.join()).toContain("unknown option '--colour'");
  });
});

describe('inspect --json', () => {
  it('gives one line a file, with exactly the keys that are promised', async () => {
    const files = ['000_e66e52c771cdbd98.txt', '003_6d86304e27a35ecc.txt'].map((name) => join(seeds, name));
    const { exitCode, lines } = await run(inspectProgram, '--seeds', seeds, '--json', ...files);
    expect(exitCode).toBe(0);
    expect(lines).toHaveLength(2);
    const [first, second] = lines.map((line) => JSON.parse(line));
    expect(Object.keys(first)).toEqual(['article', 'outlet', 'title', 'date', 'url', 'spans', 'leftOut']);
    expect(Object.keys(first.spans[0])).toEqual(['start', 'end', 'kind', 'text']);
    expect(Object.keys(first.leftOut[0])).toEqual(['start', 'end', 'rule']);
    expect(first.article).toBe('000_e66e52c771cdbd98.txt');
    expect([second.title, second.date, second.url]).toEqual([null, null, null]);
  });

  it('gives the problems of a bad file, and goes on', async () => {
    const bad = join(directory, 'bad.txt');
    await writeFile(bad, 'no front matter');
    const good = join(seeds, '004_2ba22881c2aacca3.txt');
    const { exitCode, lines } = await run(inspectProgram, '--seeds', seeds, '--json', bad, 'gone.txt', good);
    expect(exitCode).toBe(1);
    expect(lines.map((line) => JSON.parse(line))).toMatchObject([
      { article: bad, problems: [{ code: 'no-front-matter', line: 1 }] },
      { article: 'gone.txt', problems: [{ code: 'vanished' }] },
      { article: '004_2ba22881c2aacca3.txt' },
    ]);
  });

  it('names a file outside the seeds folder as given', () => {
    expect(articleName('seeds/a/b.txt', 'seeds')).toBe('a/b.txt');
    expect(articleName('./other/b.txt', 'seeds')).toBe('./other/b.txt');
    expect(articleName('seeds/../seedsx.txt', 'seeds')).toBe('seeds/../seedsx.txt');
  });
});

describe('inspect for people', () => {
  it('shows each span with its kind and what was left out by which rule', async () => {
    const { lines } = await run(inspectProgram, '--seeds', seeds, join(seeds, '002_9dab28ac85f3e022.txt'));
    const shown = lines.join('\n');
    expect(shown).toMatch(/^caption +\d+–\d+ +Until recently, Kim Yong-chol \(left\) was blacklisted/m);
    expect(shown).toMatch(/^heading +\d+–\d+ +Who else has been talking\?/m);
    expect(shown).toMatch(/^– image-credit +\d+–\d+ +Image copyright Reuters/m);
  });
});

describe('output', () => {
  it('drops the rest quietly when the reader of the pipe goes away', () => {
    const stdout = new PassThrough();
    const output = streamOutput({ stdout, stderr: new PassThrough() });
    output.line('one');
    stdout.emit('error', Object.assign(new Error('write EPIPE'), { code: 'EPIPE' }));
    output.line('two');
    expect(String(stdout.read())).toBe('one\n');
  });

  it('shows what could steer a terminal', () => {
    expect(printable('a\u001b[2Jb\u202ec\nd')).toBe('a\\u001b[2Jb\\u202ec\\u000ad');
  });
});
