import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { accessSync, constants, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { askPerson } from '../../src/console/import/ask-person.js';
import { defineProgram, EXIT } from '../../src/console/program.js';
import { runConsole } from '../../src/console/run.js';
import { consoleCommands } from '../../src/console-commands.js';
import { runCommand } from '../e2e/bot.js';
import { piped, runProgram, written } from './terminal.js';

const root = join(import.meta.dirname, '..', '..');
const quiet = { env: {}, pid: process.pid, stdin: process.stdin, stdout: process.stdout };
const commands = consoleCommands(quiet);
const names = commands.map(({ name }) => name);

async function run(...argv: string[]) {
  const output = written();
  const exitCode = await runConsole({ commands, version: '1.2.3' }, argv, output);
  return { exitCode, text: output.lines.join('\n'), errors: output.errors.join('\n') };
}

describe('verbatim', () => {
  test.each([[['--help']], [['help']]])('%j lists every command with what it does', async (argv) => {
    const { exitCode, text } = await run(...argv);
    expect(exitCode).toBe(0);
    for (const { name, summary } of commands)
      expect(text).toMatch(new RegExp(`^  ${name} +${summary}$`, 'm'));
    expect(text).toMatch(/^Exit codes: 0 .*1 .*\n2 /m);
  });

  test('--version is the version', async () => {
    expect(await run('--version')).toEqual({ exitCode: 0, text: '1.2.3', errors: '' });
  });

  test('without a command the help goes to standard error, and the call is wrong', async () => {
    const { exitCode, text, errors } = await run();
    expect([exitCode, text]).toEqual([2, '']);
    expect(errors).toContain('Usage: verbatim');
  });

  test.each([
    ['sorces', 'Did you mean sources?'],
    ['--colour', "unknown option '--colour'"],
  ])('%s is a wrong call', async (word, hint) => {
    const { exitCode, errors } = await run(word);
    expect(exitCode).toBe(2);
    expect(errors).toMatch(/^error: unknown /);
    expect(errors).toContain(hint);
  });

  test('only the command that is called is loaded', async () => {
    const loaded: string[] = [];
    const program = defineProgram({
      description: '',
      declare: (command) => command,
      work: async () => EXIT.ok,
    });
    const counted = ['one', 'two'].map((name) => ({
      name,
      summary: name,
      load: async () => {
        loaded.push(name);
        return program;
      },
    }));
    for (const argv of [['--help'], ['two'], ['help', 'one'], ['two', '--help']])
      await runConsole({ commands: counted, version: '' }, argv, written());
    expect(loaded).toEqual(['two', 'one', 'two']);
  });

  test('whatever a command throws is one line that cannot steer the terminal, and exit code 1', async () => {
    const output = written();
    const program = defineProgram({
      description: '',
      declare: (command) => command,
      work: () => Promise.reject(new Error('no file \u001b[2J here')),
    });
    expect(await runProgram(program, [], output)).toBe(1);
    expect(output.errors).toEqual(['verbatim it: no file \\u001b[2J here']);
  });
});

describe.each(names)('verbatim %s', (name) => {
  test('--help and help say what it does and takes', async () => {
    const { exitCode, text } = await run(name, '--help');
    expect(exitCode).toBe(0);
    expect(text).toMatch(new RegExp(`^Usage: verbatim ${name} .*\n\n[A-Z][^]*\\.\n\n`));
    expect(text).toContain('--help');
    expect((await run('help', name)).text).toBe(text);
  });

  test('an unknown option is a wrong call', async () => {
    const { exitCode, text, errors } = await run(name, '--colour');
    expect([exitCode, text]).toEqual([2, '']);
    expect(errors).toContain("unknown option '--colour'");
  });
});

test.each([
  ['start', 'now'],
  ['register', '--guild', 'home'],
  ['compare'],
  ['import'],
  ['import', 'x.html', '--newest', '201'],
  ['inspect'],
  ['fit', '--data'],
  ['bench', '--sizes', '5,x'],
  ['soak', '--minutes', '0'],
  ['evaluate', 'answers'],
  ['evaluate', '--worst', 'all'],
  ['evaluate', 'pages'],
])('a wrong call: %s %s', async (...argv) => {
  const { exitCode, text, errors } = await run(...argv);
  expect([exitCode, text]).toEqual([2, '']);
  expect(errors).toMatch(/^error: /);
});

test.each(['dates', 'sentences', 'pages'])('evaluate %s has a help of its own', async (part) => {
  expect((await run('evaluate', part, '--help')).text).toMatch(
    new RegExp(`^Usage: verbatim evaluate ${part} `),
  );
});

test('what follows a part belongs to the part', async () => {
  const { exitCode, text } = await run('evaluate', 'sentences', '--mistakes', '/dev/null');
  expect([exitCode, text]).toEqual([0, expect.stringContaining('/dev/null')]);
});

test('a person is asked at a terminal only', () => {
  const tty = (isTTY: boolean) => Object.assign(new PassThrough(), { isTTY });
  expect(askPerson({ stdin: tty(true), stdout: tty(false) })).toBeNull();
  expect(askPerson(piped())).toBeNull();
  expect(askPerson({ stdin: tty(true), stdout: tty(true) })).not.toBeNull();
});

describe('as a process', () => {
  let folder: string;
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'verbatim-program-'));
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  test('a failure is one line on standard error, with its stack for those who ask', async () => {
    const argv = ['inspect', '--seeds', folder, join(folder, 'none.txt')];
    expect(await runCommand(argv)).toMatchObject({ code: 1, output: expect.stringContaining('vanished') });
    const broken = ['evaluate', 'dates', join(folder, 'none.txt')];
    expect(await runCommand(broken)).toEqual({
      code: 1,
      output: expect.stringMatching(/^verbatim evaluate: ENOENT.*none\.txt'\n$/),
    });
    const { output } = await runCommand(broken, { NODE_DEBUG: 'verbatim' });
    expect(output).toMatch(/\n {4}at /);
  });

  test('the reader of a pipe may go away: exit code 0, and no word about it', async () => {
    const file = join(root, 'dist', 'bundled', 'verbatim.js');
    const articles = Array.from({ length: 200 }, () => join(root, 'seeds', '000_e66e52c771cdbd98.txt'));
    const child = spawn(process.execPath, [file, 'inspect', '--json', ...articles], { cwd: folder, env: {} });
    let errors = '';
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      errors += text;
    });
    await once(child.stdout, 'data');
    child.stdout.destroy();
    expect(await once(child, 'close')).toEqual([0, null]);
    expect(errors).toBe('');
  });

  test('npx finds it in a checkout', () => {
    const manifest = readFileSync(join(root, 'package.json'), 'utf8');
    const { bin }: { bin: { verbatim: string } } = JSON.parse(manifest);
    accessSync(join(root, bin.verbatim), constants.X_OK);
    expect(readFileSync(join(root, bin.verbatim), 'utf8')).toMatch(/^#!\/usr\/bin\/env node\n/);
  });

  test('each command but help has its npm script, and each script that runs it is a command', () => {
    const manifest = readFileSync(join(root, 'package.json'), 'utf8');
    const { scripts }: { scripts: Record<string, string> } = JSON.parse(manifest);
    const run = Object.entries(scripts).filter(([name, script]) => script === `node scripts/run.mjs ${name}`);
    expect(run.map(([name]) => name).sort()).toEqual([...names].sort());
  });
});
