/**
 * Words that carry grammar rather than content, grouped by what they are. In small letters, without accents and
 * apostrophes.
 */
const GROUPS = {
  // "the most senior", "a letter"
  articles: 'a an the',
  // "He also hosted Pompeo"
  pronouns:
    'i me my mine myself we us our ours ourselves you your yours yourself yourselves he him his ' +
    'himself she her hers herself it its itself they them their theirs themselves one ones this that ' +
    'these those',
  // "Who is Kim Yong Chol?"
  questionWords: 'who whom whose what which when where why how whats whos wheres whens hows',
  // "is", "did", "will be", "can't"
  auxiliaries:
    'am is are was were be been being do does did doing done have has had having will would shall ' +
    'should can could may might must ought isnt arent wasnt werent dont doesnt didnt havent hasnt ' +
    'hadnt wont wouldnt shant shouldnt cant cannot couldnt mustnt im youre hes shes were theyre ive ' +
    'youve weve theyve ill youll itll thats theres id',
  // "in", "of", "after" stays out of the list: it orders events
  prepositions:
    'of in on at by for with about against between into through to from up down out off over under as ' +
    'than upon within without toward towards via per like',
  // "and", "if"
  conjunctions: 'and or but if nor so because while until although though whether both either neither',
  // "there", "also", "very"
  adverbs:
    'there here then also too very just only not no yes again further once now ever even still yet ' +
    'however s t ll ve re d m etc',
  // "all", "some", "other"
  quantifiers: 'all any each few more most other others some such own same much many',
  // "please tell me", "the articles say": words that people put around a question
  asking: 'please tell give know list show http https www com',
} as const;

/** All of them. */
export const STOP_WORDS: ReadonlySet<string> = new Set(
  Object.values(GROUPS).flatMap((group) => group.split(' ')),
);
