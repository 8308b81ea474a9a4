import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { root } from './sources.js';

const read = (name: string): string => readFileSync(join(root, name), 'utf8');

const step = z.object({ uses: z.string().optional(), run: z.string().optional() });
const permissions = z.record(z.string(), z.enum(['read', 'write', 'none']));
const workflow = z.object({
  permissions,
  jobs: z.record(
    z.string(),
    z.object({
      permissions: permissions.optional(),
      'timeout-minutes': z.number(),
      strategy: z.object({ matrix: z.object({ node: z.array(z.number()) }) }).optional(),
      steps: z.array(step),
    }),
  ),
});
const folder = '.github/workflows';
const workflows = readdirSync(join(root, folder)).map((name) => ({
  name,
  text: read(`${folder}/${name}`),
  ...workflow.parse(parse(read(`${folder}/${name}`))),
}));
const { engines } = z
  .object({ engines: z.object({ node: z.string() }) })
  .parse(JSON.parse(read('package.json')));
const lowestNode = Number(/\d+/.exec(engines.node)?.[0]);

test('CI runs the gate and nothing like it, on the lowest Node that is supported and on newer ones', () => {
  const gate = workflows.find(({ name }) => name === 'ci.yml')?.jobs.gate;
  expect(gate?.steps.flatMap(({ run }) => run ?? [])).toEqual(['.ci/run']);
  expect(gate?.strategy?.matrix.node[0]).toBe(lowestNode);
  expect(gate?.strategy?.matrix.node.length).toBeGreaterThan(1);
});

test('whoever starts here gets the lowest Node that is supported', () => {
  expect(read('.nvmrc').trim()).toBe(`${lowestNode}`);
  expect(read('.devcontainer/devcontainer.json')).toContain(`typescript-node:${lowestNode}-`);
});

test('the image is built for and runs on one Node, which CI tries too', () => {
  const stages = [...read('Dockerfile').matchAll(/^FROM node:(\d+)/gm)].map(([, major]) => Number(major));
  expect(new Set(stages).size).toBe(1);
  const tried = workflows.flatMap(({ jobs }) => jobs.gate?.strategy?.matrix.node ?? []);
  expect(tried).toContain(stages[0]);
});

test('workflows may read the code; only the release writes, and only packages', () => {
  const writes = workflows.flatMap(({ name, permissions, jobs }) =>
    [permissions, ...Object.values(jobs).map((job) => job.permissions ?? {})].flatMap((granted) =>
      Object.entries(granted).flatMap(([what, right]) => (right === 'write' ? [`${name}: ${what}`] : [])),
    ),
  );
  expect(writes).toEqual(['release.yml: packages']);
  expect(workflows.filter(({ text }) => /\bsecrets\.|pull_request_target/.test(text))).toEqual([]);
});

test('actions are named with a version', () => {
  const used = workflows.flatMap(({ jobs }) =>
    Object.values(jobs).flatMap(({ steps }) => steps.flatMap(({ uses }) => uses ?? [])),
  );
  expect(used.length).toBeGreaterThan(3);
  expect(used.filter((action) => !/^[\w-]+\/[\w-]+@v\d+$/.test(action))).toEqual([]);
});

test('the update bot leaves alone what docs/dependencies.md says is held back, and nothing else', () => {
  const bot = z.object({
    updates: z.array(
      z.object({
        'package-ecosystem': z.string(),
        ignore: z.array(z.object({ 'dependency-name': z.string() })).optional(),
      }),
    ),
  });
  const npm = bot
    .parse(parse(read('.github/dependabot.yml')))
    .updates.find((each) => each['package-ecosystem'] === 'npm');
  const entries = read('docs/dependencies.md').split(/^### /m).slice(1);
  const held = entries.filter((text) => /\bheld at\s/i.test(text)).map((text) => text.split('\n')[0] ?? '');
  expect(npm?.ignore?.map((each) => each['dependency-name']).sort()).toEqual(held.sort());
});

test('issue forms have what a form needs', () => {
  const field = z.object({
    type: z.enum(['markdown', 'input', 'textarea', 'dropdown', 'checkboxes']),
    id: z.string().optional(),
    attributes: z.object({ label: z.string().optional(), value: z.string().optional() }),
  });
  const form = z.object({ name: z.string(), description: z.string(), body: z.array(field).min(1) });
  const forms = readdirSync(join(root, '.github/ISSUE_TEMPLATE')).filter((name) => name !== 'config.yml');
  expect(forms.length).toBeGreaterThan(2);
  for (const name of forms) {
    const { body } = form.parse(parse(read(`.github/ISSUE_TEMPLATE/${name}`)));
    for (const { type, id, attributes } of body) {
      if (type === 'markdown') expect(attributes.value).toBeDefined();
      else expect([name, id, attributes.label]).not.toContain(undefined);
    }
  }
});
