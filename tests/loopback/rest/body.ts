import type { IncomingMessage } from 'node:http';
import { asText } from '../json.js';

/** A file that came with a message. */
export interface SentFile {
  readonly name: string;
  readonly text: string;
}

export interface RequestBody {
  readonly body: unknown;
  readonly files: readonly SentFile[];
}

/** Reads a body of JSON, or of a form with `payload_json` and files beside it. */
export async function readBody(request: IncomingMessage): Promise<RequestBody> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  const bytes = Buffer.concat(chunks);
  const type = request.headers['content-type'] ?? '';
  if (bytes.length === 0) return { body: undefined, files: [] };
  if (!type.startsWith('multipart/form-data')) {
    return { body: JSON.parse(bytes.toString('utf8')) as unknown, files: [] };
  }
  const form = await new Response(bytes, { headers: { 'content-type': type } }).formData();
  const files: SentFile[] = [];
  for (const [, value] of form.entries()) {
    if (typeof value !== 'string') files.push({ name: value.name, text: await value.text() });
  }
  const json = asText(form.get('payload_json'));
  return { body: json ? (JSON.parse(json) as unknown) : {}, files };
}
