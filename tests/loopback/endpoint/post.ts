import { once } from 'node:events';
import { type IncomingMessage, request } from 'node:http';
import { readBody, type SentFile } from '../rest/body.js';

export interface Post {
  readonly url: string;
  readonly body: string;
  readonly headers: Readonly<Record<string, string>>;
  /** How long a response is waited for, ms. */
  readonly patience: number;
  /** Hangs up as soon as all is sent. */
  readonly hangUp?: boolean;
}

export interface PostReply {
  readonly status: number;
  readonly contentType: string;
  /** Bytes of the body. */
  readonly size: number;
  readonly body: unknown;
  readonly files: readonly SentFile[];
}

/** Posts, and reads the response. Rejects where none comes in time. */
export async function post({ url, body, headers, patience, hangUp = false }: Post): Promise<PostReply> {
  const sending = request(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'user-agent': 'Discord-Interactions/1.0', ...headers },
    agent: false,
    signal: AbortSignal.timeout(patience),
  });
  const answered = once(sending, 'response');
  sending.end(body, () => {
    if (hangUp) sending.destroy(new Error('hung up'));
  });
  const [response] = (await answered) as [IncomingMessage];
  let size = 0;
  response.on('data', (chunk: Buffer) => {
    size += chunk.length;
  });
  const contentType = response.headers['content-type'] ?? '';
  const readable = /^(?:application\/json|multipart\/form-data)/.test(contentType);
  const read = readable ? await readBody(response) : { body: undefined, files: [] };
  response.resume();
  return { status: response.statusCode ?? 0, contentType, size, ...read };
}
