import type { Context, ContextCopy, ContextPiece } from '../../answer/context.js';
import type { Card } from '../contract/reply.js';
import { semicolonList } from '../language/lists.js';
import { ENGLISH, type Say } from '../language/say.js';
import { measure, TEXT_LIMIT } from './budget.js';
import { container, file, separator, text } from './components.js';
import { escapeMarkdown } from './escape.js';
import { quoteBlock, sourceLine } from './quotation.js';
import { ruleText } from './why.js';

type FoundContext = Extract<Context, { kind: 'found' }>;

/** The sentences around a quotation, which is marked: as many as fit, else all of them in a file. */
export function contextCard(context: FoundContext, say: Say = ENGLISH): Card {
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
    const card = stretchCard(context, { from, to, say });
    if (measure(card).characters <= TEXT_LIMIT) return card;
  }
  return fileCard(context, say);
}

function stretchCard(
  context: FoundContext,
  { from, to, say }: { readonly from: number; readonly to: number; readonly say: Say },
): Card {
  const { pieces, moreBefore, moreAfter, copies } = context;
  const lines = [
    ...(from > 0 || moreBefore ? [`-# ${say('moreBefore')}`] : []),
    ...pieces.slice(from, to).map((piece) => pieceText(piece, say)),
    ...(to < pieces.length || moreAfter ? [`-# ${say('moreAfter')}`] : []),
  ];
  const differing = copies.filter((copy) => copy.differs);
  const parts = [
    text(`**${say('inContext')}** · ${sourceLine(context.quote, say)}`),
    text(lines.join('\n')),
    ...copyParts(differing, lines.join('\n').length, say),
  ];
  return { components: [container(parts)] };
}

function pieceText(piece: ContextPiece, say: Say): string {
  if (piece.type === 'left-out')
    return `-# ${say('leftOut', { rule: escapeMarkdown(ruleText(piece.rule, say)) })}`;
  const caption =
    piece.kind === 'caption'
      ? `-# ${say('captionLine')}\n`
      : piece.kind === 'heading'
        ? `-# ${say('heading')}\n`
        : '';
  if (!piece.quoted) return caption + quoteBlock(piece.text);
  return `-# ▼ ${say('quotedHere')}\n${quoteBlock(piece.text, [{ start: 0, end: piece.text.length }])}\n-# ▲`;
}

/** How copies in other words differ: as many as fit beside `used` characters. */
function copyParts(copies: readonly ContextCopy[], used: number, say: Say) {
  const parts = [];
  let room = TEXT_LIMIT - used - 1_200;
  for (const copy of copies) {
    const content = copyText(copy, say);
    room -= content.length;
    if (room < 0 || parts.length >= 6) {
      parts.push(text(`-# ${say('otherCopies')}`));
      break;
    }
    parts.push(separator(), text(content));
  }
  return parts;
}

function copyText(copy: ContextCopy, say: Say): string {
  const changes = copy.changes
    .filter((change) => change.kind !== 'same' && change.text.trim() !== '')
    .map(({ kind, text: words }) =>
      say(kind === 'added' ? 'adds' : 'hasNot', { words: escapeMarkdown(words.trim()) }),
    );
  return [
    `-# ${say('carriedOtherwise')}`,
    quoteBlock(copy.text),
    sourceLine({ ...copy, outlet: copy.outlet }, say),
    ...(changes.length > 0 ? [`-# ${say('thisCopy', { changes: semicolonList(changes, say) })}`] : []),
  ].join('\n');
}

function fileCard(context: FoundContext, say: Say): Card {
  const words = context.pieces
    .map((piece) => (piece.type === 'sentence' ? piece.text : `[${ruleText(piece.rule, say)}]`))
    .join('\n');
  const says = `**${say('inContext')}** · ${sourceLine(context.quote, say)}\n${say('contextAttached')}`;
  return {
    components: [container([text(says), file('context.txt')])],
    files: [{ name: 'context.txt', content: words }],
  };
}
