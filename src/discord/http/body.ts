import type { IncomingMessage } from 'node:http';

/** Reads the whole body, at most `most` bytes. `broken`: the connection ended before the body did. */
export function receiveBody(
  request: IncomingMessage,
  most: number,
): Promise<Buffer | 'too-large' | 'broken'> {
  return new Promise((resolve) => {
    if (Number(request.headers['content-length'] ?? 0) > most) return resolve('too-large');
    const chunks: Buffer[] = [];
    let size = 0;
    request.on('data', (chunk: Buffer) => {
      size += chunk.length;
      if (size <= most) chunks.push(chunk);
      else {
        request.pause();
        resolve('too-large');
      }
    });
    request.once('end', () => resolve(Buffer.concat(chunks)));
    request.once('error', () => resolve('broken'));
    request.once('close', () => resolve('broken'));
  });
}
