import { systemFiles } from '../../corpus/files.js';
import { unreadable } from '../article.js';
import type { ReasonCode } from '../reason-texts.js';
import type { FileRead } from './means.js';

const REASONS: Readonly<Record<string, ReasonCode>> = {
  ENOENT: 'fileMissing',
  EACCES: 'fileForbidden',
  EPERM: 'fileForbidden',
  EISDIR: 'folderHere',
};

/** Reads a file of the disk for import; pipes and devices are never waited for. */
export async function readLocalFile(path: string, limit: number): Promise<FileRead> {
  const read = await systemFiles.read(path, limit);
  if (!read.ok) return unreadable(REASONS[read.code] ?? 'fileBroken', { code: read.code });
  switch (read.value.kind) {
    case 'bytes':
      return read.value;
    case 'too-large':
      return unreadable('fileTooLarge', { kib: Math.round(limit / 1024) });
    case 'not-a-file':
      return unreadable('noFile');
    case 'changing':
      return unreadable('fileChanging');
  }
}
