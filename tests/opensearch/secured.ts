import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Agent, fetch } from 'undici';
import { parse } from 'yaml';
import { type Cluster, startCluster } from './cluster.js';

const root = join(import.meta.dirname, '..', '..');
const deploy = join(root, 'deploy', 'opensearch');
const FILES = ['internal_users.yml', 'roles.yml', 'roles_mapping.yml'];

export interface SecuredCluster extends Cluster {
  /** PEM of the authority, for the client's `ssl.ca`. */
  readonly authority: string;
  /** Where the nodes may write snapshots. */
  readonly snapshots: string;
  readonly passwords: { readonly verbatim: string; readonly operator: string };
}

/** The settings of the security plugin, as compose.opensearch.yaml has them for each node. */
function securitySettings(): string[] {
  const { services } = parse(readFileSync(join(root, 'compose.opensearch.yaml'), 'utf8'), {
    merge: true,
  }) as {
    services: Record<string, { environment: Record<string, string> }>;
  };
  const settings = Object.entries(services['opensearch-1']?.environment ?? {});
  return settings.flatMap(([key, value]) => (key.startsWith('plugins.security.') ? [`${key}=${value}`] : []));
}

/**
 * Three nodes with the certificates, users and roles of `deploy/opensearch/`, as compose.opensearch.yaml starts them.
 */
export async function startSecuredCluster(): Promise<SecuredCluster> {
  const folder = mkdtempSync(join(tmpdir(), 'verbatim-secured-'));
  const { status, stderr } = spawnSync(join(deploy, 'certificates.sh'), [folder], { encoding: 'utf8' });
  if (status !== 0) throw new Error(`no certificates: ${stderr}`);
  const snapshots = join(folder, 'snapshots');
  const passwords = { verbatim: 'of-the-bots-7', operator: 'of-the-operator-7' };
  const authority = readFileSync(join(folder, 'certificates', 'ca.pem'), 'utf8');
  const certificates = ['ca.pem', 'node.pem', 'node.key'].map((name) => [
    `certificates/${name}`,
    join(folder, 'certificates', name),
  ]);
  const users = FILES.map((name) => [`opensearch-security/${name}`, join(deploy, name)]);
  const dispatcher = new Agent({ connect: { ca: authority } });
  const authorization = `Basic ${Buffer.from(`operator:${passwords.operator}`).toString('base64')}`;
  const cluster = await startCluster({
    nodes: 3,
    heapMb: 384,
    settings: [...securitySettings(), `path.repo=${snapshots}`],
    security: {
      env: { ARCHIVE_PASSWORD: passwords.verbatim, OPENSEARCH_OPERATOR_PASSWORD: passwords.operator },
      files: Object.fromEntries([...certificates, ...users]) as Record<string, string>,
      ask: (url) => fetch(url, { dispatcher, headers: { authorization } }),
    },
  });
  const stop = async () => {
    await cluster.stop();
    await dispatcher.close();
    rmSync(folder, { recursive: true });
  };
  return { ...cluster, stop, authority, snapshots, passwords };
}
