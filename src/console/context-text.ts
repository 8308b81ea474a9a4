import type { Context, ContextPiece } from '../answer/context.js';
import { QUOTE_BAR, sourceLines } from './answer-text.js';
import { harmless, type Page } from './page.js';

function pieceText(piece: ContextPiece, page: Page): string {
  if (piece.type === 'left-out') return page.paint('dim', `[left out: ${piece.rule}]`);
  const text = harmless(piece.text);
  return page.block(piece.quoted ? page.paint('bold', text) : text, piece.quoted ? QUOTE_BAR : '  ');
}

/** The sentences around a quotation, the quoted one marked. */
export function contextText(context: Context, page: Page): string {
  if (context.kind === 'gone') return 'The articles no longer contain this sentence in this place.';
  const { pieces, moreBefore, moreAfter, quote } = context;
  return [
    ...(moreBefore ? ['  …'] : []),
    ...pieces.map((piece) => pieceText(piece, page)),
    ...(moreAfter ? ['  …'] : []),
    ...sourceLines(quote, page),
  ].join('\n');
}
