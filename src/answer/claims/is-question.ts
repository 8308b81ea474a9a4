/** Question marks of all scripts that have one of their own, and what may follow at the end of a sentence. */
const ASKS = /[?？؟﹖⁇⁈⁉‽\u037e][\s"'”’»›)\]*_!！]*$/;
/** How much of the end is looked at, in UTF-16 code units: a question mark, closing quotation marks, "?!!!". */
const LOOKED_AT = 16;

/** Whether a sentence ends as a question does, in any script. */
export const isQuestion = (sentence: string): boolean => ASKS.test(sentence.slice(-LOOKED_AT));
