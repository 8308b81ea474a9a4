import type { Preview } from '../../import/plan/preview.js';
import type { Say } from '../language/say.js';
import { inlineText } from './escape.js';
import { partText, ruleText } from './why.js';

/** Longest example shown, UTF-16 code units. */
const EXAMPLE_LENGTH = 80;
/** Most kinds of page parts (share bars, comments) that are shown. */
const MOST_PARTS = 6;

/** What rules leave out of the text, at most `rules` kinds of it, and what is left out of the page. */
export function leftOutLines({ leftOut, leftOutOfPage }: Preview, rules: number, say: Say): string[] {
  return [...ruleLines(leftOut, rules, say), ...pageLines(leftOutOfPage, Math.min(rules, MOST_PARTS), say)];
}

function pageLines(parts: Preview['leftOutOfPage'], most: number, say: Say): string[] {
  if (parts.length === 0 || most === 0) return [];
  return [
    say('leftOutOfPage'),
    ...parts
      .slice(0, most)
      .map(
        ({ reason, count, example }) =>
          `- ${inlineText(partText(reason, say), 80)} ×${count}: ${inlineText(example, EXAMPLE_LENGTH)}`,
      ),
    ...(parts.length > most ? [`-# ${say('moreKinds', { count: parts.length - most })}`] : []),
  ];
}

function ruleLines(leftOut: Preview['leftOut'], rules: number, say: Say): string[] {
  if (leftOut.length === 0) return [say('nothingOfText')];
  const kinds = byKind(leftOut, say);
  const shown = kinds.slice(0, rules);
  return [
    say(shown.length > 0 ? 'leftOutLines' : 'someLeftOut'),
    ...shown.map(
      ({ kind, count, example }) =>
        `- ${inlineText(kind, 60)} ×${count}: ${inlineText(example, EXAMPLE_LENGTH)}`,
    ),
    ...(kinds.length > shown.length && shown.length > 0
      ? [`-# ${say('moreKinds', { count: kinds.length - shown.length })}`]
      : []),
  ];
}

interface LeftOutKind {
  readonly kind: string;
  readonly count: number;
  readonly example: string;
}

/** What rules left out, by kind in plain words, the most frequent first. */
function byKind(leftOut: Preview['leftOut'], say: Say): LeftOutKind[] {
  const kinds = new Map<string, LeftOutKind>();
  for (const { rule, count, example } of leftOut) {
    const kind = ruleText(rule, say);
    const known = kinds.get(kind);
    kinds.set(kind, known ? { ...known, count: known.count + count } : { kind, count, example });
  }
  return [...kinds.values()].sort((a, b) => b.count - a.count);
}
