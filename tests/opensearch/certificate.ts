import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);
const PASSPHRASE = 'for-one-test';

/** A key with a certificate that it signed itself: what `https.createServer` takes, and what a client may trust. */
export interface Certificate {
  readonly pfx: Buffer;
  readonly passphrase: string;
  /** PEM, for the client's `ssl.ca`. */
  readonly pem: string;
}

/**
 * Makes one for a host (127.0.0.1 unless said) and a day, with the JDK's own tool: where nodes can be started it is
 * there.
 */
export async function makeCertificate(host = 'ip:127.0.0.1'): Promise<Certificate> {
  const folder = mkdtempSync(join(tmpdir(), 'verbatim-certificate-'));
  const store = ['-alias', 'node', '-storetype', 'PKCS12', '-keystore', join(folder, 'store.p12')];
  const keytool = (...args: string[]) => run('keytool', [...args, ...store, '-storepass', PASSPHRASE]);
  try {
    await keytool(
      '-genkeypair',
      '-keyalg',
      'EC',
      '-dname',
      'CN=node',
      '-ext',
      `SAN=${host}`,
      '-validity',
      '1',
    );
    const { stdout: pem } = await keytool('-exportcert', '-rfc');
    return { pfx: readFileSync(join(folder, 'store.p12')), passphrase: PASSPHRASE, pem };
  } finally {
    rmSync(folder, { recursive: true });
  }
}
