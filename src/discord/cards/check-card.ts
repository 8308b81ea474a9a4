import type { Quotation } from '../../answer/answer.js';
import type { Check, CheckedClaim } from '../../answer/claims.js';
import type { Card } from '../contract/reply.js';
import { ENGLISH, type Say } from '../language/say.js';
import { type CardBlock, cardOf, quotationBlock, textBlock } from './block.js';
import { COMPONENT_LIMIT, fullest } from './budget.js';
import { contextButton } from './controls.js';
import { inlineText } from './escape.js';
import { missingWords } from './missing-words.js';
import { carriersNote } from './quotation.js';

/** Longest claim shown, UTF-16 code units: the reader's own message stands just above. */
const CLAIM_LENGTH = 200;
/** Most sentences for one claim; fewer are shown before claims are left out. */
const QUOTES = 3;

/** Sentences that bear on the claims of a message. Never says whether a claim is true. */
export function checkCard(check: Check, say: Say = ENGLISH): Card {
  const { claims, asks = false } = check;
  if (claims.length === 0) {
    return cardOf([textBlock(`**${say('nothingToCheck')}**`)]);
  }
  for (let quotes = QUOTES; quotes > 1; quotes--) {
    const all = cardOf(blocksOf(check, { count: claims.length, quotes, filed: false, asks, say }));
    const card = fullest(1, () => all);
    if (card !== null) return card;
  }
  const most = Math.min(claims.length, COMPONENT_LIMIT / 4);
  const build = (count: number, filed: boolean) =>
    cardOf(blocksOf(check, { count, quotes: 1, filed, asks, say }));
  return fullest(most, build) ?? build(0, true);
}

interface Extent {
  readonly count: number;
  readonly quotes: number;
  readonly filed: boolean;
  readonly asks: boolean;
  readonly say: Say;
}

function blocksOf(check: Check, extent: Extent): CardBlock[] {
  const { claims, unchecked } = check;
  const { say } = extent;
  const left = claims.length - extent.count + unchecked;
  const shown = claims.slice(0, extent.count);
  const carried = shown.some(({ quotes }) => quotes.some(({ alsoIn }) => alsoIn.length > 0));
  const note = carriersNote(carried, say).map(textBlock);
  return [
    textBlock(`**${say('checkHead')}** ${say('checkNote')}`),
    ...shown.flatMap((claim, at) => claimBlocks(claim, at, extent)),
    ...note,
    ...(left > 0 ? [textBlock(`-# ${say('claimsLeft', { count: left })}`)] : []),
  ];
}

function claimBlocks(checked: CheckedClaim, at: number, extent: Extent): CardBlock[] {
  const { claim, answered, quotes, unknownWords } = checked;
  const { say } = extent;
  const missing = missingWords(
    unknownWords.filter(({ word }) => isTelling(word, claim)),
    say,
  ).map((line) => `-# ${line}`);
  const quoted = quotes.find(({ text }) => sameWords(text, claim));
  if (answered && quoted !== undefined) return [quotedBlock(quoted, at, extent)];
  const head = [
    `**${say(extent.asks ? 'asked' : 'claim', { number: at + 1 })}** ` +
      `${say('quoted', { words: inlineText(claim, CLAIM_LENGTH) })}`,
    ...missing,
  ].join('\n');
  const near = checked.closest ? [`-# ${say('closestToClaim')}`] : [];
  const [first, ...others] = answered ? quotes.slice(0, extent.quotes) : [];
  if (first === undefined) return [textBlock(`${head}\n${say('silent')}`)];
  const styled = (quote: Quotation, index: number) => {
    const number = at * 10 + index + 1;
    return { number, filed: extent.filed, say, plain: true, beside: contextButton(quote, number, say) };
  };
  return [
    quotationBlock(first, { ...styled(first, 0), head: [head, ...near].join('\n') }),
    ...others.map((quote, index) => quotationBlock(quote, styled(quote, index + 1))),
  ];
}

/** A claim that stands word for word in an article. */
function quotedBlock(quote: Quotation, at: number, { filed, say }: Extent): CardBlock {
  const head = `**${say('claimQuoted', { number: at + 1 })}**`;
  const number = at * 10 + 1;
  return quotationBlock(quote, {
    number,
    filed,
    head,
    say,
    plain: true,
    bold: [],
    beside: contextButton(quote, number, say),
  });
}

const sameWords = (a: string, b: string) => a.replace(/\s+/g, ' ').trim() === b.replace(/\s+/g, ' ').trim();

/**
 * Whether a word of a claim that no article has is worth telling: names are. For other words articles have many ways to
 * say the same. A capital at the beginning of a claim makes no name.
 */
function isTelling(word: string, claim: string): boolean {
  const place = claim.toLowerCase().indexOf(word.toLowerCase());
  return place > 0 && /^\p{Lu}/u.test(claim.slice(place));
}
