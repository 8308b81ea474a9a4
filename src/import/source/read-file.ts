import { systemFiles } from '../../corpus/files.js';
import type { FileRead } from './means.js';

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: 'There is no such file.',
  EACCES: 'There is no permission to read the file.',
  EPERM: 'There is no permission to read the file.',
  EISDIR: 'This is a folder, not a file.',
};

/** Reads a file of the disk for import; pipes and devices are never waited for. */
export async function readLocalFile(path: string, limit: number): Promise<FileRead> {
  const read = await systemFiles.read(path, limit);
  const failed = (message: string): FileRead => ({ kind: 'failed', message });
  if (!read.ok) return failed(REASONS[read.code] ?? `The file cannot be read (${read.code}).`);
  switch (read.value.kind) {
    case 'bytes':
      return read.value;
    case 'too-large':
      return failed(`The file is larger than ${Math.round(limit / 1024)} KiB.`);
    case 'not-a-file':
      return failed('This is not a file.');
    case 'changing':
      return failed('The file changed while it was read.');
  }
}
