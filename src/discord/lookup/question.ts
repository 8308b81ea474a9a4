import type { Choice, CommandRequest, Services } from '../contract/command.js';

/** Questions, people and places that the articles know, for what was typed so far. Free text is always accepted. */
export async function suggestQuestion(
  typed: string,
  _request: CommandRequest,
  { story }: Services,
): Promise<readonly Choice[]> {
  const suggestions = await story.suggest(typed);
  return suggestions.map(({ text }) => ({ name: text, value: text }));
}
