import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { z } from 'zod';

const root = join(import.meta.dirname, '..', '..');
const read = (name: string) => readFileSync(join(root, name), 'utf8');
const dockerfile = read('Dockerfile');

/** A folder with what the image holds, and nothing else of the project. */
const image = mkdtempSync(join(tmpdir(), 'verbatim-image-'));
afterAll(() => rmSync(image, { recursive: true }));
for (const [, source = ''] of dockerfile.matchAll(/^COPY --from=build \/app\/(\S+)/gm)) {
  if (source === 'node_modules') symlinkSync(join(root, source), join(image, source));
  else cpSync(join(root, source), join(image, source), { recursive: true });
}

async function run(args: readonly string[], env: Readonly<Record<string, string>> = {}) {
  const child = spawn(process.execPath, args, { cwd: image, env: { PATH: process.env.PATH ?? '', ...env } });
  let output = '';
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (chunk: Buffer) => {
      output += chunk.toString();
    });
  const [code] = await once(child, 'close');
  return { code: code as number, output };
}

test('the image is built from one release of Node, by its digest, and from what is there', () => {
  const bases = [...dockerfile.matchAll(/^FROM (\S+)/gm)].map(([, base]) => base);
  expect(new Set(bases).size).toBe(1);
  expect(bases[0]).toMatch(/^node:24-[a-z]+-slim@sha256:[0-9a-f]{64}$/);
  const copied = [...dockerfile.matchAll(/^COPY (?!--)(.+) \S+$/gm)].flatMap(([, names = '']) =>
    names.split(' '),
  );
  expect(copied.length).toBeGreaterThan(4);
  expect(copied.filter((name) => !existsSync(join(root, name)))).toEqual([]);
});

test.each([
  ['check', [join(root, 'seeds')]],
  ['sources', ['--seeds', join(root, 'seeds')]],
])('npm run %s runs in the image, where nothing can be compiled', async (name, args) => {
  expect(existsSync(join(image, 'src'))).toBe(false);
  const { code, output } = await run(['scripts/run.mjs', name, ...args], { CACHE_DIR: 'off' });
  expect(output).not.toMatch(/ENOENT|Error:/);
  expect(code).toBe(0);
});

test('the image runs the bot unless another command is named', async () => {
  const words = (name: string) => {
    const [, list = ''] = new RegExp(`^${name} (.+)$`, 'm').exec(dockerfile) ?? [];
    return z.array(z.string()).parse(JSON.parse(list));
  };
  const [node, ...program] = words('ENTRYPOINT');
  expect(node).toBe('node');
  const bot = await run([...program, ...words('CMD')]);
  expect(bot).toMatchObject({ code: 1, output: expect.stringContaining('DISCORD_TOKEN') });
  const check = await run([...program, 'check', join(root, 'seeds')]);
  expect(check).toMatchObject({ code: 0, output: expect.stringMatching(/^4 articles /) });
});

test('the health check asks /readyz, shows what it says, and ends', async () => {
  let status = 200;
  const server = createServer(({ url }, response) => response.writeHead(status).end(`asked ${url}\n`));
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const env = { HEALTH_PORT: `${(server.address() as AddressInfo).port}` };
  expect(await run(['scripts/healthy.mjs'], env)).toEqual({ code: 0, output: 'asked /readyz\n' });
  status = 503;
  expect(await run(['scripts/healthy.mjs'], env)).toEqual({ code: 1, output: 'asked /readyz\n' });
  server.close();
  server.closeAllConnections();
  await once(server, 'close');
  expect(await run(['scripts/healthy.mjs'], env)).toMatchObject({ code: 1 });
});

test('the unit for systemd starts the compiled program and reloads by the signal that it knows', () => {
  const unit = read('deploy/verbatim.service');
  expect(unit).toContain('ExecStart=/usr/bin/node dist/bundled/verbatim.js start');
  expect(unit).toContain('ExecReload=/bin/kill -HUP $MAINPID');
});
