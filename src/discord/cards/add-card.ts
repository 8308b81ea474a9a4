import { ButtonStyle } from 'discord.js';
import type { Preparation } from '../../import/editor.js';
import { type Preview, previewOf } from '../../import/plan/preview.js';
import type { Card } from '../contract/reply.js';
import type { Say } from '../language/say.js';
import type { TextKey } from '../language/table.js';
import { encodeId } from '../memory/custom-id.js';
import { previewTitle } from './add-title.js';
import { fits } from './budget.js';
import { button, container, file, rows, separator, text } from './components.js';
import { inlineText } from './escape.js';
import { quoteBlock } from './quotation.js';
import { partText, problemInWords, ruleText } from './why.js';

type Ready = Extract<Preparation, { readonly kind: 'ready' }>;

/** Longest fact, example and changed sentence shown, UTF-16 code units; the attached file has them whole. */
const FACT_LENGTH = 200;
const EXAMPLE_LENGTH = 80;
const CHANGE_LENGTH = 160;
/** Most kinds of what rules leave out, and most sentences of a change each way, that are shown. */
const MOST_RULES = 8;
const MOST_CHANGES = 3;
/** Most kinds of page parts (share bars, comments) that are shown. */
const MOST_PARTS = 6;

const NAMES = {
  outlet: 'factOutlet',
  title: 'factTitle',
  date: 'factDate',
  url: 'factUrl',
  author: 'factAuthor',
  language: 'factLanguage',
} as const satisfies Readonly<Record<string, TextKey>>;

function factLines({ facts, missing }: Preview, { factLength, say }: Shown): string[] {
  return [
    ...facts.map(
      ({ name, value, source }) =>
        `${say(NAMES[name])}: **${inlineText(value, factLength)}** · ${say(whence(source))}`,
    ),
    ...(missing.length > 0
      ? [`-# ${say('notStated', { list: missing.map((name) => say(NAMES[name])).join(', ') })}`]
      : []),
  ];
}

/** Where a fact comes from, in words of people: the import's own names of places on a page tell an engineer more. */
function whence(source: string): TextKey {
  if (source === 'given') return 'asGiven';
  if (source.startsWith('the address')) return 'fromAddress';
  return /^(?:front matter|first heading)/.test(source) ? 'asFile' : 'asPage';
}

function leftOutLines({ leftOut, leftOutOfPage }: Preview, { rules, say }: Shown): string[] {
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

/** What the rules left out, each kind once, in words of people. Most first. */
function byKind(leftOut: Preview['leftOut'], say: Say): LeftOutKind[] {
  const kinds = new Map<string, LeftOutKind>();
  for (const { rule, count, example } of leftOut) {
    const kind = ruleText(rule, say);
    const known = kinds.get(kind);
    kinds.set(kind, known ? { ...known, count: known.count + count } : { kind, count, example });
  }
  return [...kinds.values()].sort((a, b) => b.count - a.count);
}

function changeLines({ plan }: Ready, { changes, factLength, say }: Shown): string[] {
  if (plan.kind === 'new') return [];
  const { added, removed } = plan.changes;
  const path = inlineText(plan.file.path, factLength);
  const list = (sign: string, sentences: readonly string[]) =>
    sentences.slice(0, changes).map((sentence) => `${sign} ${inlineText(sentence, CHANGE_LENGTH)}`);
  return [
    `**${say('takesPlace', { path })}**: ${say('newAndGone', { added: added.length, removed: removed.length })}`,
    ...list('−', removed),
    ...list('\\+', added),
  ];
}

/** Everything that will be stored and what changes, for reading at leisure. */
function wholeText({ plan }: Ready): string {
  const { file: planned } = plan;
  if (plan.kind === 'new') return planned.text;
  const { added, removed } = plan.changes;
  const changes = [...removed.map((line) => `- ${line}`), ...added.map((line) => `+ ${line}`)];
  return `${planned.text}\n\n==== changes ====\n${changes.join('\n')}\n`;
}

/** How much of a preview is shown; the attached file has all of it. */
interface Extent {
  readonly sentences: number;
  readonly rules: number;
  readonly factLength: number;
  readonly changes: number;
}

/** So much of it, in a language. */
type Shown = Extent & { readonly say: Say };

/** From all of it to what fits whatever an article holds: 6 facts of 60 code units are at most 1,500 escaped. */
const EXTENTS: readonly Extent[] = [
  ...[3, 2, 1].map((sentences) => ({
    sentences,
    rules: MOST_RULES,
    factLength: FACT_LENGTH,
    changes: MOST_CHANGES,
  })),
  { sentences: 1, rules: 2, factLength: FACT_LENGTH, changes: 1 },
  { sentences: 0, rules: 2, factLength: FACT_LENGTH, changes: 1 },
  { sentences: 0, rules: 0, factLength: 60, changes: 0 },
];

/** What adding an article would do, with a yes and a no. Sentences are shown whole, or in the attached file only. */
export function previewCard(ready: Ready, say: Say): Card {
  const preview = previewOf(ready.plan.file);
  const cards = EXTENTS.map((extent) => () => build(ready, preview, { ...extent, say }));
  const fitting = cards.find((card) => fits(card())) ?? cards.at(-1);
  if (fitting === undefined) throw new Error('expected at least one extent');
  return fitting();
}

function build(ready: Ready, preview: Preview, extent: Shown): Card {
  const { say } = extent;
  const { id, plan } = ready;
  const name = 'article.md';
  const first = preview.first.slice(0, extent.sentences).map((sentence) => quoteBlock(sentence));
  const count = `${say('quotable', { count: preview.sentences })}, ${say('headings', { count: preview.headings })}`;
  const warnings = preview.warnings
    .slice(0, extent.rules)
    .map((warning) => `- ${inlineText(problemInWords(warning, say), 200)}`);
  const changes = changeLines(ready, extent);
  const parts = [
    text([previewTitle(plan, say), ...factLines(preview, extent)].join('\n')),
    separator(),
    text([`${count}.${first.length > 0 ? ` ${say('theFirst')}` : ''}`, ...first].join('\n')),
    separator(),
    text([...leftOutLines(preview, extent), ...warnings].join('\n')),
    ...(changes.length > 0 ? [text(changes.join('\n'))] : []),
    file(name),
    ...rows([
      {
        ...button(say(plan.kind === 'new' ? 'add' : 'replace'), encodeId('addyes', id)),
        style: ButtonStyle.Success,
      },
      button(say('cancel'), encodeId('addno', id)),
    ]),
  ];
  return { components: [container(parts)], files: [{ name, content: wholeText(ready) }] };
}
