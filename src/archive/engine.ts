import type { Archive, VectorModel } from './archive.js';
import type { DocumentStore } from './document-store.js';

/** The engine of the archive, and who we are there. */
export interface ArchiveSettings {
  /** What ARCHIVE_URL names: addresses of nodes, or of a balancer before them. All are of one engine. */
  readonly nodes: readonly string[];
  readonly login: { readonly user: string; readonly password: string } | null;
  /** File of the certificate authority that the nodes' certificates come from; null: those that Node knows. */
  readonly authorityFile: string | null;
  /** What the names of all indices begin with. */
  readonly prefix: string;
}

/** An engine that has been opened. */
export interface OpenedEngine {
  readonly archive: Archive;
  /** Closed with the archive. */
  readonly documents: DocumentStore;
}

export interface EngineOptions {
  /** What makes vectors; null: candidates come by words alone. */
  readonly model: VectorModel | null;
  /** Called before a change becomes visible. Throws where it may not any more, because the lease is lost. */
  readonly confirm?: () => Promise<void>;
  /** Whether people wait for every answer: then a node that is slow is given up soon. */
  readonly hurried?: boolean;
  /** Told, in words for an operator, of what the engine lacks. */
  readonly onNotice: (text: string) => void;
}

/**
 * Opens the archive of the running program. Every thread and every copy of the bot opens it for itself.
 *
 * @throws ArchiveFault where it cannot be used
 */
export type OpenEngine = (settings: ArchiveSettings, options: EngineOptions) => Promise<OpenedEngine>;

/** A kind of engine, as the registry has it. */
export interface EngineKind {
  /** How its addresses in ARCHIVE_URL begin, in small letters. */
  readonly schemes: readonly string[];
  /** What is expected in ARCHIVE_URL, for people. */
  readonly addresses: string;
  /** Loads its code, which no program needs that has no such archive. */
  readonly load: () => Promise<OpenEngine>;
}
