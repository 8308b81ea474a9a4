import { words } from '../words.js';
import { MONTHS, WEEKDAYS } from './calendar.js';

const CALENDAR = [...MONTHS, ...WEEKDAYS].map((name) => name.toLowerCase()).join(' ');

/** Words that come before a title or a name without being part of it: "former US President", "South Korean leader". */
export const BEFORE_TITLES = words(
  `
    us u.s uk u.n eu former acting deputy vice foreign prime first chief white house secretary of state defense
    defence national security treasury interior home the then late new old supreme senior junior top high federal
    general assistant press
  `,
);

/** A capitalised word that makes a name that of an organisation, an event or a thing. Folded. */
export const NO_PERSON = words(
  'house ministry party university college school council court street avenue road agency department ' +
    'committee commission bank times news post journal group corp inc ltd company union nations kingdom ' +
    'states korea korean ' +
    'american british chinese russian german french japanese europe european asia asian africa african ' +
    'army navy force forces police church cathedral airport hotel park river lake sea ocean island ' +
    'islands mountain mount bay cup league club fc united association federation front movement act ' +
    'bill law treaty agreement summit war day week month year ' +
    // "May" is a family name as well.
    `${CALENDAR.replace('may ', '')} ` +
    'twitter facebook google apple reuters afp ap epa photo image ii iii bureau office center centre ' +
    'institute museum north south east west northern southern eastern western republic democratic ' +
    'republican congress senate parliament government',
);

/** Words before a capitalised name that make it a place: "in Singapore", "at Panmunjom". Folded. */
export const BEFORE_PLACES = words('in at near outside across to from visit visited around');

/** Verbs of saying and doing that only people (and their offices) do. Folded. */
export const PERSON_VERBS = words(
  `
    said says told tweeted added wrote met joined hosted argued insisted resigned died married smiled arrived spoke
    warned
  `,
);

/**
 * Words that are no place though "in" stands before them: months, and the names of languages and currencies. Folded.
 */
export const NO_PLACE = words(
  `${CALENDAR} ` +
    'english french german spanish chinese japanese russian korean arabic congress parliament twitter ' +
    'facebook christmas easter i',
);
