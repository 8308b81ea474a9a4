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

/** Who sees a card, and what is said about that. */
export interface Seen {
  readonly private: boolean;
  /** Of a private card: it has been shared and cannot be again. */
  readonly shared?: boolean;
  /** Of a card for all: who shared it (a Discord id). */
  readonly sharedBy?: string;
  /** A line above everything. */
  readonly note?: string;
  /** In which language it is said (default: English). */
  readonly say?: Say;
}

/** Takes the place of the card's digest in a button's id until the card is made. */
const UNSEALED = '------';
const PLACE = new RegExp(`^(1\\.[a-z]+(?:\\.[\\w-]*)*?)\\.${UNSEALED}(?=~|$)`);

/** Lines at the head of a card on who sees it. */
export function seenLines({ note, sharedBy, say = ENGLISH }: Seen): string[] {
  return [
    ...(note === undefined ? [] : [`**${note}**`]),
    ...(sharedBy === undefined ? [] : [`-# ${say('sharedBy', { who: `<@${sharedBy}>` })}`]),
  ];
}

/** The last button of every card: Delete on what everybody sees, Share (once) on what one person sees. */
export function lastButton(seen: Seen, share: string, ...params: readonly (string | number)[]): Button {
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
  /** What they remember together; absent where there is nothing to remember. */
  readonly question?: string | undefined;
  readonly say: Say;
}

/**
 * The buttons of a card with quotations, which together remember its question. Where their ids have no room for that,
 * those that do without it: an answer can always be looked into and taken away.
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

/**
 * A button for each quotation that shows the sentences around it; no two have one id, though a sentence may stand
 * twice.
 */
export function contextButtons(quotes: readonly Quotation[], say: Say): Button[] {
  const refs = quotes.map(encodeRef);
  return quotes.map((quote, at) =>
    contextButton(quote, refs.indexOf(encodeRef(quote)) < at ? at : null, say),
  );
}

/** `number` tells it from another of the same sentence on the card. */
export function contextButton(quote: Quotation, number: number | null, say: Say): Button {
  const ref = encodeRef(quote);
  return button(
    say('context'),
    number === null ? encodeId('context', ref) : encodeId('context', ref, number),
  );
}

/** Names what a card shows: its words without the small print, and its files. */
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

/** Puts the card's digest into its share button, so that nobody shares what they have not seen. */
export function sealed(card: Card, digest: string): Card {
  const components = changeControls(card.components, (control) =>
    'custom_id' in control
      ? { ...control, custom_id: control.custom_id.replace(PLACE, `$1.${digest}`) }
      : control,
  );
  return { ...card, components };
}
