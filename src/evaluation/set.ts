import { readFile } from 'node:fs/promises';
import type { Corpus } from '../corpus/article.js';
import { loadCorpus } from '../corpus/load.js';
import { InputError } from './input-error.js';
import { parseQuestions, type Question } from './questions.js';

/** Where a set of judged questions and their articles are kept. */
export interface SetFiles {
  /** Folder of articles. */
  readonly seeds: string;
  /** Question files, judged as one set. */
  readonly questions: readonly string[];
}

/** Articles and the questions that are asked of them. */
export interface QuestionSet {
  readonly corpus: Corpus;
  readonly questions: readonly Question[];
}

async function read(file: string): Promise<string> {
  try {
    return await readFile(file, 'utf8');
  } catch (cause) {
    throw new InputError(`expected a file of questions, got ${file}, which cannot be read`, { cause });
  }
}

/**
 * Loads a set.
 *
 * @param warn told of every article that did not load, one line each
 * @throws InputError when no article loads, or a question file cannot be read or is malformed
 */
export async function loadSet(files: SetFiles, warn: (line: string) => void): Promise<QuestionSet> {
  const { corpus, problems } = await loadCorpus({ directory: files.seeds });
  for (const { severity, article, expected, got } of problems) {
    if (severity === 'error') warn(`${article}: expected ${expected}, got ${got}`);
  }
  if (corpus.articles.length === 0) throw new InputError(`expected articles in ${files.seeds}, got none`);
  const sets = await Promise.all(files.questions.map(async (file) => parseQuestions(await read(file), file)));
  const questions = sets.flat();
  return { corpus, questions };
}
