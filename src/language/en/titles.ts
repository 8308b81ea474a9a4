import { words } from '../words.js';

/** Words before a name that say it is a person's: "Secretary of State Mike Pompeo", "Gen Kim". In small letters. */
export const TITLE_WORDS = words(
  `mr mrs ms miss dr prof professor sir lord lady dame president premier chancellor minister secretary senator sen
  representative rep congressman congresswoman governor gov mayor ambassador envoy
  general gen colonel col captain capt major maj lieutenant lt sergeant sgt commander admiral marshal officer detective
  inspector judge justice attorney prosecutor sheriff
  king queen prince princess pope bishop archbishop cardinal rabbi imam sheikh ayatollah rev reverend father chairman
  chairwoman chief director ceo coach leader dictator spokesman spokeswoman spokesperson
  official diplomat negotiator adviser advisor aide lawmaker analyst economist professor author actor actress singer
  director editor lawyer activist founder candidate nominee commissioner treasurer`,
);

/** What a person is: "a close aide to", "the deputy leader of". Singular, in small letters. */
export const ROLES: ReadonlySet<string> = new Set([
  ...TITLE_WORDS,
  ...words(
    `
    aide hand chief head member man woman boy girl child son daughter father mother wife husband brother sister
    widow friend student teacher doctor nurse scientist researcher engineer writer journalist reporter artist
    musician player striker defender champion winner victim suspect soldier veteran rebel politician businessman
    businesswoman billionaire owner partner expert farmer worker resident spy ruler heir successor rival emperor
    novelist composer painter footballer manager executive physicist chemist mathematician philosopher historian
    inventor hero
    `,
  ),
]);

/** Words before a role that are no role themselves: "vice president", "former mayor". */
export const BEFORE_ROLES = words('vice deputy former ex acting late');

/** Forms of address. A copy may drop one ("Mr Pompeo", "Pompeo"), but never put another in its place. */
export const HONORIFICS = words('mr mrs ms miss');

/** Nouns for people that neither their ending ("singer", "pianist") nor {@link ROLES} shows: "the poet W. Auden". */
export const PEOPLE = words(
  `
  poet guru chef saint prophet pilot monk nun clerk guard cook thief bandit tycoon magnate star icon legend pundit
  host delegate advocate associate graduate inmate colleague athlete hostage orphan twin widow bride groom guest
  veteran human boss
  `,
);

/** Words before a place: "lives in Rome". A title does not stand there. */
export const NO_TITLE_AFTER = words('in at from near into after around outside');
