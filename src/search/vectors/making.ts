import { setImmediate as nextTurn } from 'node:timers/promises';
import { embedOne, type TextModel } from '../../model/model.js';
import type { QuestionLoad } from '../meaning.js';
import { noSuch } from '../no-such.js';
import { type SmallVector, toSmall, type VectorTable } from './vector-table.js';

/** What vectors are made from, and where they go. */
export interface VectorWork {
  /** The sentences' texts, by sentence number. */
  readonly texts: readonly string[];
  readonly table: VectorTable;
  readonly model: Pick<TextModel, 'embed'>;
  /** A vector that was kept. Undefined where there is none. */
  readonly known: (text: string) => SmallVector | undefined;
  /** Called for each vector that was made now. */
  readonly onMade: (text: string, vector: SmallVector) => void;
}

/** Puts the kept vectors into the table. Gives the numbers of sentences that still lack one. */
export function recallVectors({ texts, table, known }: VectorWork): number[] {
  const lacking: number[] = [];
  texts.forEach((text, sentence) => {
    const vector = known(text);
    if (vector === undefined) lacking.push(sentence);
    else table.set(sentence, vector);
  });
  return lacking;
}

/** How many turns of the event loop the making waits before it looks again whether questions are under way. */
const PATIENCE = 20;

/**
 * Makes the vectors of sentences, one after another. It gives way to questions under way, but never stops altogether:
 * in a busy channel a large archive would never get its vectors. Ends early when `signal` is aborted.
 */
export async function makeVectors(
  { texts, table, model, known, onMade }: VectorWork,
  lacking: readonly number[],
  { load, signal }: { readonly load: QuestionLoad; readonly signal?: AbortSignal },
): Promise<void> {
  for (const sentence of lacking) {
    if (signal?.aborted) return;
    for (let turn = 0; turn < PATIENCE && load.underWay > 0; turn++) await nextTurn();
    const text = texts[sentence] ?? noSuch('sentence', sentence);
    const already = known(text);
    const vector = already ?? toSmall(await embedOne(model, text));
    if (already === undefined) onMade(text, vector);
    table.set(sentence, vector);
  }
}
