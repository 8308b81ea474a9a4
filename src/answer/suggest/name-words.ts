const words = (list: string): ReadonlySet<string> => new Set(list.split(' '));

/** Words before a name that say it is a person's: "Secretary of State Mike Pompeo", "Gen Kim". Folded. */
export const TITLES = words(
  'mr mrs ms miss dr prof professor sir lord lady dame president premier chancellor minister secretary senator sen representative rep congressman congresswoman governor gov mayor ambassador envoy ' +
    'general gen colonel col captain capt major maj lieutenant lt sergeant sgt commander admiral marshal officer detective inspector judge justice attorney prosecutor sheriff ' +
    'king queen prince princess pope bishop archbishop cardinal rabbi imam sheikh ayatollah rev reverend father chairman chairwoman chief director ceo coach leader dictator spokesman spokeswoman spokesperson ' +
    'official diplomat negotiator adviser advisor aide lawmaker analyst economist professor author actor actress singer director editor lawyer activist founder candidate nominee commissioner treasurer',
);

/** Words that come before a title or a name without being part of it: "former US President", "South Korean leader". */
export const BEFORE_TITLES = words(
  'us u.s uk u.n eu former acting deputy vice foreign prime first chief white house secretary of state defense defence national security treasury interior home the then late new old supreme senior junior top high federal general assistant press',
);

/** What a person is, in an apposition or after "is": "a close aide to", "the deputy leader of". Folded, singular. */
export const ROLES = words(
  [...TITLES].join(' ') +
    ' aide hand chief head member man woman boy girl child son daughter father mother wife husband brother sister widow friend student teacher doctor nurse scientist researcher engineer writer journalist reporter artist musician player striker defender champion winner victim suspect soldier veteran rebel politician businessman businesswoman billionaire owner partner veteran expert farmer worker resident spy ruler heir successor rival',
);

/** A capitalised word that makes a name that of an organisation, an event or a thing. Folded. */
export const NO_PERSON = words(
  'house ministry party university college school council court street avenue road agency department committee commission bank times news post journal group corp inc ltd company union nations kingdom states korea korean ' +
    'american british chinese russian german french japanese europe european asia asian africa african army navy force forces police church cathedral airport hotel park river lake sea ocean island islands mountain mount bay cup league club fc united association federation front movement act bill law treaty agreement summit war day week month year monday tuesday wednesday thursday friday saturday sunday january february march april june july august september october november december ' +
    'twitter facebook google apple reuters afp ap epa photo image ii iii bureau office center centre institute museum north south east west northern southern eastern western republic democratic republican congress senate parliament government',
);

/** Words before a capitalised name that make it a place: "in Singapore", "at Panmunjom". Folded. */
export const PLACE_LEADS = words('in at near outside across to from visit visited around');

/** Verbs of saying and doing that only people (and their offices) do. Folded. */
export const PERSON_VERBS = words(
  'said says told tweeted added wrote met joined hosted argued insisted resigned died married smiled arrived spoke warned',
);

/** Words that are no place though "in" stands before them: months, and the names of languages and currencies. Folded. */
export const NO_PLACE = words(
  'january february march april may june july august september october november december monday tuesday wednesday thursday friday saturday sunday english french german spanish chinese japanese russian korean arabic congress parliament twitter facebook christmas easter i',
);
