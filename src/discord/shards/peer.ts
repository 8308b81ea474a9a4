import { type BirpcReturn, createBirpc } from 'birpc';

/**
 * One end of a line between two processes, over which each may ask the other. `Theirs`: the functions of the other
 * side. Values travel as JSON; their types are trusted, because both ends run the same version.
 */
export interface Peer<Theirs extends object> {
  /** Calls a function of the other side. Rejects with its error, or when the line is closed. */
  readonly ask: BirpcReturn<Theirs, object, false>['$call'];
  /** Takes a message that came; those of others are ignored. */
  receive(message: unknown): void;
  /** Closes the line: the other side has ended. */
  close(reason: Error): void;
}

/** Our messages among those of discord.js on the same line. */
interface PeerMessage {
  readonly verbatim: { readonly e?: unknown };
}

function isPeerMessage(message: unknown): message is PeerMessage {
  return typeof message === 'object' && message !== null && 'verbatim' in message;
}

/** An error cannot be sent as JSON: its message is. */
const packed = (message: { readonly e?: unknown }) =>
  message.e instanceof Error ? { ...message, e: message.e.message } : message;
const unpacked = (message: { readonly e?: unknown }) =>
  typeof message.e === 'string' ? { ...message, e: new Error(message.e) } : message;

/** `handlers`: the functions of this side. */
export function createPeer<Theirs extends object>(
  send: (message: object) => void,
  handlers: object,
): Peer<Theirs> {
  let receive: (message: unknown) => void = () => {};
  let closed: Error | null = null;
  // Without a prototype: "constructor" is no handler.
  const functions: object = Object.assign(Object.create(null), handlers);
  const line = createBirpc<Theirs, object, false>(functions, {
    proxify: false,
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
    ask: (what, ...told) => (closed === null ? line.$call(what, ...told) : Promise.reject(closed)),
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
