import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer, type Server } from 'node:https';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const PASSWORD = 'for-this-test';

export interface TestCertificate {
  /** For a server. */
  readonly pfx: Buffer;
  readonly passphrase: string;
  /** File of the certificate that has signed it: itself. */
  readonly authorityFile: string;
  remove(): void;
}

/** A certificate that signs itself, for 127.0.0.1 or another name; made by Java's own keytool, so no key lies in the tests. */
export function makeCertificate(host = 'IP:127.0.0.1'): TestCertificate {
  const folder = mkdtempSync(join(tmpdir(), 'verbatim-tls-'));
  const store = join(folder, 'key.p12');
  const authorityFile = join(folder, 'authority.pem');
  const common = ['-keystore', store, '-storepass', PASSWORD, '-alias', 'node'];
  const key = ['-keyalg', 'EC', '-storetype', 'PKCS12', '-validity', '2', '-dname', 'CN=test', '-ext'];
  execFileSync('keytool', ['-genkeypair', ...common, ...key, `SAN=${host}`], { stdio: 'ignore' });
  execFileSync('keytool', ['-exportcert', '-rfc', '-file', authorityFile, ...common], { stdio: 'ignore' });
  return {
    pfx: readFileSync(store),
    passphrase: PASSWORD,
    authorityFile,
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}

/** A door with TLS before a server without. */
export function tlsDoor({ pfx, passphrase }: TestCertificate, to: string): Server {
  return createServer({ pfx, passphrase }, async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const body = chunks.length === 0 ? undefined : Buffer.concat(chunks);
    const { 'content-type': type = 'application/json' } = request.headers;
    const answer = await fetch(`${to}${request.url}`, {
      ...(request.method === undefined ? {} : { method: request.method }),
      headers: { 'content-type': type },
      ...(body === undefined ? {} : { body }),
    });
    response.writeHead(answer.status, { 'content-type': answer.headers.get('content-type') ?? '' });
    response.end(Buffer.from(await answer.arrayBuffer()));
  });
}
