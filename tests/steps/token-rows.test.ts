import { expect, test } from 'vitest';
import { TINY_TOKENIZER } from '../model/tiny-tokenizer.js';
import { countEach } from './count-steps.js';
import { PIECES, repeated } from './pieces.js';

// Imported after the counter, because what was compiled before is not counted block by block.
const { TokenRows } = await import('../../src/model/token-rows.js');

const rows = new TokenRows(TINY_TOKENIZER);
const make = (text: string) => [rows.text(text), rows.asking(text)(text, text)];

test('the steps that a row takes grow with its text, and past what is looked at no more', async () => {
  make('A first text. ');
  for (const piece of PIECES) {
    const texts = [250, 1_000, 20_000].map((length) => repeated(piece, length));
    const steps = await countEach(texts.map((text) => () => make(text)));
    const [quarter = Number.NaN, whole = Number.NaN, more = Number.NaN] = steps;
    expect([piece, whole / quarter]).toSatisfy(([, ratio]: [string, number]) => ratio < 6);
    expect([piece, more / whole]).toSatisfy(([, ratio]: [string, number]) => ratio < 1.2);
  }
});
