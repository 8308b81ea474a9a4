import { readdir } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { Question } from '../questions.js';
import type { FitSource } from './fit-set.js';

/** Our own stories, written for training and fitting. */
const NEWS_DIRECTORY = 'training/news';
/**
 * The cross-encoder was not trained on every third document of a public set, and every third of our own stories. The
 * ranking is fitted on these (`HELD_FOR_THE_FIT` in training/sets.py).
 */
const HELD_FOR_THE_FIT = 3;
/** The most questions of one set. */
const LIMIT = 400;

const isHeld = (document: number) => document % HELD_FOR_THE_FIT === 0;

/** Whether a question is about a document that the cross-encoder was not trained on. Articles are named by number. */
function aboutHeldDocument({ expected }: Question): boolean {
  if (expected.by === 'text') return true;
  const [gold] = expected.gold;
  return gold !== undefined && isHeld(Number.parseInt(basename(gold.article), 10));
}

/** A public set: a folder with `articles/` and `questions.jsonl`. */
export function publicSource(folder: string): FitSource {
  return {
    name: basename(folder),
    story: false,
    seeds: join(folder, 'articles'),
    questions: [join(folder, 'questions.jsonl')],
    limit: LIMIT,
    take: aboutHeldDocument,
  };
}

/** Our own stories that the cross-encoder was not trained on. */
export async function newsSources(directory = NEWS_DIRECTORY): Promise<FitSource[]> {
  const names = (await readdir(directory)).sort();
  return names
    .filter((_name, place) => isHeld(place))
    .map((name) => ({
      name,
      story: true,
      seeds: join(directory, name, 'articles'),
      questions: [join(directory, name, 'questions.jsonl')],
      limit: LIMIT,
      take: () => true,
    }));
}
