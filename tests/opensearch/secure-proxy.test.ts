import { errors } from '@opensearch-project/opensearch';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { clientOf } from './asking.js';
import { type Certificate, makeCertificate } from './certificate.js';
import { type FaultProxy, startFaultProxy } from './fault-proxy.js';
import { sharedEngine } from './shared.js';

const engine = await sharedEngine();
const login = { username: 'verbatim', password: 'a p@ss:wörd' };

describe.skipIf(engine.leftOut)('a node behind TLS and a password', () => {
  let certificate: Certificate;
  let proxy: FaultProxy;
  beforeAll(async () => {
    certificate = await makeCertificate();
    proxy = await startFaultProxy({ upstream: engine.url, certificate, login });
  });
  afterAll(() => proxy?.stop());

  async function distribution(options: Parameters<typeof clientOf>[1]): Promise<string | undefined> {
    const client = clientOf([proxy.url], { maxRetries: 0, ...options });
    try {
      return (await client.info()).body.version.distribution;
    } finally {
      await client.close();
    }
  }

  test('a certificate that is not known is refused by the client', async () => {
    const unknown = distribution({ auth: login });
    await expect(unknown).rejects.toThrow(errors.ConnectionError);
    await expect(distribution({ auth: login })).rejects.toThrow(/self-signed certificate/);
  });

  test('a certificate that is given is enough, with the password', async () => {
    expect(await distribution({ ssl: { ca: certificate.pem }, auth: login })).toBe('opensearch');
  });

  test('checking can be switched off', async () => {
    expect(await distribution({ ssl: { rejectUnauthorized: false }, auth: login })).toBe('opensearch');
  });

  test.each([undefined, { ...login, password: 'another' }])('401 with %o', async (auth) => {
    const ssl = { ca: certificate.pem };
    const asked = distribution(auth === undefined ? { ssl } : { ssl, auth });
    await expect(asked).rejects.toMatchObject({ statusCode: 401 });
  });
});
