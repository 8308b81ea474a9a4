import { Writable } from 'node:stream';
import { stripVTControlCharacters } from 'node:util';
import { DiscordAPIError } from 'discord.js';
import { expect, test } from 'vitest';
import { createLog, scrub } from '../../src/log.js';

const TOKEN = `${Buffer.from('123456789012345678').toString('base64url')}.Gabcde.${'s3cret'.repeat(6)}`;
const INTERACTION = `aW50ZXJhY3Rpb246${'x'.repeat(60)}`;

function logged(act: (log: ReturnType<typeof createLog>) => void, pretty = false): string {
  let out = '';
  const sink = new Writable({
    write(chunk, _encoding, done) {
      out += chunk;
      done();
    },
  });
  act(createLog({ level: 'info', sink, pretty, secrets: ['hunter2'] }));
  return out;
}

test('one JSON line for each entry', () => {
  const line = logged((log) => log.info({ command: 'ask', ms: 3 }, 'interaction'));
  expect(line.endsWith('}\n')).toBe(true);
  expect(JSON.parse(line)).toMatchObject({ level: 'info', command: 'ask', ms: 3, msg: 'interaction' });
});

test('tokens are hidden wherever they stand', () => {
  const url = `https://discord.com/api/v10/webhooks/123456789012345678/${INTERACTION}/messages/@original`;
  const raw = { code: 10062, message: 'Unknown interaction' };
  const request = { body: { content: 'who asked what' }, files: [] };
  const error = new DiscordAPIError(raw, 10062, 404, 'PATCH', url, request);
  const out = logged((log) => {
    log.error({ err: error, token: 'abc', nested: { list: [`Bot ${TOKEN}`] } }, `token ${TOKEN} hunter2`);
    log.error({ err: new Error('outer', { cause: error }) });
    log.error({
      text: JSON.stringify({ token: 'within' }),
      url: '/interactions/123456789012345678/odd.tok-en/callback',
    });
  });
  for (const secret of [INTERACTION, TOKEN, 'hunter2', '"abc"', 'within', 'odd.tok-en', 'who asked what']) {
    expect(out).not.toContain(secret);
  }
  expect(out).toContain('Unknown interaction');
  for (const line of out.trim().split('\n')) expect(() => JSON.parse(line)).not.toThrow();
});

test('people on a terminal see no token either', () => {
  const out = logged((log) => log.info({ authorization: `Bot ${TOKEN}` }, `with ${TOKEN}`), true);
  expect(out).toContain('with [hidden]');
  expect(out).not.toContain('s3cret');
});

test('ordinary lines are left as they are', () => {
  const line = '{"msg":"3.5% of webhooks/interactions for guild 123456789012345678 ended at 10.30.00"}';
  expect(scrub(line)).toBe(line);
});

test('nothing in a line steers the terminal or turns the text around, for tools and for people', () => {
  const odd = 'a\u202eb\u001b[31mc\u009bd\u2066e\rf\u0007g\u200fh\u007fi\bj \\u202e k';
  const act = (log: ReturnType<typeof createLog>) => log.info({ article: odd, list: [odd] }, `of ${odd}`);
  const steering = (text: string) => [...text].filter((sign) => /\p{Cc}|\p{Cf}/u.test(sign) && sign !== '\n');
  const line = logged(act);
  expect(steering(line)).toEqual([]);
  expect(JSON.parse(line)).toMatchObject({ article: odd, msg: `of ${odd}` }); // and says what it said
  const shown = stripVTControlCharacters(logged(act, true)); // the colours are ours
  expect(steering(shown)).toEqual([]);
  for (const sign of ['\\u202e', '\\u001b[31m', '\\u009b', '\\r', '\\u0007']) expect(shown).toContain(sign);
});
