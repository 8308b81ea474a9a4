import { PassThrough } from 'node:stream';
import { expect, test } from 'vitest';
import { parseChatLine } from '../../src/console/chat/command.js';
import { chat } from '../../src/console/chat/loop.js';
import { loadCorpus } from '../../src/corpus/load.js';
import { startHost } from '../../src/story/host.js';
import { localBuilder } from '../../src/story/local.js';
import { piped, written } from './terminal.js';

async function host() {
  const started = await startHost(
    localBuilder({ load: () => loadCorpus({ directory: 'seeds' }), now: () => 0 }),
  );
  if (started.kind !== 'started') throw new Error('expected a host');
  return started.host;
}

test.each([
  ['who is Kim', { kind: 'ask', question: 'who is Kim' }],
  ['/ask who is Kim', { kind: 'ask', question: 'who is Kim' }],
  ['/ASK  who', { kind: 'ask', question: 'who' }],
  ['/ask outlet:BBC News question:who is: Kim', { kind: 'ask', question: 'who is: Kim', outlet: 'BBC News' }],
  ['/ask question: who  outlet: DW', { kind: 'ask', question: 'who', outlet: 'DW' }],
  ['more about Kim', { kind: 'ask', question: 'more about Kim' }],
  ['more', { kind: 'more' }],
  ['context 2', { kind: 'context', number: 2 }],
  ['/context 2', { kind: 'context', number: 2 }],
  ['context of the summit', { kind: 'ask', question: 'context of the summit' }],
  ['/compare dates', { kind: 'compare', question: 'dates' }],
  ['/timeline', { kind: 'timeline' }],
  ['/timeline the talks', { kind: 'timeline', about: 'the talks' }],
  ['/timeline about:the talks outlet:DW', { kind: 'timeline', about: 'the talks', outlet: 'DW' }],
  ['/timeline outlet:DW', { kind: 'timeline', outlet: 'DW' }],
  ['/sources', { kind: 'sources' }],
  ['/reload', { kind: 'reload' }],
  ['/exit', { kind: 'quit' }],
  ['   ', { kind: 'nothing' }],
])('%j is read as %j', (line, command) => {
  expect(parseChatLine(line)).toEqual(command);
});

test.each([
  ['/ask', 'Type a question'],
  ['/ask outlet:DW', 'Type a question'],
  ['/context x', 'Type the number'],
  ['/sorces', 'Did you mean /sources?'],
])('%j is answered with a hint', (line, hint) => {
  expect(parseChatLine(line)).toMatchObject({ kind: 'wrong', hint: expect.stringContaining(hint) });
});

test('every line of a pipe is answered, in order, the last one without a newline too', async () => {
  const output = written();
  const lines = piped(
    '/ask Who met for about',
    ' 90 minutes over dinner?\r\nwhat was on the menu\n\n/sources EFE\nwhat is the capital of France',
  );
  expect(await chat(await host(), lines, output)).toBe(0);
  expect(output.lines).toHaveLength(4);
  expect(output.lines[0]).toContain('> Pompeo and Kim Yong Chol met for about 90 minutes over dinner.');
  expect(output.lines[1]).toContain('corn');
  expect(output.lines[2]).toMatch(/^EFE · /);
  expect(output.lines[3]).toContain('The articles do not answer this');
  expect(output.lines[3]).not.toContain('>');
});

test('/quit ends the chat, and what follows is not answered', async () => {
  const output = written();
  await chat(await host(), piped('/help\n/quit\n/help\n'), output);
  expect(output.lines).toHaveLength(1);
});

test('"more" goes on where the answer ended and counts on', async () => {
  const output = written();
  await chat(await host(), piped('more\nPompeo\nmore\n'), output);
  expect(output.lines[0]).toContain('Ask a question first.');
  expect(output.lines[1]).toMatch(/^1\./);
  expect(output.lines[2]).toMatch(/^4\./);
});

test('a terminal gets a prompt and colours; a line that ends by Ctrl-D ends the chat', async () => {
  const output = written({ colour: true, width: 60 });
  const stdin = Object.assign(new PassThrough(), { isTTY: true });
  const stdout = Object.assign(new PassThrough(), { isTTY: true });
  const done = chat(await host(), { stdin, stdout }, output);
  stdin.write('Who met for about 90 minutes over dinner?\r');
  stdin.end('\u0004');
  expect(await done).toBe(0);
  const [said = ''] = output.lines;
  expect(said).toContain('\u001b[1mdinner');
  expect(String(stdout.read())).toContain('verbatim> ');
});
