import { createHash } from 'node:crypto';
import type { APIButtonComponentWithCustomId as Button } from 'discord.js';
import type { Quotation } from '../../answer/answer.js';
import { encodeRef } from '../../answer/reference.js';
import type { Card } from '../contract/reply.js';
import { ENGLISH, type Say } from '../language/say.js';
import { decodeId, encodeId } from '../memory/custom-id.js';
import { rememberQuestion } from '../memory/question-state.js';
import { changeControls } from './card-controls.js';
import { button } from './components.js';

/** Who sees a card, and what the card says of that. */
export interface CardVisibility {
  readonly private: boolean;
  /** Of a private card: it has been shared and cannot be again. */
  readonly shared?: boolean;
  /** Of a card for all: who shared it (a Discord id). */
  readonly sharedBy?: string;
  /** A line above everything. */
  readonly note?: string;
  /** Language of the card (default: English). */
  readonly say?: Say;
}

/** Stands for the digest in the id of a share button until the card is made. */
const UNSEALED = '------';
const PLACE = new RegExp(`^(1\\.[a-z]+(?:\\.[\\w-]*)*?)\\.${UNSEALED}(?=~|$)`);

/** Lines at the head of a card on who sees it. */
export function seenLines({ note, sharedBy, say = ENGLISH }: CardVisibility): string[] {
  return [
    ...(note === undefined ? [] : [`**${note}**`]),
    ...(sharedBy === undefined ? [] : [`-# ${say('sharedBy', { who: `<@${sharedBy}>` })}`]),
  ];
}

/** The last button of every card: Delete on what everybody sees, Share (once) on what one person sees. */
export function lastButton(
  seen: CardVisibility,
  share: string,
  ...params: readonly (string | number)[]
): Button {
  const { say = ENGLISH } = seen;
  if (!seen.private) return button(say('delete'), encodeId('delete'));
  return button(
    say(seen.shared ? 'shared' : 'share'),
    encodeId(share, ...params, UNSEALED),
    seen.shared ?? false,
  );
}

export interface Controls {
  /** One for each quotation, to stand beside it. */
  readonly contexts: readonly Button[];
  readonly below: readonly Button[];
}

export interface ControlOptions {
  readonly below: readonly Button[];
  /** The question that they remember together; absent where there is none. */
  readonly question?: string | undefined;
  readonly say: Say;
}

/**
 * The buttons of a card with quotations. Their ids together hold its question. Where they have no room for it, only the
 * buttons stay that need none: Context and Delete.
 */
export function controls(quotes: readonly Quotation[], { below, question, say }: ControlOptions): Controls {
  const contexts = contextButtons(quotes, say);
  if (question === undefined) return { contexts, below };
  const remembering = rememberQuestion([...contexts, ...below], question);
  return {
    contexts: remembering?.slice(0, contexts.length) ?? contexts,
    below:
      remembering?.slice(contexts.length) ??
      below.filter(({ custom_id: id }) => decodeId(id)?.action === 'delete'),
  };
}

/** A Context button for each quotation, each with an id of its own, though a sentence may stand twice. */
export function contextButtons(quotes: readonly Quotation[], say: Say): Button[] {
  const refs = quotes.map(encodeRef);
  return quotes.map((quote, at) =>
    contextButton(quote, refs.indexOf(encodeRef(quote)) < at ? at : null, say),
  );
}

/** `number` tells two buttons for the same sentence apart. */
export function contextButton(quote: Quotation, number: number | null, say: Say): Button {
  const ref = encodeRef(quote);
  return button(
    say('context'),
    number === null ? encodeId('context', ref) : encodeId('context', ref, number),
  );
}

/** A digest of what a card shows: its text without small print, and its files. */
export function digestOf({ components, files = [] }: Card): string {
  const hash = createHash('sha256');
  JSON.stringify(components, (key: string, value: unknown) => {
    if (key === 'content' && typeof value === 'string') hash.update(`${withoutSmallPrint(value)}\n`);
    return value;
  });
  for (const { content } of files) hash.update(content);
  return hash.digest('base64url').slice(0, UNSEALED.length);
}

function withoutSmallPrint(content: string): string {
  return content
    .split('\n')
    .filter((line) => !line.startsWith('-# '))
    .join('\n');
}

/** Puts the digest of a card into its share button, so that nobody shares what they have not seen. */
export function sealed(card: Card, digest: string): Card {
  const components = changeControls(card.components, (control) =>
    'custom_id' in control
      ? { ...control, custom_id: control.custom_id.replace(PLACE, `$1.${digest}`) }
      : control,
  );
  return { ...card, components };
}
