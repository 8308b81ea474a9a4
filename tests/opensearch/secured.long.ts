import { type Client, errors } from '@opensearch-project/opensearch';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { clientOf } from './asking.js';
import { type SecuredCluster, startSecuredCluster } from './secured.js';
import { clustersLeftOut } from './shared.js';

/** On a busy machine an index may take seconds to be made; tried again, it would be there already. */
const PATIENT = { requestTimeout: 60_000 };

/** What `compose.opensearch.yaml` and `deploy/opensearch/` promise, on the real security plugin. */
describe.skipIf(await clustersLeftOut())('a cluster with TLS, users and roles', () => {
  let cluster: SecuredCluster;
  let bots: Client;
  let operator: Client;
  const login = (username: string, password: string) =>
    clientOf(cluster.urls, { ...PATIENT, ssl: { ca: cluster.authority }, auth: { username, password } });
  beforeAll(async () => {
    cluster = await startSecuredCluster();
    bots = login('verbatim', cluster.passwords.verbatim);
    operator = login('operator', cluster.passwords.operator);
  });
  afterAll(async () => {
    await Promise.all([bots?.close(), operator?.close()]);
    await cluster?.stop();
  });

  test('nobody is let in without a password, with a wrong one or as the users that everybody knows', async () => {
    const anonymous = clientOf(cluster.urls, { ...PATIENT, ssl: { ca: cluster.authority } });
    await expect(anonymous.info()).rejects.toMatchObject({ statusCode: 401 });
    for (const [username, password] of [
      ['verbatim', 'wrong'],
      ['admin', 'admin'],
    ] as const)
      await expect(login(username, password).info()).rejects.toMatchObject({ statusCode: 401 });
    await expect(clientOf(cluster.urls).info()).rejects.toThrow(errors.ConnectionError);
  });

  test('the bots do all with their own indexes, and see how the cluster is', async () => {
    const [index, next, alias] = ['verbatim-1', 'verbatim-2', 'verbatim-now'];
    for (const name of [index, next]) await bots.indices.create({ index: name });
    await bots.bulk({ refresh: true, body: [{ index: { _index: index, _id: '1' } }, { text: 'printed' }] });
    await bots.indices.putAlias({ index, name: alias });
    const search = { query: { match: { text: 'printed' } } };
    expect((await bots.search({ index: alias, body: search })).body.hits.hits).toHaveLength(1);
    const many = await bots.msearch({ body: [{ index: alias }, search] });
    expect(many.body.responses).toHaveLength(1);
    expect((await bots.mget({ index: alias, body: { ids: ['1'] } })).body.docs).toHaveLength(1);
    const actions = [{ remove: { index, alias } }, { add: { index: next, alias } }];
    await bots.indices.updateAliases({ body: { actions } });
    expect(Object.keys((await bots.indices.getAlias({ name: alias })).body)).toEqual([next]);
    expect((await bots.indices.existsAlias({ name: alias })).body).toBe(true);
    expect((await bots.indices.existsAlias({ name: 'verbatim-none' })).body).toBe(false);
    await bots.indices.getMapping({ index: alias });
    await bots.delete({ index, id: '1' });
    await bots.indices.delete({ index: [index, next] });
    const health = await bots.cluster.health({ wait_for_status: 'yellow', timeout: '2s' });
    expect(health.body.number_of_nodes).toBe(3);
    expect((await bots.cat.plugins({ format: 'json' })).body.length).toBeGreaterThan(0);
  });

  test('the bots can do nothing else', async () => {
    const forbidden = { statusCode: 403 };
    await operator.index({ index: 'of-others', id: '1', body: { text: 'x' }, refresh: true });
    await expect(bots.search({ index: 'of-others' })).rejects.toMatchObject(forbidden);
    await expect(bots.indices.create({ index: 'another' })).rejects.toMatchObject(forbidden);
    await expect(bots.indices.delete({ index: 'of-others' })).rejects.toMatchObject(forbidden);
    const settings = { transient: { 'cluster.routing.allocation.enable': 'none' } } as const;
    await expect(bots.cluster.putSettings({ body: settings })).rejects.toMatchObject(forbidden);
    await expect(bots.security.getUsers()).rejects.toMatchObject(forbidden);
  });

  test('a snapshot is taken, and the archive comes back from it', async () => {
    await bots.index({ index: 'verbatim-kept', id: '1', body: { text: 'printed' }, refresh: true });
    await bots.indices.putAlias({ index: 'verbatim-kept', name: 'verbatim-articles' });
    const repository = 'kept';
    const location = cluster.snapshots;
    await operator.snapshot.createRepository({ repository, body: { type: 'fs', settings: { location } } });
    const body = { indices: 'verbatim*', include_global_state: false };
    const one = { repository, snapshot: '2026-11-26', wait_for_completion: true, body };
    await operator.snapshot.create(one);
    await operator.indices.delete({ index: 'verbatim*', expand_wildcards: 'all' });
    await expect(bots.count({ index: 'verbatim-articles' })).rejects.toMatchObject({ statusCode: 404 });
    await operator.snapshot.restore(one);
    expect((await bots.count({ index: 'verbatim-articles' })).body.count).toBe(1);
  });

  test('the operator changes the password of the bots', async () => {
    const path = '/_plugins/_security/api/internalusers/verbatim';
    const body = [{ op: 'add', path: '/password', value: 'another-of-the-bots-8' }];
    await operator.transport.request({ method: 'PATCH', path, body });
    await expect(bots.info()).rejects.toMatchObject({ statusCode: 401 });
    const again = login('verbatim', 'another-of-the-bots-8');
    expect((await again.info()).statusCode).toBe(200);
    await again.close();
  });
});
