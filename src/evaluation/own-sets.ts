import type { SetFiles } from './set.js';

/** A set of questions that the repository keeps, with its articles; paths from the root of the repository. */
export interface OwnSet extends SetFiles {
  readonly name: string;
}

/** The sets whose figures are committed: the starting articles, and four stories. Nothing is fitted on any of them. */
export const OWN_SETS = [
  { name: 'story', seeds: 'seeds', questions: ['tests/questions/story.jsonl'] },
  {
    name: 'ferry',
    seeds: 'tests/stories/ferry/articles',
    questions: ['tests/stories/ferry/questions.jsonl'],
  },
  {
    name: 'quake',
    seeds: 'tests/stories/quake/articles',
    questions: ['tests/stories/quake/questions.jsonl'],
  },
  {
    name: 'embassy',
    seeds: 'tests/stories/embassy/articles',
    questions: ['tests/stories/embassy/questions.jsonl'],
  },
  {
    name: 'recall',
    seeds: 'tests/stories/recall/articles',
    questions: ['tests/stories/recall/questions.jsonl'],
  },
] as const satisfies readonly OwnSet[];

/** Where the committed figures of {@link OWN_SETS} are kept, from the root of the repository. */
export const FIGURES_FILE = 'tests/evaluation/figures.json';
