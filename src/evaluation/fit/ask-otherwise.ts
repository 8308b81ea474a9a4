/** Question words that ask for something else about the same event. */
const OF_EVENTS = ['When', 'Where', 'Why'];
const EVENT = /^(when|where|why)( (?:did|does|do|was|were|is|are|has|had|will) .+)$/i;
const WHAT = /^what( (?:did|does|do) .+)$/i;
const PERSON = /^[Ww]ho (is|was) (\p{Lu}[^ ?]*(?: \p{Lu}[^ ?]*)*)\??$/u;

/**
 * A near miss made of a question: the same people and the same words, asking for something else ("When did X meet Y?" as "Where
 * did X meet Y?", "Who is X?" as "How old is X?"); null where the question has no such form. `turn` chooses among the other
 * ways, so that a list of questions gets each of them.
 */
export function askOtherwise(question: string, turn: number): string | null {
  const event = EVENT.exec(question);
  if (event) {
    const others = OF_EVENTS.filter((word) => word.toLowerCase() !== event[1]!.toLowerCase());
    return `${others[turn % others.length]}${event[2]}`;
  }
  const what = WHAT.exec(question);
  if (what) return `${OF_EVENTS[turn % OF_EVENTS.length]}${what[1]}`;
  const person = PERSON.exec(question);
  if (person === null) return null;
  const [, is, name] = person;
  return turn % 2 === 0 ? `How old ${is} ${name}?` : `Where was ${name} born?`;
}
