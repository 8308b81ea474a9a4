import { setImmediate as nextTurn } from 'node:timers/promises';
import type { TextModel } from '../../model/model.js';
import type { QuestionLoad } from '../meaning.js';
import { type SmallVector, toSmall, type VectorTable } from './vector-table.js';

/** Where vectors are made from and to. */
export interface VectorWork {
  /** The sentences' texts, by sentence number. */
  readonly texts: readonly string[];
  readonly table: VectorTable;
  readonly model: Pick<TextModel, 'embed'>;
  /** A vector that was made before, or undefined. */
  readonly known: (text: string) => SmallVector | undefined;
  /** Told of each vector that was made now. */
  readonly onMade: (text: string, vector: SmallVector) => void;
}

/** Puts the vectors that are known into the table, and gives the numbers of the sentences that still lack one. */
export function recallVectors({ texts, table, known }: VectorWork): number[] {
  const lacking: number[] = [];
  texts.forEach((text, sentence) => {
    const vector = known(text);
    if (vector === undefined) lacking.push(sentence);
    else table.set(sentence, vector);
  });
  return lacking;
}

/** How long the making waits before it looks again whether questions are under way, in turns of the event loop. */
const PATIENCE = 20;

/**
 * Makes the vectors of sentences, one after another; it gives way while questions are under way, but never stands
 * still, or a busy channel would keep a large archive without vectors for ever. Ends early when `signal` is aborted.
 */
export async function makeVectors(
  { texts, table, model, known, onMade }: VectorWork,
  lacking: readonly number[],
  { load, signal }: { readonly load: QuestionLoad; readonly signal?: AbortSignal },
): Promise<void> {
  for (const sentence of lacking) {
    if (signal?.aborted) return;
    for (let turn = 0; turn < PATIENCE && load.underWay > 0; turn++) await nextTurn();
    const text = texts[sentence]!;
    const already = known(text);
    const vector = already ?? toSmall((await model.embed([text]))[0]!);
    if (already === undefined) onMade(text, vector);
    table.set(sentence, vector);
  }
}
