import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { FACT_NAMES } from '../../src/import/page/fact-names.js';
import { type PlannedFile, planImport } from '../../src/import/plan/plan.js';
import { readDocument } from '../../src/import/source/document.js';
import { PAGES } from './pages/expected.js';
import { hereReader } from './readers.js';

const NO_OUTLET = { outlet: { value: 'Somebody', source: 'given' } };

async function read(name: string, given = {}): Promise<PlannedFile> {
  const bytes = readFileSync(join(import.meta.dirname, 'pages', name));
  const document = { bytes, name, mediaType: '', charset: null, base: null };
  const outcome = await readDocument(document, hereReader);
  if (outcome.kind === 'failed') throw new Error(outcome.message);
  const plan = planImport(outcome.article, given, { articles: [], names: [] });
  if (plan.kind === 'no-outlet') return read(name, NO_OUTLET);
  if (plan.kind !== 'new') throw new Error(JSON.stringify(plan));
  return plan.file;
}

describe.each(Object.entries(PAGES))('%s', (name, expected) => {
  test('its facts are read, and none that it does not state', async () => {
    const { facts } = await read(name);
    const found = Object.fromEntries(
      FACT_NAMES.map((name) => {
        const fact = facts[name];
        return [name, fact === undefined || fact.source === 'given' ? null : fact.value];
      }),
    );
    expect(found).toEqual(expected.facts);
  });

  test('its sentences are quotable from the first to the last, and nothing of the page around them', async () => {
    const { article } = await read(name);
    const quotable = article.sentences.filter(({ kind }) => kind !== 'heading').map(({ text }) => text);
    expect(quotable.at(0)).toBe(expected.first);
    expect(quotable.at(-1)).toBe(expected.last);
    expect(quotable).toHaveLength(expected.sentences);
    const kind = (wanted: string) =>
      article.sentences.filter((sentence) => sentence.kind === wanted).map(({ text }) => text);
    expect(kind('heading')).toEqual(expected.headings ?? []);
    expect(kind('caption')).toEqual(expected.captions ?? []);
    for (const words of expected.never ?? []) expect(quotable.join('\n')).not.toContain(words);
  });
});
