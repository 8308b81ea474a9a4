import type { ServerResponse } from 'node:http';

/** Sends plain text, to people and machines that are not Discord. */
export function sendText(response: ServerResponse, status: number, words: string): void {
  void sendBody(response, status, { type: 'text/plain; charset=utf-8', text: `${words}\n` });
}

/** Sends JSON; false where the other side closed before all of it was sent. */
export function sendJson(response: ServerResponse, status: number, value: unknown): Promise<boolean> {
  return sendBody(response, status, { type: 'application/json', text: JSON.stringify(value) });
}

export function sendNothing(response: ServerResponse, status: number): void {
  response.writeHead(status, { 'content-length': 0, 'cache-control': 'no-store' }).end();
}

interface Body {
  readonly type: string;
  readonly text: string;
}

function sendBody(response: ServerResponse, status: number, { type, text }: Body): Promise<boolean> {
  const headers = {
    'content-type': type,
    'content-length': Buffer.byteLength(text),
    'cache-control': 'no-store',
  };
  return new Promise((resolve) => {
    if (response.destroyed) return resolve(false);
    response.once('finish', () => resolve(true));
    response.once('close', () => resolve(false));
    response.writeHead(status, headers).end(text);
  });
}
