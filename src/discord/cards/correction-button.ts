import type { APIButtonComponentWithCustomId as Button } from 'discord.js';
import type { UnknownWord } from '../../search/engine.js';
import { commaList } from '../language/lists.js';
import type { Say } from '../language/say.js';
import { correctionKey, correctionsOf } from '../memory/corrections.js';
import { encodeId } from '../memory/custom-id.js';
import { clip } from './clip.js';
import { button } from './components.js';

/** Longest label of a button (Discord), UTF-16 code units. */
const LABEL_LENGTH = 80;

/** A button that asks again, with every word spelt as in the articles. */
export function correctionButton(words: readonly UnknownWord[], key: string, say: Say): Button[] {
  const corrections = correctionsOf(words);
  if (corrections.length === 0) return [];
  const spelt = corrections.map(({ correct }) => say('quoted', { words: correct }));
  const label = say('askWith', { words: commaList(spelt, say) });
  return [button(clip(label, LABEL_LENGTH), encodeId('spelling', key, correctionKey(corrections)))];
}
