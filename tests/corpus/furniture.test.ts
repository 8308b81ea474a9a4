import { describe, expect, it } from 'vitest';
import { cutFurniture } from '../../src/corpus/furniture/cut.js';
import { FURNITURE } from '../../src/corpus/furniture/rules.js';
import { trimSpan } from '../../src/corpus/paragraphs.js';

/** Cuts a paragraph down; returns what stays and the rules that fired. */
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
