import type { Corpus } from '../corpus/article.js';
import { openOnnxModel } from '../model/onnx-model.js';
import { buildEngine, fromState, toState } from '../search/build.js';
import type { SearchEngine } from '../search/engine.js';
import type { RankingSetting } from '../story/make-engine.js';
import { giveMeaning } from '../story/vectors/meaning.js';
import { InputError } from './input-error.js';

/** The models that come with the repository, from its root. */
export const MODELS = 'models';

/**
 * The bot's engine over a corpus, with all vectors made.
 *
 * @throws InputError when the models are asked for and cannot be used: the figures without them would be others
 */
export async function engineFor(corpus: Corpus, ranking: RankingSetting): Promise<SearchEngine> {
  if (ranking === 'lexical') return buildEngine(corpus);
  const opened = await openOnnxModel(MODELS);
  if (opened.kind === 'unusable') throw new InputError(`expected models in ${MODELS}: ${opened.reason}`);
  const { meaning, done } = await giveMeaning(corpus, { model: opened.model, file: null });
  await done;
  return fromState(corpus, toState(corpus), meaning);
}
