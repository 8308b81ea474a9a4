import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { importProgram } from '../../src/console/import/program.js';
import { systemStore } from '../../src/import/store/files.js';
import { systemWriting, type Writing } from '../../src/import/store/write.js';
import { hereReader } from '../import/readers.js';
import { PageServer } from '../import/server.js';
import { runProgram, written } from './terminal.js';

const SENTENCES = [
  'The two delegations met on Tuesday in the old customs house, officials of both towns said in a statement.',
  'Mayor Ilse Brandt, who has led the talks since March, said that the bridge would reopen "before the winter".',
  'Engineers found cracks in three of the twelve pillars last year, and the crossing has been closed to lorries since.',
];
const page = (title: string, sentences: readonly string[] = SENTENCES, outlet = 'Herald') =>
  `<html lang="en"><head><title>${title}</title><meta property="og:site_name" content="${outlet}">` +
  `</head><body><article>${sentences.map((text) => `<p>${text}</p>`).join('')}</article></body></html>`;

const server = new PageServer();
let folder: string;
let seeds: string;
beforeAll(() => server.listen());
afterAll(() => server.close());
beforeEach(() => {
  server.reset();
  folder = mkdtempSync(join(tmpdir(), 'verbatim-import-'));
  seeds = join(folder, 'seeds');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

interface Sitting {
  readonly answers?: readonly string[];
  readonly writing?: Writing;
}

async function run(argv: readonly string[], { answers, writing = systemWriting(process.pid) }: Sitting = {}) {
  const output = written();
  const asked: string[] = [];
  const ask = async (question: string) => {
    asked.push(question);
    return answers?.[asked.length - 1] ?? '';
  };
  const program = importProgram({ ask: answers ? ask : null, writing, now: () => 0, reader: hereReader });
  const exitCode = await runProgram(program, ['--seeds', seeds, '--allow-private', ...argv], output);
  return {
    exitCode,
    asked,
    text: output.lines.join('\n'),
    errors: output.errors.join('\n'),
    lines: output.lines,
  };
}

function file(name: string, content: string): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

const articles = () => readdirSync(seeds).sort();

describe('pages', () => {
  test('from the web: shown, written in the format, known again', async () => {
    server.serve('/bridge', page('Bridge to reopen').replace('<article>', '<nav>World</nav><article>'));
    const first = await run([server.url('/bridge'), '--date', '2026-03-04']);
    expect(first.exitCode).toBe(0);
    expect(first.text).toMatch(/outlet +Herald +← meta og:site_name/);
    expect(first.text).toMatch(/date +2026-03-04 .*← given/);
    expect(first.text).toContain('3 quotable sentences');
    expect(first.text).toMatch(/Left out of the page:\n +navigation and .* \(1\): World/);
    expect(first.text).toContain(SENTENCES[0]);
    expect(articles()).toEqual(['2026-03-04-herald-bridge-to-reopen.md']);
    expect(readFileSync(join(seeds, '2026-03-04-herald-bridge-to-reopen.md'), 'utf8')).toContain(
      `\n\n${SENTENCES[1]}\n`,
    );
    const again = await run([`${server.url('/bridge')}?utm_source=feed`]);
    expect(again).toMatchObject({ exitCode: 0, text: expect.stringContaining('there already') });
    expect(articles()).toHaveLength(1);
  });

  test('a changed page replaces the file and shows the change', async () => {
    server.serve('/bridge', page('Bridge'));
    await run([server.url('/bridge')]);
    server.serve(
      '/bridge',
      page('Bridge', [
        ...SENTENCES.slice(0, 2),
        'The pillars were repaired in April, the harbour office said on Monday.',
      ]),
    );
    const { text } = await run([server.url('/bridge')]);
    expect(text).toContain(`- ${SENTENCES[2]}`);
    expect(text).toContain('+ The pillars were repaired in April');
    expect(articles().filter((name) => name.endsWith('.md'))).toEqual(['undated-herald-bridge.md']);
  });

  test('another article at the address of one that is there replaces it only if somebody says so', async () => {
    server.serve('/latest', page('Bridge'));
    await run([server.url('/latest')]);
    const other = [
      'The lighthouse at Cape Rowan was dark for two nights, the coast guard said on Wednesday evening.',
      'Its keeper had fallen from the stairs and lay there until a fisherman came to look for him.',
      'He is in hospital in Skerrow and well, his daughter said, and wants to be back before the storms.',
    ];
    server.serve('/latest', page('Lighthouse', other));
    const refused = await run([server.url('/latest')]);
    expect(refused).toMatchObject({ exitCode: 1, text: expect.stringContaining('say --replace') });
    const declined = await run([server.url('/latest')], { answers: ['n'] });
    expect(declined.asked[0]).toContain(`- ${SENTENCES[0]}\n+ ${other[0]}`);
    const [stored = ''] = articles().filter((name) => name.endsWith('.md'));
    const text = () => readFileSync(join(seeds, stored), 'utf8');
    expect(text()).toContain(SENTENCES[0]);
    expect((await run([server.url('/latest')], { answers: ['y'] })).exitCode).toBe(0);
    expect(text()).toContain(other[0]);
    server.serve('/latest', page('Bridge'));
    expect((await run([server.url('/latest'), '--replace'])).exitCode).toBe(0);
    expect(text()).toContain(SENTENCES[0]);
  });

  test('--dry-run writes nothing', async () => {
    const { exitCode, text } = await run([file('a.html', page('Bridge')), '--dry-run']);
    expect(exitCode).toBe(0);
    expect(text).toContain('Would add: undated-herald-bridge.md');
    expect(readdirSync(folder)).toEqual(['a.html']);
  });

  test('several sources: each is reported, and one failure is exit code 1', async () => {
    const { exitCode, lines } = await run([
      file('a.html', page('A')),
      join(folder, 'no.html'),
      server.url('/gone'),
      '--json',
    ]);
    expect(exitCode).toBe(1);
    expect(lines.map((line) => JSON.parse(line).outcome)).toEqual(['added', 'failed', 'failed']);
  });

  test.each([
    ['empty.txt', '', 'empty'],
    ['picture.png', '\u0000\u0001', 'not a text'],
    ['a.pdf', '%PDF-1.7', 'not a text'],
    ['a.xyz', 'words', 'neither a page nor a text'],
    ['feed.rss', '<rss version="2.0"/>', '--feed'],
    ['nothing.html', '<html><body></body></html>', 'No article'],
  ])('%s is refused with a reason', async (name, content, reason) => {
    expect(await run([file(name, content)])).toMatchObject({
      exitCode: 1,
      text: expect.stringContaining(reason),
    });
  });

  test('without --allow-private the own network is refused', async () => {
    const output = written();
    const program = importProgram({
      ask: null,
      writing: systemWriting(process.pid),
      now: () => 0,
      reader: hereReader,
    });
    expect(await runProgram(program, [server.url('/'), '--seeds', seeds], output)).toBe(1);
    expect(output.lines.join('\n')).toContain('private network');
  });
});

describe('what is not known', () => {
  const text = SENTENCES.join('\n');

  test('is an error that names the option where nobody can be asked', async () => {
    expect(await run([file('a.txt', text)])).toMatchObject({
      exitCode: 1,
      text: expect.stringContaining('--outlet'),
    });
    expect(await run([file('a.txt', text), '--outlet', 'Herald'])).toMatchObject({ exitCode: 0 });
  });

  test('is asked for on a terminal, again where the answer is none', async () => {
    const {
      exitCode,
      asked,
      text: shown,
    } = await run([file('a.txt', text)], { answers: ['Herald', '', 'May', '2026-03-04'] });
    expect(exitCode).toBe(0);
    expect(asked).toEqual([
      'Outlet: ',
      'Title (Enter: none): ',
      'Date, as 2018-05-31 (Enter: none): ',
      expect.stringContaining('Expected a day'),
    ]);
    expect(shown).toContain('2026-03-04-herald-the-two-delegations');
  });

  test('nobody answers: an error', async () => {
    expect(await run([file('a.txt', text)], { answers: [] })).toMatchObject({ exitCode: 1 });
  });

  test('a wrong call is exit code 2', async () => {
    expect((await run([])).exitCode).toBe(2);
    expect(await run(['x', '--date', 'May'])).toMatchObject({
      exitCode: 2,
      errors: expect.stringContaining('--date'),
    });
    expect((await run(['x', '--newest', '0'])).exitCode).toBe(2);
  });
});

test('a read-only folder is said clearly, and nothing is left', async () => {
  const fail = () => Promise.reject(Object.assign(new Error('no'), { code: 'EROFS' }));
  const writing = { ...systemWriting(process.pid), files: { ...systemStore, create: fail } };
  const { exitCode, text } = await run([file('a.html', page('A'))], { writing });
  expect(exitCode).toBe(1);
  expect(text).toContain('read-only');
  expect(articles()).toEqual([]);
});

describe('feeds', () => {
  const long = [...SENTENCES, ...SENTENCES.map((text) => text.replace('The', 'All the'))]
    .map((text) => `<p>${text}</p>`)
    .join('');
  const other = Array.from(
    { length: 8 },
    (_, at) =>
      `<p>Boat number ${at} left the northern pier of Port Ellis at noon, carrying ${at + 20} people ` +
      'and their dogs.</p>',
  ).join('');
  const rss = () => `<?xml version="1.0"?>
  <rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"
    xmlns:dc="http://purl.org/dc/elements/1.1/">
  <channel><title>Harbour Feed</title><link>${server.url('/')}</link><description>d</description>
    <language>en-gb</language>
    <item><title>Old</title><link>${server.url('/old')}</link><pubDate>Mon, 02 Mar 2026 10:00:00 +0000</pubDate></item>
    <item><title>Newest</title><link>${server.url('/newest')}</link><pubDate>Wed, 04 Mar 2026 23:30:00 -0500</pubDate>
      <dc:creator>Nora Lind</dc:creator></item>
    <item><title>Whole</title><link>${server.url('/missing')}</link><pubDate>Tue, 03 Mar 2026 10:00:00 +0000</pubDate>
      <content:encoded><![CDATA[${other}]]></content:encoded></item>
    <item><title>Cut off</title><link>${server.url('/missing2')}</link>
      <pubDate>Tue, 03 Mar 2026 09:00:00 +0000</pubDate>
      <content:encoded><![CDATA[${long}<p>And so it goes on <a href="/x">Continue reading</a></p>]]></content:encoded>
    </item>
  </channel></rss>`;

  test('RSS: the newest entries, their pages, what the feed adds, and its text where there is no page', async () => {
    server.serve('/feed', rss(), 'application/rss+xml');
    server.serve('/newest', `<html><body><article>${long}</article></body></html>`);
    const { exitCode, lines } = await run(['--feed', '--newest', '3', '--json', server.url('/feed')]);
    const outcomes = lines.map((line) => JSON.parse(line));
    expect(outcomes.map(({ outcome }) => outcome)).toEqual(['added', 'added', 'failed']);
    expect(exitCode).toBe(1);
    expect(outcomes[0].facts).toMatchObject({
      outlet: { value: 'Harbour Feed', source: 'feed title' },
      title: { value: 'Newest', source: 'feed entry title' },
      date: { value: '2026-03-04', source: 'feed entry date' },
      author: { value: 'Nora Lind' },
    });
    expect(outcomes[1].facts.title.value).toBe('Whole');
    expect(outcomes[2].message).toContain('no page');
  });

  test('Atom and JSON Feed', async () => {
    server.serve('/a', `<html><body><article>${long}</article></body></html>`);
    const atom = file(
      'f.atom',
      '<feed xmlns="http://www.w3.org/2005/Atom"><title>Atom Post</title><id>x</id>' +
        '<updated>2026-03-04T10:00:00Z</updated><entry><title>A</title><id>1</id>' +
        `<updated>2026-03-04T10:00:00Z</updated><link rel="alternate" href="${server.url('/a')}"/>` +
        '</entry></feed>',
    );
    const json = file(
      'f.json',
      JSON.stringify({
        version: 'https://jsonfeed.org/version/1.1',
        title: 'Json Post',
        items: [
          {
            id: '1',
            url: server.url('/b'),
            title: 'B',
            content_html: long,
            date_published: '2026-03-05T10:00:00Z',
          },
        ],
      }),
    );
    const { lines } = await run(['--feed', '--json', atom, json]);
    const outcomes = lines.map((line) => JSON.parse(line));
    expect(outcomes.map(({ facts }) => [facts.outlet.value, facts.date.value])).toEqual([
      ['Atom Post', '2026-03-04'],
      ['Json Post', '2026-03-05'],
    ]);
  });

  test.each([
    '<html></html>',
    '',
    '{"a":',
    '<rss>'.repeat(5_000),
    '<!DOCTYPE x [<!ENTITY a "aaaa">]><rss>&a;</rss>',
  ])('%# is no feed, and said to be none', async (content) => {
    expect((await run(['--feed', file('f.xml', content)])).exitCode).toBe(1);
  });
});
