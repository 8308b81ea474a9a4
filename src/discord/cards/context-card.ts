import type { Context, ContextCopy, ContextPiece } from '../../answer/context.js';
import type { Card } from '../contract/reply.js';
import { measure, TEXT_LIMIT } from './budget.js';
import { container, file, separator, text } from './components.js';
import { escapeMarkdown } from './escape.js';
import { quoteBlock, sourceLine } from './quotation.js';

type Found = Extract<Context, { kind: 'found' }>;

/** The sentences around a quotation, the quoted one marked; as much around it as fits, else the whole as a file. */
export function contextCard(context: Found): Card {
  const { pieces } = context;
  const quoted = pieces.findIndex((piece) => piece.type === 'sentence' && piece.quoted);
  for (let reach = pieces.length; reach >= 0; reach--) {
    const from = Math.max(0, quoted - reach);
    const to = Math.min(pieces.length, quoted + reach + 1);
    if (
      reach > 0 &&
      to - from === pieces.length &&
      from === 0 &&
      reach > Math.max(quoted, pieces.length - quoted - 1)
    )
      continue; // the same stretch as with one less
    const card = stretchCard(context, from, to);
    if (measure(card).characters <= TEXT_LIMIT) return card;
  }
  return fileCard(context);
}

function stretchCard(context: Found, from: number, to: number): Card {
  const { pieces, moreBefore, moreAfter, copies } = context;
  const lines = [
    ...(from > 0 || moreBefore ? ['-# … the article has more before'] : []),
    ...pieces.slice(from, to).map(pieceText),
    ...(to < pieces.length || moreAfter ? ['-# … the article has more after'] : []),
  ];
  const differing = copies.filter((copy) => copy.differs);
  const parts = [
    text(`**In its context** · ${sourceLine(context.quote)}`),
    text(lines.join('\n')),
    ...copyParts(differing, lines.join('\n').length),
  ];
  return { components: [container(parts)] };
}

function pieceText(piece: ContextPiece): string {
  if (piece.type === 'left-out') return `-# (left out here: ${escapeMarkdown(piece.rule)})`;
  const caption =
    piece.kind === 'caption' ? '-# photo caption:\n' : piece.kind === 'heading' ? '-# heading:\n' : '';
  if (!piece.quoted) return caption + quoteBlock(piece.text);
  return `-# ▼ the quoted sentence\n${quoteBlock(piece.text, [{ start: 0, end: piece.text.length }])}\n-# ▲`;
}

/** How copies in other words differ, as many as there is room for beside `used` characters. */
function copyParts(copies: readonly ContextCopy[], used: number) {
  const parts = [];
  let room = TEXT_LIMIT - used - 1_200;
  for (const copy of copies) {
    const content = copyText(copy);
    room -= content.length;
    if (room < 0 || parts.length >= 6) {
      parts.push(text('-# Other outlets carried it in other words too.'));
      break;
    }
    parts.push(separator(), text(content));
  }
  return parts;
}

function copyText(copy: ContextCopy): string {
  const changes = copy.changes
    .filter((change) => change.kind !== 'same' && change.text.trim() !== '')
    .map(
      ({ kind, text: words }) => `${kind === 'added' ? 'adds' : 'has not'} “${escapeMarkdown(words.trim())}”`,
    );
  return [
    '-# Carried in other words (the same report):',
    quoteBlock(copy.text),
    sourceLine({ ...copy, outlet: copy.outlet }),
    ...(changes.length > 0 ? [`-# This copy ${changes.join('; ')}.`] : []),
  ].join('\n');
}

function fileCard(context: Found): Card {
  const words = context.pieces
    .map((piece) => (piece.type === 'sentence' ? piece.text : `[${piece.rule}]`))
    .join('\n');
  const says = `**In its context** · ${sourceLine(context.quote)}\nThis is too long for a message and is attached whole.`;
  return {
    components: [container([text(says), file('context.txt')])],
    files: [{ name: 'context.txt', content: words }],
  };
}
