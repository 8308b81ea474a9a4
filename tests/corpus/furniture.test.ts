import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { cutFurniture } from '../../src/corpus/furniture/cut.js';
import { FURNITURE } from '../../src/corpus/furniture/rules.js';
import { trimSpan } from '../../src/corpus/paragraphs.js';

/** What stays of a paragraph, and the rules that took the rest. */
function cut(paragraph: string, unit: 'paragraph' | 'sentence' = 'paragraph') {
  const { kept, leftOut } = cutFurniture(
    paragraph,
    trimSpan(paragraph, { start: 0, end: paragraph.length }),
    { unit, atEnd: true },
  );
  return {
    stays: kept === null ? null : paragraph.slice(kept.start, kept.end),
    rules: leftOut.map(({ rule }) => rule),
  };
}

describe.each(FURNITURE.flatMap(({ rules }) => rules))('$name: $example', (rule) => {
  it('leaves out its example and names itself', () => {
    const { stays, rules } = cut(rule.example);
    expect(rules).toContain(rule.name);
    expect(stays).toBe(rule.leaves ?? null);
  });

  it.each(rule.keeps)('keeps "%s" whole', (reporting) => {
    expect(cut(reporting)).toEqual({ stays: reporting, rules: [] });
    expect(cut(reporting, 'sentence')).toEqual({ stays: reporting, rules: [] });
  });

  it('has a pattern without state, and a lead or tail says what stays', () => {
    expect(rule.pattern.flags).not.toMatch(/[gy]/);
    expect(rule.scope === 'lead' || rule.scope === 'tail').toBe(rule.leaves !== undefined);
  });
});

describe('the list of all rules', () => {
  const folder = join(import.meta.dirname, '..', '..', 'src', 'corpus', 'furniture');

  it('holds every group of rules that stands in the folder', () => {
    const groups = readdirSync(folder).flatMap((file) =>
      [...readFileSync(join(folder, file), 'utf8').matchAll(/reason:\s*'([^']+)'/g)].map(
        ([, reason]) => reason,
      ),
    );
    expect(FURNITURE.map(({ reason }) => reason).sort()).toEqual(groups.sort());
  });

  it('has a reason for each rule, and reporting that the rule must keep', () => {
    for (const { reason, rules } of FURNITURE) {
      expect(reason).toMatch(/\w\.$/);
      for (const { name, keeps } of rules) expect(keeps, name).not.toEqual([]);
    }
  });

  it('has each pattern once', () => {
    const patterns = FURNITURE.flatMap(({ rules }) => rules.map(({ pattern }) => pattern.source));
    expect(new Set(patterns).size).toBe(patterns.length);
  });
});

describe('credits in other languages', () => {
  it.each([
    ['Das Rathaus am Montag. (Bild: Jens Ott)', 'Das Rathaus am Montag.'],
    ['La mairie, lundi. (Photo Jean Moreau)', 'La mairie, lundi.'],
    [
      'The whale expert Hori Parata. Photograph: Adrian Malloch for the Guardian',
      'The whale expert Hori Parata.',
    ],
    ['El puerto, el lunes. Foto: Marta Ruiz', 'El puerto, el lunes.'],
    ['He sold it. (Bild is a newspaper.)', 'He sold it. (Bild is a newspaper.)'],
    ['Es war (Bild berichtete) ein Montag.', 'Es war (Bild berichtete) ein Montag.'],
  ])('%s', (caption, stays) => expect(cut(caption).stays).toBe(stays));
});
