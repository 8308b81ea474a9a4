import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { parse } from 'yaml';

const root = join(import.meta.dirname, '..', '..');
const read = (name: string) => readFileSync(join(root, name), 'utf8');

interface Service {
  readonly image: string;
  readonly environment: Readonly<Record<string, string | number>>;
  readonly volumes: readonly string[];
  readonly networks: readonly string[];
  readonly ports?: readonly string[];
  readonly mem_limit?: string;
  readonly pids_limit?: number;
  readonly restart?: string;
  readonly healthcheck?: { readonly test: readonly string[] };
  readonly logging?: { readonly options: Readonly<Record<string, string>> };
}
interface Compose {
  readonly services: Readonly<Record<string, Service>>;
  readonly volumes: Readonly<Record<string, null>>;
  readonly networks: Readonly<Record<string, { readonly internal?: boolean } | null>>;
}

const compose: Compose = parse(read('compose.opensearch.yaml'), { merge: true });
const { services, volumes, networks } = compose;
const named = (beginning: string) => Object.entries(services).filter(([name]) => name.startsWith(beginning));
const nodes = named('opensearch-');
const bots = named('bot-');
const page = read('docs/opensearch.md');

test('three nodes and two bots, each within limits and asked how it is', () => {
  expect([nodes.length, bots.length, Object.keys(services).length]).toEqual([3, 2, 6]);
  for (const [name, service] of Object.entries(services)) {
    expect(service, name).toMatchObject({
      restart: 'unless-stopped',
      logging: { options: { 'max-size': '10m' } },
    });
    expect(service.mem_limit, name).toMatch(/^(?:\$\{OPENSEARCH_MEMORY:-2g\}|1g|128m)$/);
    expect(service.pids_limit, name).toBeGreaterThan(0);
  }
  for (const [name, { healthcheck }] of [...nodes, ...bots])
    expect(healthcheck?.test.length, name).toBeGreaterThan(1);
});

test('the nodes are of the release that the tests run, know each other and keep their own data', () => {
  const release = /<opensearch>(.+)<\/opensearch>/.exec(read('tests/opensearch/node/pom.xml'))?.[1];
  for (const [name, { image, environment, volumes: mounts }] of nodes) {
    expect(image).toBe(`opensearchproject/opensearch:${release}`);
    expect(environment['node.name']).toBe(name);
    for (const list of ['discovery.seed_hosts', 'cluster.initial_cluster_manager_nodes'])
      expect(environment[list]).toBe(nodes.map(([each]) => each).join(','));
    expect(mounts[0]).toBe(`${name}:/usr/share/opensearch/data`);
    // Half of the memory is the heap.
    expect(environment.OPENSEARCH_JAVA_OPTS).toMatch(/^-Xms(\$\{OPENSEARCH_HEAP:-1g\}) -Xmx\1$/);
  }
});

test('nobody but the bots reaches the nodes, and nobody but the balancer the bots', () => {
  expect(networks.cluster).toEqual({ internal: true });
  for (const [, { networks: reached }] of nodes) expect(reached).toEqual(['cluster']);
  const open = Object.entries(services).filter(([, { ports }]) => ports !== undefined);
  expect(open.map(([name, { ports }]) => [name, ports])).toEqual([['balancer', ['80:80', '443:443']]]);
});

test('the bots are alike, ask all nodes by TLS, and are all named to the balancer', () => {
  expect(bots[0]?.[1]).toEqual(bots[1]?.[1]);
  const environment = bots[0]?.[1].environment ?? {};
  expect(environment.ARCHIVE_URL).toBe(nodes.map(([name]) => `https://${name}:9200`).join(','));
  const caddyfile = read('deploy/Caddyfile');
  const targets = bots.map(([name]) => `${name}:${environment.HTTP_PORT}`);
  expect(caddyfile).toContain(`reverse_proxy ${targets.join(' ')} {`);
  expect(caddyfile).toContain('handle /interactions {');
});

test('every setting of a bot is one that it reads', () => {
  const known = [...read('.env.example').matchAll(/^(\w+)=/gm)].map(([, name]) => name);
  const set = Object.entries(bots[0]?.[1].environment ?? {}).filter(([, value]) => value !== '');
  expect(set.length).toBeGreaterThan(5);
  expect(set.map(([name]) => name).filter((name) => !known.includes(name))).toEqual([]);
});

test('no password stands in the file: each is demanded from .env', () => {
  const passwords = Object.entries(services).flatMap(([name, { environment }]) =>
    Object.entries(environment).flatMap(([key, value]) => (/PASSWORD/.test(key) ? [[name, key, value]] : [])),
  );
  expect(passwords).toHaveLength(3 * 2 + 2 * 2);
  const stated = passwords.filter(([, key, value]) => !`${value}`.startsWith(`\${${key}:?`));
  // The operator's own is kept from the bots, which are given all of .env.
  expect(stated).toEqual(bots.map(([name]) => [name, 'OPENSEARCH_OPERATOR_PASSWORD', '']));
  const users: Record<string, { hash?: string }> = parse(read('deploy/opensearch/internal_users.yml'));
  const hashes = Object.values(users).flatMap(({ hash }) => hash ?? []);
  expect(hashes).toHaveLength(2);
  for (const hash of hashes) expect(hash).toMatch(/^\$\{envbc\.(?:ARCHIVE|OPENSEARCH_OPERATOR)_PASSWORD\}$/);
});

test('what is mounted is there, or made by what the page says', () => {
  for (const [name, { volumes: mounts }] of Object.entries(services))
    for (const mount of mounts) {
      const [source = ''] = mount.replace(/^\$\{\w+:-(.+?)\}/, '$1').split(':');
      if (source in volumes) continue;
      const made = /certificates|snapshots/.test(source);
      expect(made || existsSync(join(root, source)), `${name}: ${source}`).toBe(true);
    }
  const ignored = read('.gitignore').split('\n');
  expect(ignored).toContain('deploy/opensearch/certificates/');
  expect(ignored).toContain('deploy/opensearch/authority/');
  expect(read('.dockerignore').split('\n')).toContain('deploy');
});

test('the page has every step and every setting of .env', () => {
  for (const said of [
    'vm.max_map_count',
    'deploy/opensearch/certificates.sh',
    'BOT_HOST',
    'ARCHIVE_PASSWORD',
  ])
    expect(page).toContain(said);
  for (const [, setting = ''] of read('compose.opensearch.yaml').matchAll(/\$\{(\w+):/g))
    expect(page).toContain(setting);
});

const folder = mkdtempSync(join(tmpdir(), 'verbatim-authority-'));
afterAll(() => rmSync(folder, { recursive: true }));
const hasOpenssl = spawnSync('openssl', ['version']).status === 0;

test.skipIf(!hasOpenssl)('the certificates are good for each node; a second call keeps the authority', () => {
  const make = () =>
    spawnSync(join(root, 'deploy/opensearch/certificates.sh'), [folder], { encoding: 'utf8' });
  const openssl = (...args: string[]) => spawnSync('openssl', args, { cwd: folder, encoding: 'utf8' });
  expect(make().status).toBe(0);
  const authority = readFileSync(join(folder, 'certificates/ca.pem'), 'utf8');
  const first = readFileSync(join(folder, 'certificates/node.pem'), 'utf8');
  expect(make().status).toBe(0);
  expect(readFileSync(join(folder, 'certificates/ca.pem'), 'utf8')).toBe(authority);
  expect(readFileSync(join(folder, 'certificates/node.pem'), 'utf8')).not.toBe(first);
  for (const [name] of nodes) {
    const check = [
      'verify',
      '-CAfile',
      'certificates/ca.pem',
      '-verify_hostname',
      name,
      'certificates/node.pem',
    ];
    expect(openssl(...check).stdout).toBe('certificates/node.pem: OK\n');
  }
  for (const key of ['authority/ca.key', 'certificates/node.key'])
    expect(statSync(join(folder, key)).mode & 0o077).toBe(0);
});
