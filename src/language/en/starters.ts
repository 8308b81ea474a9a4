import { words } from '../words.js';

/**
 * English words that begin a sentence far more often than a name, in lower case. After an abbreviation that may
 * end a sentence ("in the U.S.", "Pitt, Briggs & Co.") one of them says that it did. The idea of frequent sentence
 * starters is that of Kiss & Strunk (2006), "Unsupervised Multilingual Sentence Boundary Detection" (Punkt).
 */
export const STARTERS = words(`
  he she it they we i you his her its their our my your this that these those there here who whose whom
  a an the
  but and or so yet nor because although though while when where why how what which if unless until since as once
  in on at for from with without by before after during under over between among amid according despite into through
  about against around behind below beyond inside outside near toward towards upon within throughout like unlike
  to of per via except
  however meanwhile also then now still moreover later earlier today yesterday tomorrow tonight nevertheless instead
  additionally afterwards again already always anyway consequently currently eventually finally first furthermore hence
  indeed initially nonetheless often originally otherwise overall perhaps previously recently sometimes soon thus
  therefore thereafter third second lastly ultimately usually only even just not never maybe yes
  is are was were am do does did has have had can could would should will shall may might must please let
  don doesn didn isn aren wasn weren won wouldn couldn shouldn can
  some many most several all both each every any another other others neither either none no few much more less such
  one two three four five six seven eight nine ten half
  nobody everyone everybody someone somebody anyone something nothing everything people asked
`);

/** Small words that begin a sentence of a message without capitals: "the dam is full". */
export const MESSAGE_STARTERS = words('the he she they we this these i');

/**
 * People as news reports them, in the plural. They begin a sentence if a small letter follows ("in the U.S. Officials
 * said"); in a headline they do not ("U.S. Officials Say").
 */
export const PLURAL_STARTERS = words(`
  officials investigators prosecutors authorities residents witnesses critics experts analysts doctors researchers
  scientists lawmakers reporters journalists supporters opponents protesters demonstrators republicans democrats
  conservatives liberals voters investors shareholders economists diplomats negotiators soldiers troops rebels
  militants officers detectives firefighters rescuers survivors victims relatives neighbors neighbours friends
  colleagues students teachers parents children women men patients nurses workers employees farmers fans players
  customers shares stocks prices sales profits polls surveys studies police
`);

/** Starters that are surnames as well, or stand beside initials. After a single initial they tell nothing. */
export const STARTER_NAMES = words(
  'will may an so do can must ho yes day mark even no or like near over under first',
);

/**
 * Sentences of one word: "Right. Kim agreed." Another short word with a capital and a full stop is a title: "Engr. Musa
 * agreed."
 */
export const ONE_WORD_ANSWERS = words(`
yes no nope yeah never ever right wrong true false okay ok well sure fine good great nice bad sad enough exactly
indeed maybe perhaps why what who how when where which wow ha haha oh ah hey hi hello thanks sorry please welcome
stop wait look listen done first second third last next then now here there amen bravo cheers help fire war peace
love silence nothing nobody always often again still not quite rather later soon today
`);

/** Lower-case parts of names that begin a sentence as they are: "al-Qaeda said", "de Blasio won". */
export const NAME_PARTICLES = words('de van von der den di da du le la el al bin ibn ter ten del della');
