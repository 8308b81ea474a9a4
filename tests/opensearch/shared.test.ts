import { Client } from '@opensearch-project/opensearch';
import { afterAll, describe, expect, test } from 'vitest';
import { missing } from './jars.js';
import { sharedEngine } from './shared.js';

const engine = await sharedEngine();

describe.skipIf(engine.leftOut)('the OpenSearch that all test files share', () => {
  const client = new Client({ nodes: [...engine.urls] });
  afterAll(async () => {
    await engine.clean();
    await client.close();
  });

  test('is a real one of the version that the articles are kept in', async () => {
    const { body } = await client.info();
    expect(body.version).toMatchObject({
      distribution: 'opensearch',
      number: expect.stringMatching(/^2\.\d+/),
    });
  });

  test('finds words in other forms, shows them, and is one engine for whoever asks', async () => {
    const again = await sharedEngine();
    expect(again.urls).toEqual(engine.urls);
    expect(again.prefix).not.toBe(engine.prefix);
    const index = `${engine.prefix}-words`;
    const text = { type: 'text', analyzer: 'english' } as const;
    await client.indices.create({ index, body: { mappings: { properties: { text } } } });
    const bodies = ['The ferries sailed at noon.', 'Nobody was hurt.'];
    const operations = bodies.flatMap((body, id) => [{ index: { _id: `${id}` } }, { text: body }]);
    await client.bulk({ index, refresh: true, body: operations });
    const query = { match: { text: 'ferry sails' } };
    const { body } = await client.search({ index, body: { query, highlight: { fields: { text: {} } } } });
    expect(body.hits.hits.map(({ _id, highlight }) => [_id, highlight?.text])).toEqual([
      ['0', ['The <em>ferries</em> <em>sailed</em> at noon.']],
    ]);
  });
});

describe('where a node cannot be built, the reason is said', () => {
  const machine = (programs: Readonly<Record<string, string>>) => (program: string) =>
    programs[program] ?? null;
  const java = 'openjdk version "17.0.15" 2025-04-15';
  test.each([
    [{}, 'java is not found'],
    [{ java: 'java version "1.8.0_372"' }, 'java 17 or later is needed; found java version "1.8.0_372"'],
    [{ java: 'something else' }, 'java 17 or later is needed; found something else'],
    [{ java }, 'javac is not found (a JDK is needed, not a JRE)'],
    [{ java, javac: 'javac 17.0.15' }, 'mvn (Maven) is not found'],
    [{ java: 'openjdk version "25" 2025-09-16', javac: '', mvn: '' }, null],
  ])('%j: %s', (programs, reason) => {
    expect(missing(machine(programs))).toBe(reason);
  });
});
