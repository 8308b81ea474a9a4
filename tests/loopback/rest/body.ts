import type { IncomingMessage } from 'node:http';
import { asText } from '../json.js';

export interface RequestBody {
  readonly body: unknown;
  readonly files: readonly string[];
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
  const files = [...form.entries()].filter(([, value]) => typeof value !== 'string').map(([name]) => name);
  const json = asText(form.get('payload_json'));
  return { body: json ? (JSON.parse(json) as unknown) : {}, files };
}
