import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { MODEL_FORMAT, readModelFiles } from '../../src/model/manifest.js';
import { openOnnxModel } from '../../src/model/onnx-model.js';

const entry = (name: string, content: string) => ({
  name,
  bytes: Buffer.byteLength(content),
  sha256: createHash('sha256').update(content).digest('hex'),
});
const whole = () => ({
  format: MODEL_FORMAT,
  encoder: entry('encoder.onnx', 'first network'),
  crossEncoder: entry('cross-encoder.onnx', 'second network'),
  tokenizer: entry('tokenizer.json', '{"model":{}}'),
});

/** A folder of models whose manifest is `manifest`; the files are as a whole one names them. */
async function folder(manifest: unknown, change: (path: string) => Promise<void> = async () => {}) {
  const path = await mkdtemp(join(tmpdir(), 'verbatim-models-'));
  await writeFile(join(path, 'encoder.onnx'), 'first network');
  await writeFile(join(path, 'cross-encoder.onnx'), 'second network');
  await writeFile(join(path, 'tokenizer.json'), '{"model":{}}');
  const text = typeof manifest === 'string' ? manifest : JSON.stringify(manifest);
  await writeFile(join(path, 'manifest.json'), text);
  await change(path);
  return path;
}

test('whole files are given with an id that goes by their hashes', async () => {
  const files = await readModelFiles(await folder(whole()));
  expect(readFileSync(files.encoder, 'utf8')).toBe('first network');
  expect(readFileSync(files.crossEncoder, 'utf8')).toBe('second network');
  expect(Buffer.from(files.tokenizer).toString()).toBe('{"model":{}}');
  expect((await readModelFiles(await folder(whole()))).id).toBe(files.id);
  const other = await folder({ ...whole(), encoder: entry('encoder.onnx', 'another net') }, (path) =>
    writeFile(join(path, 'encoder.onnx'), 'another net'),
  );
  expect((await readModelFiles(other)).id).not.toBe(files.id);
});

describe('a fault is said in one line that names the file', () => {
  const put = (name: string, content: string) => (path: string) => writeFile(join(path, name), content);
  const drop = (name: string) => (path: string) => rm(join(path, name));

  test.each<readonly [string, unknown, (path: string) => Promise<void>, RegExp]>([
    ['no manifest', whole(), drop('manifest.json'), /manifest\.json/],
    ['a manifest that is no JSON', '{"format": 1,', async () => {}, /manifest\.json/],
    ['an empty manifest', '', async () => {}, /manifest\.json/],
    ['a manifest that is a list', '[]', async () => {}, /manifest\.json/],
    [
      'another version',
      { ...whole(), format: MODEL_FORMAT + 1 },
      async () => {},
      new RegExp(`manifest\\.json: format expected ${MODEL_FORMAT}`),
    ],
    [
      'a manifest without a file',
      { ...whole(), tokenizer: undefined },
      async () => {},
      /manifest\.json.*tokenizer/,
    ],
    ['a missing encoder', whole(), drop('encoder.onnx'), /encoder\.onnx/],
    ['a missing cross-encoder', whole(), drop('cross-encoder.onnx'), /cross-encoder\.onnx/],
    ['a missing tokenizer', whole(), drop('tokenizer.json'), /tokenizer\.json/],
    [
      'a file cut short',
      whole(),
      put('encoder.onnx', 'first netw'),
      /encoder\.onnx has 10 bytes, expected 13/,
    ],
    ['an empty file', whole(), put('cross-encoder.onnx', ''), /cross-encoder\.onnx has 0 bytes, expected 14/],
    [
      'another file of the same length',
      whole(),
      put('encoder.onnx', 'FIRST network'),
      /encoder\.onnx is not the file/,
    ],
    ['whole files that are no networks', whole(), async () => {}, /./],
  ])('%s', async (_what, manifest, change, reason) => {
    const opened = await openOnnxModel(await folder(manifest, change));
    expect(opened).toEqual({ kind: 'unusable', reason: expect.stringMatching(reason) });
    expect(opened.kind === 'unusable' && opened.reason).not.toContain('\n');
  });
});

test('a folder that is not there is said too', async () => {
  const opened = await openOnnxModel(join(tmpdir(), 'verbatim-no-such-models'));
  expect(opened).toEqual({ kind: 'unusable', reason: expect.stringMatching(/^[^\n]*manifest\.json[^\n]*$/) });
});
