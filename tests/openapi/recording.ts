import { appendFileSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** One request of the bot's, as it came. */
export interface RecordedRequest {
  readonly method: string;
  /** After `/v10`, without the query. */
  readonly path: string;
  readonly query: Readonly<Record<string, string>>;
  /** JSON; of a form, its `payload_json`. */
  readonly body?: unknown;
}

/** Names the folder that requests are kept in; without it none is. */
export const RECORDING = 'RECORD_REQUESTS';

/** Keeps a request, one a line, in a file of this process. */
export function record(request: RecordedRequest): void {
  const folder = process.env[RECORDING];
  if (folder) appendFileSync(join(folder, `${process.pid}.jsonl`), `${JSON.stringify(request)}\n`);
}

export function recorded(folder: string): readonly RecordedRequest[] {
  return readdirSync(folder).flatMap((name) =>
    readFileSync(join(folder, name), 'utf8')
      .split('\n')
      .filter(Boolean)
      .map((line): RecordedRequest => JSON.parse(line)),
  );
}
