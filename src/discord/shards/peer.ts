import { createBirpc } from 'birpc';

/** What this side does when asked, with what it is told. Values have to survive JSON. */
export type PeerHandlers = Readonly<Record<string, (told: unknown) => unknown>>;

/** One end of a line between two processes, over which each may ask the other. */
export interface Peer {
  /** Asks the other side. Rejects with its fault, or when the line is closed. */
  ask(what: string, told?: unknown): Promise<unknown>;
  /** Hands in a message that came; others than ours are ignored. */
  receive(message: unknown): void;
  /** The other side is gone: nothing more will come. */
  close(reason: Error): void;
}

/** Our messages among those of discord.js on the same line. */
interface PeerMessage {
  readonly verbatim: { readonly e?: unknown };
}

function isPeerMessage(message: unknown): message is PeerMessage {
  return typeof message === 'object' && message !== null && 'verbatim' in message;
}

/** An error does not survive JSON: its words do. */
const packed = (message: { readonly e?: unknown }) =>
  message.e instanceof Error ? { ...message, e: message.e.message } : message;
const unpacked = (message: { readonly e?: unknown }) =>
  typeof message.e === 'string' ? { ...message, e: new Error(message.e) } : message;

export function createPeer(send: (message: object) => void, handlers: PeerHandlers): Peer {
  let receive: (message: unknown) => void = () => {};
  let closed: Error | null = null;
  // Without a prototype: "constructor" is no handler.
  const functions: Record<string, (told: unknown) => unknown> = Object.assign(Object.create(null), handlers);
  const line = createBirpc<typeof functions, typeof functions>(functions, {
    post: (message) => {
      if (closed === null) send({ verbatim: message });
    },
    on: (listener) => {
      receive = listener;
    },
    serialize: packed,
    deserialize: unpacked,
    timeout: -1, // a reload takes as long as it takes; a process that dies closes the line
  });
  return {
    ask: async (what, told = null) => {
      if (closed !== null) throw closed;
      return line.$call(what, told);
    },
    receive(message) {
      if (isPeerMessage(message)) receive(message.verbatim);
    },
    close(reason) {
      if (closed !== null) return;
      closed = reason;
      line.$close(reason);
    },
  };
}
