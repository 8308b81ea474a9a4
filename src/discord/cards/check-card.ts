import type { Quotation } from '../../answer/answer.js';
import type { Check, CheckedClaim } from '../../answer/claims.js';
import type { Card } from '../contract/reply.js';
import { type Block, cardOf, quotationBlock, textBlock } from './block.js';
import { COMPONENT_LIMIT, fullest } from './budget.js';
import { contextButton } from './controls.js';
import { inlineText } from './escape.js';
import { missingWords } from './no-answer-card.js';
import { plural } from './numbers.js';
import { carriersNote } from './quotation.js';

/** Longest claim shown, UTF-16 code units: it is the reader's own message, just above. */
const CLAIM_LENGTH = 200;
/** Most sentences shown for one claim; fewer before claims are left out. */
const QUOTES = 3;

/** The sentences that bear on a message's claims. Says nothing on whether a claim is true. */
export function checkCard(check: Check): Card {
  const { claims } = check;
  if (claims.length === 0) {
    return cardOf([
      textBlock('**There is nothing in this message that the articles could be searched for.**'),
    ]);
  }
  for (let quotes = QUOTES; quotes > 1; quotes--) {
    const all = cardOf(blocksOf(check, { count: claims.length, quotes, filed: false }));
    const card = fullest(1, () => all);
    if (card !== null) return card;
  }
  const most = Math.min(claims.length, COMPONENT_LIMIT / 4);
  const build = (count: number, filed: boolean) => cardOf(blocksOf(check, { count, quotes: 1, filed }));
  return fullest(most, build) ?? build(0, true);
}

interface Extent {
  readonly count: number;
  readonly quotes: number;
  readonly filed: boolean;
}

function blocksOf(check: Check, extent: Extent): Block[] {
  const { claims, unchecked } = check;
  const left = claims.length - extent.count + unchecked;
  const shown = claims.slice(0, extent.count);
  const note = carriersNote(shown.some(({ quotes }) => quotes.some(({ alsoIn }) => alsoIn.length > 0))).map(
    textBlock,
  );
  return [
    textBlock('**What the articles have on this message.** Sentences may support a claim or contradict it.'),
    ...shown.flatMap((claim, at) => claimBlocks(claim, at, extent)),
    ...note,
    ...(left > 0 ? [textBlock(`-# ${plural(left, 'more claim')} could not be shown here.`)] : []),
  ];
}

function claimBlocks(checked: CheckedClaim, at: number, extent: Extent): Block[] {
  const { claim, answered, quotes, unknownWords } = checked;
  const missing = missingWords(unknownWords.filter(({ word }) => isTelling(word, claim))).map(
    (line) => `-# ${line}`,
  );
  const quoted = quotes.find(({ text }) => sameWords(text, claim));
  if (answered && quoted !== undefined) return [quotedBlock(quoted, at, extent)];
  const head = [`**Claim ${at + 1}:** “${inlineText(claim, CLAIM_LENGTH)}”`, ...missing].join('\n');
  const [first, ...others] = answered ? quotes.slice(0, extent.quotes) : [];
  if (first === undefined) return [textBlock(`${head}\nThe articles are silent on this.`)];
  const styled = (quote: Quotation, index: number) => {
    const number = at * 10 + index + 1;
    return { number, filed: extent.filed, plain: true, beside: contextButton(quote, number) };
  };
  return [
    quotationBlock(first, { ...styled(first, 0), head }),
    ...others.map((quote, index) => quotationBlock(quote, styled(quote, index + 1))),
  ];
}

/** A claim in the very words of an article: nothing has to be held against it. */
function quotedBlock(quote: Quotation, at: number, { filed }: Extent): Block {
  const head = `**Claim ${at + 1}** stands word for word in an article:`;
  const number = at * 10 + 1;
  return quotationBlock(quote, {
    number,
    filed,
    head,
    plain: true,
    bold: [],
    beside: contextButton(quote, number),
  });
}

const sameWords = (a: string, b: string) => a.replace(/\s+/g, ' ').trim() === b.replace(/\s+/g, ' ').trim();

/**
 * Whether it tells something that a word of a claim is in no article: of a name it does. Of other words articles have many
 * ways to say the same. A capital at the beginning of the claim makes no name.
 */
function isTelling(word: string, claim: string): boolean {
  const place = claim.toLowerCase().indexOf(word.toLowerCase());
  return place > 0 && /^\p{Lu}/u.test(claim.slice(place));
}
