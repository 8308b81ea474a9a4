import { ButtonStyle } from 'discord.js';
import { type Preview, previewOf } from '../../import/plan/preview.js';
import type { Card } from '../contract/reply.js';
import { commaList } from '../language/lists.js';
import type { Say } from '../language/say.js';
import type { TextKey } from '../language/table.js';
import { encodeId } from '../memory/custom-id.js';
import { previewTitle, type ReadyAddition } from './add-title.js';
import { fits } from './budget.js';
import { button, container, file, rows, separator, text } from './components.js';
import { inlineText } from './escape.js';
import { leftOutLines } from './left-out-lines.js';
import { quoteBlock } from './quotation.js';
import { problemInWords } from './why.js';

/** Longest fact and changed sentence shown, UTF-16 code units; the attached file has them whole. */
const FACT_LENGTH = 200;
const CHANGE_LENGTH = 160;
/** Most kinds of left-out text, and most changed sentences each way, that are shown. */
const MOST_RULES = 8;
const MOST_CHANGES = 3;

const NAMES = {
  outlet: 'factOutlet',
  title: 'factTitle',
  date: 'factDate',
  url: 'factUrl',
  author: 'factAuthor',
  language: 'factLanguage',
} as const satisfies Readonly<Record<string, TextKey>>;

function factLines({ facts, missing }: Preview, { factLength, say }: PreviewStyle): string[] {
  return [
    ...facts.map(({ name, value, source }) =>
      say('labelled', {
        name: say(NAMES[name]),
        value: `**${inlineText(value, factLength)}** · ${say(whence(source))}`,
      }),
    ),
    ...(missing.length > 0
      ? [
          `-# ${say('notStated', {
            list: commaList(
              missing.map((name) => say(NAMES[name])),
              say,
            ),
          })}`,
        ]
      : []),
  ];
}

/** Where a fact comes from, in plain words: the import's own names are for engineers. */
function whence(source: string): TextKey {
  if (source === 'given') return 'asGiven';
  if (source.startsWith('the address')) return 'fromAddress';
  return /^(?:front matter|first heading)/.test(source) ? 'asFile' : 'asPage';
}

function changeLines({ plan }: ReadyAddition, { changes, factLength, say }: PreviewStyle): string[] {
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

/** The attached file: the text that will be stored, and all changes. */
function wholeText({ plan }: ReadyAddition): string {
  const { file: planned } = plan;
  if (plan.kind === 'new') return planned.text;
  const { added, removed } = plan.changes;
  const changes = [...removed.map((line) => `- ${line}`), ...added.map((line) => `+ ${line}`)];
  return `${planned.text}\n\n==== changes ====\n${changes.join('\n')}\n`;
}

/** How much of a preview is shown; the attached file has all of it. */
interface PreviewExtent {
  readonly sentences: number;
  readonly rules: number;
  readonly factLength: number;
  readonly changes: number;
}

/** The extent of a preview, and its language. */
type PreviewStyle = PreviewExtent & { readonly say: Say };

/**
 * Extents to try, largest first. The last one fits whatever an article holds: 6 facts of 60 code units are at most
 * 1,500 escaped.
 */
const EXTENTS: readonly PreviewExtent[] = [
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

/** The preview of an article with a yes and a no button. Sentences are shown whole, or only in the attached file. */
export function previewCard(ready: ReadyAddition, say: Say): Card {
  const preview = previewOf(ready.plan.file);
  const cards = EXTENTS.map((extent) => () => build(ready, preview, { ...extent, say }));
  const fitting = cards.find((card) => fits(card())) ?? cards.at(-1);
  if (fitting === undefined) throw new Error('expected at least one extent');
  return fitting();
}

function build(ready: ReadyAddition, preview: Preview, style: PreviewStyle): Card {
  const { say } = style;
  const { id, plan } = ready;
  const name = 'article.md';
  const warnings = preview.warnings
    .slice(0, style.rules)
    .map((warning) => `- ${inlineText(problemInWords(warning, say), 200)}`);
  const changes = changeLines(ready, style);
  const yes = button(say(plan.kind === 'new' ? 'add' : 'replace'), encodeId('addyes', id));
  const parts = [
    text([previewTitle(plan, say), ...factLines(preview, style)].join('\n')),
    separator(),
    text(quotableLines(preview, style).join('\n')),
    separator(),
    text([...leftOutLines(preview, style.rules, say), ...warnings].join('\n')),
    ...(changes.length > 0 ? [text(changes.join('\n'))] : []),
    file(name),
    ...rows([{ ...yes, style: ButtonStyle.Success }, button(say('cancel'), encodeId('addno', id))]),
  ];
  return { components: [container(parts)], files: [{ name, content: wholeText(ready) }] };
}

/** How much is quotable, and the first sentences of it. */
function quotableLines(
  { sentences, headings, first }: Preview,
  { sentences: most, say }: PreviewStyle,
): string[] {
  const shown = first.slice(0, most).map((sentence) => quoteBlock(sentence));
  const count = `${say('quotable', { count: sentences })}, ${say('headings', { count: headings })}.`;
  return [shown.length > 0 ? `${count} ${say('theFirst')}` : count, ...shown];
}
