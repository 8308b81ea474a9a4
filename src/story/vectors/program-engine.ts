import { fileURLToPath } from 'node:url';
import type { TextModel } from '../../model/model.js';
import { fromState } from '../../search/build.js';
import { cacheFolder } from '../cache/cache-files.js';
import { byWords, type MakeEngine, type RankingSetting } from '../make-engine.js';
import { giveMeaning, type VectorProgress } from './meaning.js';
import { type VectorFile, vectorFileName } from './vector-file.js';

/** The models that came with the program. For compiled code. */
const MODELS = fileURLToPath(new URL('../../../../models', import.meta.url));

export interface ProgramEngineOptions {
  readonly ranking: RankingSetting;
  /** The folder of articles. */
  readonly seeds: string;
  /** Where vectors are kept between starts; null for nowhere. */
  readonly directory: string | null;
  /** Names this process and thread, as no other does at the time. */
  readonly writer: string;
  /** Milliseconds since the epoch. */
  readonly now: () => number;
  /** Told, in words for an operator, when the models cannot be used. */
  readonly onNotice: (text: string) => void;
  /** Told the same as a reason alone. */
  readonly onUnusable?: (why: string) => void;
  readonly onProgress?: (progress: VectorProgress) => void;
  /** Told of each search for which fewer sentences are read than usual. */
  readonly onShortened?: () => void;
  /** Another folder of models; only tests need one. */
  readonly models?: string;
}

/** What opening the models takes, and whom it tells. */
export type ProgramModelOptions = Pick<
  ProgramEngineOptions,
  'ranking' | 'onNotice' | 'onUnusable' | 'models'
>;

/**
 * The models that take part. Null where words alone decide, and where the models cannot be used, which is told once.
 */
export async function programModel(options: ProgramModelOptions): Promise<TextModel | null> {
  const { ranking, onNotice, onUnusable, models = MODELS } = options;
  if (ranking === 'lexical') return null;
  const opened = await openModel(models);
  if (opened.kind !== 'unusable') return opened.model;
  onUnusable?.(opened.reason);
  onNotice(`the models cannot be used, so that words alone rank the sentences: ${opened.reason}`);
  return null;
}

/**
 * Makes the engines of the running program. Where the models cannot be used that is told once, and words alone decide.
 */
export async function programEngine(options: ProgramEngineOptions): Promise<MakeEngine> {
  const { seeds, directory, writer, now, onNotice, onProgress, onShortened } = options;
  const model = await programModel(options);
  if (model === null) return byWords;
  const file: VectorFile | null =
    directory === null
      ? null
      : {
          files: cacheFolder({ directory, writer: `${writer}-vectors`, now }),
          name: vectorFileName(seeds),
          model: model.id,
          onNotice,
        };
  return async (corpus, index) => {
    const { meaning } = await giveMeaning(corpus, {
      model,
      file,
      onFault: (error) => onNotice(`a model failed, and words did without it: ${String(error)}`),
      ...(onProgress && { onProgress }),
      ...(onShortened && { onShortened }),
    });
    return fromState(corpus, index, meaning);
  };
}

/**
 * Loads the runtime only now. Where its native part does not fit the machine, that is a reason to tell and no crash.
 */
async function openModel(directory: string) {
  try {
    const { openOnnxModel } = await import('../../model/onnx-model.js');
    return await openOnnxModel(directory);
  } catch (error) {
    return { kind: 'unusable' as const, reason: error instanceof Error ? error.message : String(error) };
  }
}
