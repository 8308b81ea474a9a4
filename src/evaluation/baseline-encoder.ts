import type { Corpus } from '../corpus/article.js';
import { embedOne } from '../model/model.js';
import { openOnnxModel } from '../model/onnx-model.js';
import { noSuch } from '../search/no-such.js';
import { nearest } from '../search/vectors/nearest.js';
import { giveMeaning } from '../story/vectors/meaning.js';
import { MODELS } from './engine.js';
import { InputError } from './input-error.js';
import type { System } from './system.js';
import { isQuotable } from './units.js';

/**
 * The encoder alone: sentences by the inner product of their vector and the question's (dense retrieval; Karpukhin et
 * al. 2020). It ranks the same sentences as the bot, by vectors only, and is never silent.
 *
 * @throws InputError when the models cannot be used
 */
export async function encoderBaseline(corpus: Corpus): Promise<System> {
  const opened = await openOnnxModel(MODELS);
  if (opened.kind === 'unusable') throw new InputError(`expected models in ${MODELS}: ${opened.reason}`);
  const { model } = opened;
  const { meaning, done } = await giveMeaning(corpus, { model, file: null });
  await done;
  const places = corpus.articles.flatMap(({ sentences }, article) =>
    sentences.flatMap((each, sentence) => (isQuotable(each) ? [{ article, sentence }] : [])),
  );
  return {
    name: 'encoder',
    calibrated: false,
    async ask(question, limit) {
      const vector = await embedOne(model, question);
      const proposals = nearest({ table: meaning.table, vector }, limit).map(({ sentence, nearness }) => ({
        ...(places[sentence] ?? noSuch('sentence', sentence)),
        score: nearness,
      }));
      return {
        proposals,
        confidence: proposals[0]?.score ?? 0,
        answered: proposals.length > 0,
        closest: false,
      };
    },
  };
}
