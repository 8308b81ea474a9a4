import type { Choice, CommandOption, Services } from '../contract/command.js';
import type { CommandRequest } from '../contract/request.js';
import { QUESTION_LIMIT } from '../memory/question-state.js';

/** The question of a command that answers one. */
export const questionOption = {
  type: 'string',
  name: 'question',
  description: 'Your question, in your own words',
  required: true,
  maxLength: QUESTION_LIMIT,
  suggest: suggestQuestion,
} as const satisfies CommandOption;

/** Questions, people and places that the articles know, for what was typed so far. Free text is always accepted. */
async function suggestQuestion(
  typed: string,
  _request: CommandRequest,
  { story }: Services,
): Promise<readonly Choice[]> {
  const suggestions = await story.suggest(typed);
  return suggestions.map(({ text }) => ({ name: text, value: text }));
}

/** People and places that the articles know: what a timeline may be about. Free text is always accepted. */
export async function suggestTopic(
  typed: string,
  _request: CommandRequest,
  { story }: Services,
): Promise<readonly Choice[]> {
  const suggestions = await story.suggest(typed);
  const topics = suggestions.flatMap(({ kind, text, about }) => about ?? (kind === 'question' ? [] : text));
  return [...new Set(topics)].map((topic) => ({ name: topic, value: topic }));
}
