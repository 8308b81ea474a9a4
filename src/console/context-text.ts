import type { Context, ContextCopy, ContextPiece } from '../answer/context.js';
import { QUOTE_BAR, sourceLines } from './answer-text.js';
import { harmless, type Page } from './page.js';

function pieceText(piece: ContextPiece, page: Page): string {
  if (piece.type === 'left-out') return page.paint('dim', `[left out: ${piece.rule}]`);
  const text = harmless(piece.text);
  return page.block(piece.quoted ? page.paint('bold', text) : text, piece.quoted ? QUOTE_BAR : '  ');
}

/** A copy in other words: its text, what it adds and what it lacks. */
function copyText(copy: ContextCopy, page: Page): string {
  const changes = copy.changes
    .filter(({ kind, text }) => kind !== 'same' && text.trim() !== '')
    .map(({ kind, text }) => `${kind === 'added' ? 'adds' : 'has not'} “${harmless(text.trim())}”`);
  return [
    `The same report in other words, in ${harmless(copy.outlet)}:`,
    page.block(harmless(copy.text), '  '),
    ...(changes.length > 0 ? [page.block(`It ${changes.join('; ')}.`, '  ')] : []),
  ].join('\n');
}

/** The sentences around a quotation, the quoted one marked. */
export function contextText(context: Context, page: Page): string {
  if (context.kind === 'gone') return 'The articles no longer contain this sentence in this place.';
  const { pieces, moreBefore, moreAfter, quote, copies } = context;
  return [
    ...(moreBefore ? ['  …'] : []),
    ...pieces.map((piece) => pieceText(piece, page)),
    ...(moreAfter ? ['  …'] : []),
    ...sourceLines(quote, page),
    ...copies.filter(({ differs }) => differs).map((copy) => copyText(copy, page)),
  ].join('\n');
}
