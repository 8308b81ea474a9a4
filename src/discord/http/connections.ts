import type { Server } from 'node:http';
import type { Socket } from 'node:net';

/**
 * Keeps connections from keeping others out. One too many takes the place of the oldest on which no request of
 * Discord's is being answered. An answer under way is never broken off.
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

  /** A request of Discord's came on it; the returned function says that it is answered. */
  busy(socket: Socket): () => void {
    const change = (by: number): void => {
      const count = this.#answering.get(socket);
      if (count !== undefined) this.#answering.set(socket, count + by);
    };
    change(1);
    return () => change(-1);
  }

  /** Ends those on which nothing has come yet: Node does not count them as idle. */
  closeSilent(): void {
    for (const socket of this.#answering.keys()) if (socket.bytesRead === 0) socket.destroy();
  }

  #makeRoom(newcomer: Socket): void {
    const [oldest] = [...this.#answering].find(([, count]) => count === 0) ?? [newcomer];
    this.#answering.delete(oldest);
    oldest.destroy();
  }
}
