import type { Answer } from '../answer/answer.js';

/** What a question file may name a question with. */
export type QuestionId = string | number;

/** One line of JSON for tools: the question's own id first where it has one, absent facts null. */
export function answerJson(answer: Answer, id?: QuestionId): string {
  return JSON.stringify(id === undefined ? answer : { id, ...answer });
}
