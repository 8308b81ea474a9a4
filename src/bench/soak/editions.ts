import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { generateCorpus } from '../generate.js';
import { questionsOf } from '../questions.js';

/** Words of a generated question: what people type. */
const QUESTION_WORDS = 8;
/** Different generated questions that are asked in turn. */
const QUESTIONS = 200;

/** The question that every edition answers differently, and how the answer is read. */
const EDITION_QUESTION = 'Which edition does the harbour bulletin carry?';
const EDITION = /harbour bulletin carries edition (\d+)\b/;

/** A folder of generated articles that changes from edition to edition. */
export interface Editions {
  readonly directory: string;
  /** Asked in turn: generated questions, and between them the one that tells editions apart. */
  readonly questions: readonly string[];
  /** Writes the two articles that carry the edition's number, so that a mixture of two editions would show. */
  publish(edition: number): Promise<void>;
  /** Puts a bad article in, or takes it out. */
  spoil(bad: boolean): Promise<void>;
}

/** The editions that a text speaks of; an answer from one generation speaks of at most one. */
export function editionIn(text: string): number | null {
  const match = EDITION.exec(text);
  return match === null ? null : Number(match[1]);
}

const file = (outlet: string, title: string, body: string) =>
  `---\noutlet: ${outlet}\ntitle: ${JSON.stringify(title)}\n---\n${body}\n`;

/** Writes an archive of so many sentences. */
export async function writeEditions(directory: string, sentences: number): Promise<Editions> {
  await mkdir(directory, { recursive: true });
  const corpus = generateCorpus(sentences);
  for (const { path, outlet, title, text } of corpus.articles) {
    await writeFile(join(directory, path), file(outlet, title ?? path, text));
  }
  const generated = questionsOf(corpus, { words: QUESTION_WORDS, count: QUESTIONS });
  return {
    directory,
    questions: generated.flatMap((question) => [question, EDITION_QUESTION]),
    publish: async (edition) => {
      const body = `The harbour bulletin carries edition ${edition} today.`;
      await writeFile(join(directory, 'bulletin-one.md'), file('Harbour Post', 'Harbour bulletin', body));
      const other = `Readers say that the harbour bulletin carries edition ${edition} on its front page.`;
      await writeFile(join(directory, 'bulletin-two.md'), file('Strait Times', 'Bulletin', other));
    },
    spoil: async (bad) => {
      const path = join(directory, 'spoilt.md');
      if (bad) await writeFile(path, '---\ntitle: no outlet\n---\nA sentence stands here.\n');
      else await rm(path, { force: true });
    },
  };
}
