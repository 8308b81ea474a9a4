import { words } from '../words.js';

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

export const AUXILIARIES = words(
  `
  is are am was were be been being has have had having do does did will shall would could might should must can may
  cannot isn't aren't wasn't weren't hasn't haven't hadn't don't doesn't didn't won't wouldn't couldn't shouldn't
  can't
  `,
);

/** Words that ask. */
export const QUESTION_WORDS = words('who whom whose what when where which why how');

/** Words that carry grammar and not content. */
export const FUNCTION_WORDS: ReadonlySet<string> = new Set([
  ...DETERMINERS,
  ...PRONOUNS,
  ...PREPOSITIONS,
  ...CONJUNCTIONS,
  ...AUXILIARIES,
  ...words('not also there here now then just only even too very still already again never always often'),
]);
