import { createHash, randomUUID } from 'node:crypto';
import type { Marked } from './documents.js';
import { type IndexForm, KEYWORD, SMALL_INDEX } from './index-form.js';

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

/** The index of files. */
export function fileIndex(prefix: string): IndexForm {
  return {
    name: `${prefix}-files`,
    form: 1,
    settings: SMALL_INDEX,
    properties: {
      path: KEYWORD,
      folders: KEYWORD,
      hidden: { type: 'boolean' },
      sha256: KEYWORD,
      at: { type: 'date', format: 'epoch_millis' },
      origin: KEYWORD,
      moving: { properties: { token: KEYWORD } },
    },
  };
}

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
