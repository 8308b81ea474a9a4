import { words } from '../words.js';
import { MONTH_NUMBERS, SHORT_MONTHS, SHORT_WEEKDAYS, TIME_ZONES, WEEKDAY_NUMBERS } from './calendar.js';
import { SHORT_TITLES } from './short-forms.js';

/**
 * English abbreviations by what a full stop after them may mean, in lower case and without the final stop.
 * Abbreviation classes after Grefenstette & Tapanainen (1994), "What is a word, what is a sentence?";
 * the entries are those of American and British news style.
 */

/** A name follows, so the sentence never ends here: "Gen. Kim Yong Chol", "Lt. Col. Smith", "Mt. Fuji". */
export const TITLES: ReadonlySet<string> = new Set([
  ...SHORT_TITLES.keys(),
  ...words(`
  mr mrs ms mx messrs mme mmes mlle drs profs revs rt msgr mgr abp bp br sra srta dña comdr comm ens wo spc ssgt
  msgt tsgt sens govs amb atty assoc dep det sec del cllr mp hr st ste mt ft pt pte gens cols profs lts capts sgts
  pvts supts dists treas barr engr arch alh hajj chf surv pharm evang pst const cmdt cdre cdr tpr gnr cpo pfc po
  vadm radm bt bart ald clr
  `),
]);

/** Titles that are words as well; they count only with a capital: "Rep. Lee", but "a union rep. He left". */
export const CAPITAL_TITLES = words(
  'gen col rep reps sen rev hon pres sec det del comm ens mt ft pt fr dep br comm mp arch const po bt',
);

/** What is told apart by letters: "hepatitis C. Doctors", "Plan B. Officials". A person's initial does not follow. */
export const LETTERED = words(`
  vitamin vitamins hepatitis war influenza plan group class category type grade section exhibit appendix terminal gate
  platform schedule annex option phase part zone block wing row tier pool division league area ward room building
  size letter answer number paper layer trimester team squad class unit pier dock bus studio stage zone cohort sample
`);

/** Places and streets as prefix and suffix: "St. Louis" goes on, "on Main St. The" ends. */
export const SAINT_OR_STREET = words('st ste mt ft pt dr');

/** Something always follows: "e.g. rice", "Roe v. Wade", "approx. ten", "cf. Smith". */
export const INTRODUCERS = words(
  'e.g i.e eg ie vs v cf viz ca c approx incl excl esp a.k.a aka fka f.k.a resp b d née lit p.s n.b',
);

/** A number follows: "No. 5", "p. 55", "Fig. 3", "Art. IX", "Rs. 500". Without one the stop may end. */
export const NUMBERED = words(`
  no nos nr nrs n° nº p pp vol vols ch chap chaps sec secs sect fig figs art arts para paras pt pts ver v vv eq eqs
  ex op cit tab tabs app apps cl cls reg regs bk r rs l ll fol ser lot rm ste apt flt bldg rte hwy ext tel fax
  mk pg pgs ss nn max min matt ps pss cor deut lev isa jer ezek
`);

/** Words of their own when no number follows: "He said no. We left", "modern art. He paints". */
export const NUMBERED_WORDS = words('no art arts fig para app tab bk reg ex op ver lot pt max min mk ch');

/** The sentence may end here or go on with a name: "Apple Inc. Chief", "King Jr. Day", "the U.S. Army". */
export const MAY_END = words(`
  jr sr esq ret phd md dds mba
  co inc ltd corp cos bros mfg intl natl assn assoc dept depts univ inst govt lp llc llp plc gmbh cie pty pvt bhd
  ave blvd rd hwy pkwy sq ter pl ln rte bldg
  ala ariz ark calif colo conn del fla ga ill ind kan ky la md mich minn miss mo mont neb nev okla ore pa penn
  tenn tex va vt wash wis wyo mass dak alta ont que sask man
  ed eds trans repr al est esp def adj adv dist div gp
  sept a.d b.c
`);

/** Words of their own in lower case: "in a new inst.", but "he was ill. She" and "the man. He" end. */
export const MAY_END_WORDS = words(
  'ill ind miss mass wash ore man la pa co ed al est def pl que trans ark del inst ind ala ret',
);

/** Months and days: "Jan. 5" goes on, "in Jan. He" ends. They count only with a capital ("he sat. She", "a mar."). */
export const CALENDAR: ReadonlySet<string> = new Set([
  ...Object.keys(SHORT_MONTHS),
  ...Object.keys(SHORT_WEEKDAYS),
]);

/** Clock times end before a capital, but not before a zone or day: "9 p.m. EST", "5 a.m. Monday". */
export const CLOCK = words('a.m p.m am pm a.m.e');

/** What belongs to a clock time, in lower case. */
export const AFTER_CLOCK: ReadonlySet<string> = new Set([
  ...TIME_ZONES,
  ...words('eastern central mountain pacific greenwich local'),
  ...MONTH_NUMBERS.keys(),
  ...WEEKDAY_NUMBERS.keys(),
]);

/** Ends before a capital and goes on otherwise: "eggs, milk, etc. He", "10 ft. The". */
export const ENDS_BEFORE_CAPITAL = words('etc etal');

/** Names that are written with a mark: "Yahoo! Inc.", "on Jeopardy! last week", "Panic! at the Disco". */
export const EXCLAIMED_NAMES = words(
  'yahoo jeopardy joomla panic wham mamma mia oklahoma airplane chips ahoy yum moulin rouge e',
);

/** Domain endings and file extensions that no sentence begins with: "Amazon.Com", "Node.Js", "Setup.Exe". */
export const NAME_ENDINGS = words(`
com org net gov edu mil int info biz tv io ai js jsx ts tsx py rb go rs java cpp html htm xml json yaml css php asp
aspx pdf doc docx xls xlsx ppt pptx txt csv md jpg jpeg png gif svg mp mp3 mp4 avi mov zip exe dll apk uk de fr eu
ca au jp cn
`);

/** Units between two numbers: "5 ft. 6 in.", "3 hrs. 20 min." */
export const UNITS = words('ft in yd yds mi lb lbs oz st gal qt hr hrs min mins sec secs km m cm mm kg g');
