import { words } from '../words.js';
import { AUXILIARIES } from './auxiliaries.js';

export const ARTICLE_WORDS = words('a an the');

export const POSSESSIVES = words('his her their its our my');

/** Words before a noun: the word behind them is an adjective or a noun. */
export const DETERMINERS = words(
  `a an the this that these those his her its their our my your some any no each every another both either neither
  all many most several few one two three four five six seven eight nine ten`,
);

export const PRONOUNS = words(
  'i you he she it we they me him us them who whom whose which himself herself itself themselves myself ourselves',
);

/** Pronouns that stand for people. "It" is none: it stands for nothing in "what time is it". */
export const PERSONAL_PRONOUNS = words('he she they him her them his hers their theirs');

/** Pronouns that can be the subject of a verb. */
export const SUBJECT_PRONOUNS = words('he she they it we i');

/** The commonest prepositions, which join a noun to the one before it: "the letter to Trump". */
export const SHORT_PREPOSITIONS = words('of to from in on at for with by');

/** Prepositions that end a verb too: "called it off". */
export const PARTICLES = words('off down up over around through');

export const PREPOSITIONS = words(
  `
  about above across after against along amid among around as at before behind below beneath beside besides between
  beyond by despite down during except for from in inside into like near of off on onto out outside over past per
  since through throughout till to toward towards under until up upon via with within without
  `,
);

export const CONJUNCTIONS = words(
  'and or but nor so yet although though while when where because if unless until than whereas that once',
);

/** Words that begin a clause: "the ship that sank", "after it sank". */
export const CLAUSE_OPENERS = words(
  `that who which whom whose when while after before because as if although though but where unless whereas once`,
);

/** Words that carry grammar and not content. */
export const FUNCTION_WORDS: ReadonlySet<string> = new Set([
  ...DETERMINERS,
  ...PRONOUNS,
  ...PREPOSITIONS,
  ...CONJUNCTIONS,
  ...AUXILIARIES,
  ...words('not also there here now then just only even too very still already again never always often'),
]);
