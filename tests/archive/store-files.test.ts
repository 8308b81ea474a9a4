import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from 'vitest';
import { systemStore } from '../../src/import/store/files.js';
import { systemWriting } from '../../src/import/store/write.js';
import { storeCases } from './store-cases.js';

const root = mkdtempSync(join(tmpdir(), 'verbatim-files-'));
afterAll(() => rmSync(root, { recursive: true, force: true }));

storeCases(
  () => ({ files: systemStore, writing: systemWriting(process.pid), root: mkdtempSync(join(root, 'x-')) }),
  200,
);
