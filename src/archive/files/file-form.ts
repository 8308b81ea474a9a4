import { createHash, randomUUID } from 'node:crypto';
import type { Collection, CollectionForm, DocumentStore, Marked } from '../document-store.js';

/** Where an article's file comes from: the folder of articles, or somebody who added it. */
export type FileOrigin = 'folder' | 'added';

/** A file as a document. Its id is a hash of the path, which may be of any length. */
export interface FileDocument extends Marked {
  readonly path: string;
  /** Every folder above it. */
  readonly folders: readonly string[];
  /** Whether a part of the path begins with a dot. */
  readonly hidden: boolean;
  readonly text: string;
  readonly sha256: string;
  /** When it was written, ms since the epoch. */
  readonly at: number;
  readonly origin: FileOrigin;
  /** Where it is being moved. The move has happened once the file there names this path and token. */
  readonly moving?: { readonly to: string; readonly token: string };
  readonly movedFrom?: { readonly path: string; readonly token: string };
}

type FileField = 'path' | 'folders' | 'hidden' | 'sha256' | 'at' | 'origin' | 'moving.token';

/** The collection of files. */
const FILES: CollectionForm<FileField> = {
  name: 'files',
  form: 1,
  fields: {
    path: 'word',
    folders: 'word',
    hidden: 'truth',
    sha256: 'word',
    at: 'moment',
    origin: 'word',
    'moving.token': 'word',
  },
};

export type FileCollection = Collection<FileDocument, FileField>;

/** Opens the files of an archive. */
export const openFiles = (store: DocumentStore): Promise<FileCollection> => store.open(FILES);

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

/** The id of the document of a path. */
export const fileId = (path: string): string => sha256(path);

/** A short text that was never used before. */
export const newMark = (): string => randomUUID();

export interface FileFacts {
  readonly origin: FileOrigin;
  readonly at: number;
  readonly movedFrom?: FileDocument['movedFrom'];
}

export function fileDocument(path: string, text: string, facts: FileFacts): FileDocument {
  const parts = path.split('/');
  return {
    path,
    folders: parts.slice(1, -1).map((_, at) => parts.slice(0, at + 2).join('/')),
    hidden: parts.some((part) => part.startsWith('.')),
    text,
    sha256: sha256(text),
    mark: newMark(),
    ...facts,
  };
}
