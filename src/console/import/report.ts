import type { Unchanged } from '../../import/article.js';
import type { Plan } from '../../import/plan/plan.js';
import { type Preview, previewOf } from '../../import/plan/preview.js';
import { printable } from '../output.js';
import { longDate, type Page } from '../page.js';
import { problemLine } from '../problem-lines.js';

/** The result for one source. */
export type Imported =
  | {
      readonly kind: 'written';
      readonly plan: Extract<Plan, { kind: 'new' | 'changed' }>;
      readonly dry: boolean;
    }
  | { readonly kind: 'present'; readonly path: string; readonly by: 'address' | 'text' }
  /** An earlier source of the same call, `first`, is the same article. */
  | {
      readonly kind: 'repeated';
      readonly first: string;
      readonly path: string;
      readonly by: 'address' | 'text';
    }
  | Unchanged
  | { readonly kind: 'failed'; readonly message: string };

/** Longest piece of the page that is shown of what was left out, UTF-16 code units. */
const SHOWN = 80;
/** Most sentences of a change that are shown each way; JSON has them all. */
const CHANGES = 20;

const plural = (count: number, one: string) => `${count} ${one}${count === 1 ? '' : 's'}`;
const shorten = (text: string) => (text.length > SHOWN ? `${text.slice(0, SHOWN)} …` : text);

function factLines({ facts, missing }: Preview): string[] {
  return [
    ...facts.map(({ name, value, source }) => {
      const shown = name === 'date' ? `${value} (${longDate(value)})` : value;
      return `  ${name.padEnd(9)} ${shown}  ← ${source}`;
    }),
    ...missing.map((name) => `  ${name.padEnd(9)} –`),
  ];
}

function changeLines({
  added,
  removed,
}: {
  readonly added: readonly string[];
  readonly removed: readonly string[];
}) {
  const lines = (sign: string, sentences: readonly string[]) => [
    ...sentences.slice(0, CHANGES).map((text) => `  ${sign} ${text}`),
    ...(sentences.length > CHANGES ? [`  ${sign} … ${sentences.length - CHANGES} more`] : []),
  ];
  return [...lines('-', removed), ...lines('+', added)];
}

function previewLines(preview: Preview): string[] {
  const { sentences, headings, first, last, leftOut, leftOutOfPage, warnings } = preview;
  return [
    ...factLines(preview),
    `  ${plural(sentences, 'quotable sentence')}, ` +
      `${plural(headings, 'heading')}.${sentences > first.length ? ' The first and the last:' : ''}`,
    ...first.map((text) => `    ${text}`),
    ...(sentences > first.length ? ['    …', `    ${last}`] : []),
    ...(leftOut.length > 0 ? ['  Left out:'] : []),
    ...leftOut.map(({ rule, count, example }) => `    ${rule} (${count}): ${shorten(example)}`),
    ...(leftOutOfPage.length > 0 ? ['  Left out of the page:'] : []),
    ...leftOutOfPage.map(({ reason, count, example }) => `    ${reason} (${count}): ${shorten(example)}`),
    ...warnings.map((warning) => `  ${problemLine(warning)}`),
  ];
}

/** The result for one source, for people. */
export function reportText(source: string, imported: Imported, page: Page): string {
  const head = (text: string) => page.paint('bold', printable(text));
  switch (imported.kind) {
    case 'failed':
      return `${head(source)}\n  ${printable(imported.message)}`;
    case 'present': {
      const why =
        imported.by === 'address'
          ? 'the same article is there already, unchanged'
          : 'the outlet has this text, or nearly, already';
      return `${head(source)}\n  Not added: ${why}: ${printable(imported.path)}`;
    }
    case 'repeated': {
      const why = imported.by === 'address' ? 'the same address as' : 'the same text, or nearly, as';
      return `${head(source)}\n  Not added: ${why} ${printable(imported.first)}, which was read before it`;
    }
    case 'unchanged': {
      const since = longDate(new Date(imported.since).toISOString().slice(0, 10));
      return `${head(source)}\n  Not added: unchanged since ${since}, when it was read: ${printable(imported.path)}`;
    }
    case 'written': {
      const { plan, dry } = imported;
      const preview = previewOf(plan.file);
      const done = plan.kind === 'new' ? (dry ? 'Would add' : 'Added') : dry ? 'Would replace' : 'Replaced';
      const changes =
        plan.kind === 'changed'
          ? [
              `  ${plural(plan.changes.added.length, 'sentence')} new, ${plan.changes.removed.length} gone:`,
              ...changeLines(plan.changes),
            ]
          : [];
      const lines = [...previewLines(preview), ...changes, `  ${done}: ${preview.path}`];
      return [head(source), ...lines.map(printable)].join('\n');
    }
  }
}

/** The result for tools, as one object. */
export function reportJson(source: string, imported: Imported): string {
  switch (imported.kind) {
    case 'failed':
      return JSON.stringify({ source, outcome: 'failed', message: imported.message });
    case 'present':
      return JSON.stringify({ source, outcome: 'present', path: imported.path, by: imported.by });
    case 'repeated': {
      const { first, path, by } = imported;
      return JSON.stringify({ source, outcome: 'repeated', first, path, by });
    }
    case 'unchanged': {
      const since = new Date(imported.since).toISOString();
      return JSON.stringify({ source, outcome: 'unchanged', path: imported.path, since });
    }
    case 'written': {
      const { plan, dry } = imported;
      const { facts, ...preview } = previewOf(plan.file);
      const outcome = plan.kind === 'new' ? 'added' : 'replaced';
      return JSON.stringify({
        source,
        outcome: dry ? `would be ${outcome}` : outcome,
        ...preview,
        facts: Object.fromEntries(
          facts.map(({ name, value, source: from }) => [name, { value, source: from }]),
        ),
        ...(plan.kind === 'changed' ? { changes: plan.changes } : {}),
      });
    }
  }
}
