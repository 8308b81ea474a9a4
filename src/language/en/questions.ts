import { words } from '../words.js';
import { ARTICLE_WORDS, POSSESSIVES, SHORT_PREPOSITIONS, SUBJECT_PRONOUNS } from './function-words.js';

/** Words that ask. */
export const QUESTION_WORDS = words('who whom whose what when where which why how');

/** Verbs that an answer does not repeat: "how long did it last" is answered by "for 90 minutes". */
export const LASTING_VERBS = words('last lasts lasted take takes took taken');

/** Verbs that only ask: an answer to "what happened to X" says what did, not "happened". */
export const HAPPENING_VERBS = words('happen happens happened happening');

/** Small words that the definition of a name or noun phrase may hold: "who is the head of the port". */
export const WITHIN_DEFINED: ReadonlySet<string> = new Set([...ARTICLE_WORDS, 'of']);

/** Pronouns and the noun that may be asked for their words: "what did they say", "what do people say". */
export const ASKED_SPEAKERS: ReadonlySet<string> = new Set([...SUBJECT_PRONOUNS, 'you', 'people']);

/** Small words that may stand within a speaker: "the letter to Trump", "his lawyer", "the head of the port". */
export const WITHIN_SPEAKER: ReadonlySet<string> = new Set([
  ...ARTICLE_WORDS,
  ...SHORT_PREPOSITIONS,
  ...POSSESSIVES,
  ...words('and s other any all both'),
]);

/** After these, a word that may be a verb or a noun is a noun: "the report", "Kim's statement". */
export const BEFORE_NOUN: ReadonlySet<string> = new Set([
  ...ARTICLE_WORDS,
  ...POSSESSIVES,
  ...words('s this that of'),
]);
