import { once } from 'node:events';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { type APIInteraction, InteractionResponseType } from 'discord.js';
import { Connections } from './connections.js';
import { type Intake, type IntakeMeans, takeIn } from './intake.js';
import { sendJson, sendText } from './send.js';
import { WaitingRequest, type WaitingRequests } from './waiting.js';

/** Limits of one port. Tests set their own. */
export interface Limits {
  /** Time for a whole request to arrive, ms. */
  readonly patience: number;
  /** How often that is checked, ms. */
  readonly lookEvery: number;
  /** Most connections at once. */
  readonly connections: number;
}

/** Discord waits three seconds for a response. The bodies of all connections together stay below 64 MB. */
const LIMITS: Limits = { patience: 5_000, lookEvery: 1_000, connections: 256 };
/**
 * How long an idle connection is kept, ms. Proxies and load balancers keep theirs for 60 to 600 s; closed earlier here,
 * they would send on a connection that has just been closed.
 */
const KEEP_IDLE = 620_000;
/** How long the rest of a too large body is read and dropped, ms, so that the answer is seen. */
const LINGER = 1_000;

export interface InteractionServerOptions {
  /** The key and the memory of messages, as they are now. */
  readonly means: () => IntakeMeans;
  readonly waiting: WaitingRequests;
  /** Answers an interaction; resolves at its end. */
  readonly onInteraction: (raw: APIInteraction) => Promise<void>;
  readonly onTurnedAway: (refused: Extract<Intake, { readonly kind: 'refused' }>) => void;
  /** Called with a fault of ours that left a request without an answer. */
  readonly onFault: (err: unknown) => void;
  readonly limits?: Limits | undefined;
}

/** Serves the endpoint that Discord posts to. */
export class InteractionServer {
  readonly #options: InteractionServerOptions;
  readonly #server: Server;
  readonly #connections: Connections;
  #leaving = false;

  constructor(options: InteractionServerOptions) {
    const { patience, lookEvery, connections } = options.limits ?? LIMITS;
    this.#options = options;
    this.#server = createServer(
      {
        requestTimeout: patience,
        headersTimeout: patience,
        keepAliveTimeout: KEEP_IDLE,
        connectionsCheckingInterval: lookEvery,
      },
      (request, response) => {
        this.#serve(request, response).catch((err: unknown) => {
          options.onFault(err);
          response.destroy();
        });
      },
    );
    this.#connections = new Connections(this.#server, connections);
  }

  /** Resolves with the port; rejects where the address cannot be used. */
  async listen({ host, port }: { readonly host: string; readonly port: number }): Promise<number> {
    this.#server.listen(port, host);
    await once(this.#server, 'listening');
    this.#server.on('error', this.#options.onFault);
    const address = this.#server.address();
    return typeof address === 'object' && address !== null ? address.port : port;
  }

  /** Takes no new connections; resolves when the requests on the others have been answered. */
  async drain(): Promise<void> {
    this.#leaving = true;
    if (!this.#server.listening) return;
    const closed = once(this.#server, 'close');
    this.#server.close();
    this.#connections.closeSilent();
    await closed;
  }

  /** Ends every connection. */
  close(): void {
    if (this.#server.listening) this.#server.close();
    this.#server.closeAllConnections();
  }

  async #serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    if (this.#leaving) response.setHeader('connection', 'close');
    response.once('close', () => {
      if (this.#leaving) this.#server.closeIdleConnections();
    });
    const intake = await takeIn(request, this.#options.means());
    if (intake.kind === 'refused') return this.#turnAway(intake, request, response);
    const answered = this.#connections.busy(request.socket);
    try {
      if (intake.kind === 'ping') await sendJson(response, 200, { type: InteractionResponseType.Pong });
      else await this.#answer(intake, response);
    } finally {
      answered();
    }
  }

  #answer(
    { raw, target }: Extract<Intake, { readonly kind: 'interaction' }>,
    response: ServerResponse,
  ): Promise<void> {
    const { waiting, onInteraction } = this.#options;
    return waiting.during(target, new WaitingRequest(response), () => onInteraction(raw));
  }

  #turnAway(
    refused: Extract<Intake, { readonly kind: 'refused' }>,
    request: IncomingMessage,
    response: ServerResponse,
  ): void {
    this.#options.onTurnedAway(refused);
    if (refused.status === 405) response.setHeader('allow', 'POST');
    if (refused.why === 'too-large') {
      const giveUp = setTimeout(() => request.destroy(), LINGER);
      request.once('close', () => clearTimeout(giveUp));
      request.removeAllListeners('data').resume();
    }
    sendText(response, refused.status, refused.words);
  }
}
