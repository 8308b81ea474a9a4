import { ButtonStyle, ComponentType } from 'discord.js';
import type { Addition, Preparation } from '../../import/editor.js';
import { previewOf } from '../../import/plan/preview.js';
import type { Card } from '../contract/reply.js';
import type { Say } from '../language/say.js';
import { encodeId } from '../memory/custom-id.js';
import { changeControls, controlsInRows } from './card-controls.js';
import { additionWords } from './changed-card.js';
import { clip } from './clip.js';
import { button, checklist, container, rows, separator, text } from './components.js';
import { inlineText } from './escape.js';

/** Most addresses taken at once. */
export const MOST_AT_ONCE = 10;
/**
 * Longest address or name, and longest reason, shown; longest label and description of an option (Discord). UTF-16 code
 * units.
 */
const NAME_LENGTH = 120;
const REASON_LENGTH = 150;
const OPTION_LENGTH = 100;

/** What a source is called, and the preview of its article. */
export interface PreparedAddition {
  readonly name: string;
  readonly preparation: Preparation;
}

/** A preview of several articles: those that can be added are ticked, and may be unticked. */
export function manyCard(all: readonly PreparedAddition[], say: Say): Card {
  const ready = all.flatMap(({ name, preparation }) =>
    preparation.kind === 'ready' ? [{ name, ...preparation, preview: previewOf(preparation.plan.file) }] : [],
  );
  const options = ready.map(({ id, preview, plan, name }) => {
    const fact = (wanted: string) => preview.facts.find((each) => each.name === wanted)?.value;
    const facts = [fact('outlet'), fact('date'), say('quotable', { count: preview.sentences })];
    return {
      label: clip(fact('title') ?? name, OPTION_LENGTH),
      value: id,
      description: clip(
        [plan.kind === 'changed' ? say('replaces') : '', ...facts].filter(Boolean).join(' · '),
        OPTION_LENGTH,
      ),
      default: true,
    };
  });
  const lines = all.map((each, at) => lineOf(at + 1, each, say));
  const head =
    ready.length === 0
      ? say('addNone', { all: all.length })
      : say('addSome', { count: ready.length, all: all.length });
  const parts = [
    text([`**${head}**`, ...lines].join('\n')),
    ...(options.length === 0
      ? []
      : [
          separator(),
          checklist(encodeId('tick'), say('chooseNone'), options),
          ...rows([
            { ...button(say('addTicked'), encodeId('addmany')), style: ButtonStyle.Success },
            button(say('cancel'), encodeId('addnone')),
          ]),
        ]),
  ];
  return { components: [container(parts)] };
}

function lineOf(number: number, { name: given, preparation }: PreparedAddition, say: Say): string {
  const name = inlineText(given, NAME_LENGTH);
  if (preparation.kind === 'ready') return `${number}\\. ${name}`;
  const [reason = ''] = additionWords(preparation, say).split('\n');
  return `${number}\\. ${name}\n-# ${reason.slice(0, REASON_LENGTH * 2)}`;
}

/** The result for each article. */
export function addedManyCard(results: readonly Addition[], say: Say): Card {
  const lines = results.map((result) => {
    if (!('reload' in result)) {
      const [why = ''] = additionWords(result, say).split('\n');
      return `- ${say('notAddedBecause', { why })}`;
    }
    const path = inlineText(result.path, NAME_LENGTH);
    return result.kind === 'added' ? `- ${path}` : `- ${say('notAddedWith', { path })}`;
  });
  const count = results.filter(({ kind }) => kind === 'added').length;
  const head =
    results.length === 0
      ? `**${say('noneTicked')}**`
      : `**${say('addedOf', { count, all: results.length })}**`;
  return { components: [container([text([head, ...lines].join('\n'))])] };
}

/** The values in a message's checklist: all, or the ticked ones. */
export function checklistValues(components: Card['components'], ticked: boolean): readonly string[] {
  return controlsInRows(components)
    .flatMap((control) => (control.type === ComponentType.StringSelect ? control.options : []))
    .filter((option) => !ticked || option.default === true)
    .map(({ value }) => value);
}

/** The same message with these options ticked. */
export function ticking(components: Card['components'], values: readonly string[]): Card {
  const changed = changeControls(components, (control) => {
    if (control.type !== ComponentType.StringSelect) return control;
    const options = control.options.map((option) => ({ ...option, default: values.includes(option.value) }));
    return { ...control, options };
  });
  return { components: changed };
}
