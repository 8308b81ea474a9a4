import type { Server } from 'node:http';
import type { Socket } from 'node:net';

/**
 * Limits the connections at once. A further one closes the oldest on which no request of Discord's is being answered;
 * none that is being answered is closed.
 */
export class Connections {
  readonly #most: number;
  /** How many requests are being answered on each; oldest connection first. */
  readonly #answering = new Map<Socket, number>();

  constructor(server: Server, most: number) {
    this.#most = most;
    server.on('connection', (socket: Socket) => {
      if (this.#answering.size >= this.#most) this.#makeRoom(socket);
      if (socket.destroyed) return;
      this.#answering.set(socket, 0);
      socket.once('close', () => this.#answering.delete(socket));
    });
  }

  /** Marks a connection as answering; the returned function ends that. */
  busy(socket: Socket): () => void {
    const change = (by: number): void => {
      const count = this.#answering.get(socket);
      if (count !== undefined) this.#answering.set(socket, count + by);
    };
    change(1);
    return () => change(-1);
  }

  /** Closes connections on which nothing has come yet: Node does not count them as idle. */
  closeSilent(): void {
    for (const socket of this.#answering.keys()) if (socket.bytesRead === 0) socket.destroy();
  }

  #makeRoom(newcomer: Socket): void {
    const [oldest] = [...this.#answering].find(([, count]) => count === 0) ?? [newcomer];
    this.#answering.delete(oldest);
    oldest.destroy();
  }
}
