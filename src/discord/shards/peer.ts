/** What two processes send each other: a request, and what came of it. Plain JSON. */
type PeerMessage =
  | { readonly verbatim: 'ask'; readonly id: number; readonly what: string }
  | { readonly verbatim: 'answer'; readonly id: number; readonly value: unknown }
  | { readonly verbatim: 'fault'; readonly id: number; readonly message: string };

/** What this side does when asked. Values have to survive JSON. */
export type PeerHandlers = Readonly<Record<string, () => unknown>>;

/** One end of a line between two processes, over which each may ask the other. */
export interface Peer {
  /** Asks the other side. Rejects with its fault, or when the line is closed. */
  ask(what: string): Promise<unknown>;
  /** Hands in a message that came; others than ours are ignored. */
  receive(message: unknown): void;
  /** The other side is gone: nothing more will come. */
  close(reason: Error): void;
}

function isPeerMessage(message: unknown): message is PeerMessage {
  return typeof message === 'object' && message !== null && 'verbatim' in message;
}

export function createPeer(send: (message: object) => void, handlers: PeerHandlers): Peer {
  const waiting = new Map<number, { resolve: (value: unknown) => void; reject: (error: Error) => void }>();
  let closed: Error | null = null;
  let nextId = 0;
  const post = (message: PeerMessage) => {
    if (closed === null) send(message);
  };

  async function answer(id: number, what: string): Promise<void> {
    try {
      const handler = Object.hasOwn(handlers, what) ? handlers[what] : undefined;
      if (handler === undefined) throw new Error(`expected one of ${Object.keys(handlers)}, got ${what}`);
      post({ verbatim: 'answer', id, value: await handler() });
    } catch (error) {
      post({ verbatim: 'fault', id, message: error instanceof Error ? error.message : String(error) });
    }
  }

  return {
    ask: (what) =>
      new Promise((resolve, reject) => {
        if (closed !== null) return reject(closed);
        const id = nextId++;
        waiting.set(id, { resolve, reject });
        post({ verbatim: 'ask', id, what });
      }),
    receive(message) {
      if (!isPeerMessage(message)) return;
      if (message.verbatim === 'ask') {
        void answer(message.id, message.what);
        return;
      }
      const asked = waiting.get(message.id);
      waiting.delete(message.id);
      if (message.verbatim === 'answer') asked?.resolve(message.value);
      else asked?.reject(new Error(message.message));
    },
    close(reason) {
      closed ??= reason;
      for (const { reject } of waiting.values()) reject(reason);
      waiting.clear();
    },
  };
}
