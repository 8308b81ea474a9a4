import { rowsOf, words } from '../words.js';
import { POSSESSIVES } from './function-words.js';

/**
 * Irregular verbs: the base form, then every form that no suffix rule leads back to it, the past first. A form that is
 * also another common word (found, saw, left, felt, bore, wound, lay) belongs to the verb that news means by it.
 */
export const IRREGULAR_VERBS = rowsOf(`
arise arose arisen; awake awoke awoken; bear bore borne; beat beaten; become became; begin began begun; bend bent;
bet; bind bound; bite bit bitten; bleed bled; blow blew blown; break broke broken; breed bred; bring brought;
build built; burn burnt; buy bought; catch caught; choose chose chosen; cling clung; come came; cost; creep crept;
deal dealt; dig dug; draw drew drawn; dream dreamt; drink drank drunk; drive drove driven; eat ate eaten;
fall fell fallen; feed fed; feel felt; fight fought; find found; flee fled; fling flung; fly flew flown;
forbid forbade forbidden; forget forgot forgotten; forgive forgave forgiven; freeze froze frozen; get got gotten;
give gave given; go went gone goes; grind ground; grow grew grown; hang hung; hear heard; hide hid hidden;
hold held; keep kept; kneel knelt; know knew known; lay laid; lead led; learn learnt; leave left; lend lent;
light lit; lose lost; make made; mean meant; meet met; mistake mistook mistaken; overcome overcame;
oversee oversaw overseen; overtake overtook overtaken; overthrow overthrew overthrown; pay paid; plead pled;
prove proven; ride rode ridden; ring rang rung; rise rose risen; run ran; say said; see saw seen; seek sought;
sell sold; send sent; shake shook shaken; shine shone; shoot shot; show shown; shrink shrank shrunk; sing sang sung;
sink sank sunk; sit sat; sleep slept; slide slid; speak spoke spoken; speed sped; spend spent; spin spun;
spring sprang sprung; stand stood; steal stole stolen; stick stuck; strike struck stricken; swear swore sworn;
sweep swept; swim swam swum; swing swung; take took taken; teach taught; tear tore torn; tell told; think thought;
throw threw thrown; understand understood; undertake undertook undertaken; undergo underwent undergone;
uphold upheld; wake woke woken; wear wore worn; weep wept; win won; withdraw withdrew withdrawn; withhold withheld;
write wrote written; die died dying dies; lie lied lying; tie tied tying; foresee foresaw foreseen; rebuild rebuilt;
retake retook retaken; resell resold; rewrite rewrote rewritten; mislead misled; outgrow outgrew outgrown
`);

const FORMS: ReadonlyMap<string, readonly string[]> = new Map(
  IRREGULAR_VERBS.map(([base = '', ...forms]) => [base, forms] as const),
);

/** The irregular forms of a verb; none for a regular one. */
export const irregularForms = (base: string): readonly string[] => FORMS.get(base) ?? [];

/** Verbs whose past is written as the base: "Workers quit on Friday". */
export const UNCHANGED_VERBS = words(
  'cut hit hurt put set shut quit spread split bid burst cast shed thrust upset beat',
);

/** Past forms and participles of the irregular verbs. */
export const IRREGULAR_PAST: ReadonlySet<string> = new Set([
  ...IRREGULAR_VERBS.flatMap(([, ...forms]) => forms.filter((form) => !/(?:goes|ing|dies)$/.test(form))),
  ...UNCHANGED_VERBS,
]);

/** Words in -ed that are no past form. */
export const NOT_PAST = words(
  `need indeed hundred speed seed feed breed deed bleed weed greed proceed succeed exceed embed naked sacred wicked
  kindred shed bed red wed sled infrared unprecedented beloved so-called armed`,
);

/** What is to come: "is due to", "was scheduled for", "are likely to". */
export const AHEAD_PARTICIPLES = words(
  'due set scheduled expected planned slated supposed meant bound likely unlikely poised about ready going',
);

/** Verbs that move what is to come to another day: "delayed to Monday", "extended until June". */
export const MOVING_VERBS = words(
  `delay delayed postpone postponed reschedule rescheduled adjourn adjourned extend extended prolong prolonged
  defer deferred move moved push pushed shift shifted suspend suspended put brought remanded`,
);

/** Verbs that fix a day for something: "called an election for June", "announced a march for Saturday". */
export const FIXING_VERBS = words(
  `
  schedule scheduled set plan planned fix fixed call called announce announced book booked slate slated arrange
  arranged organise organised organize organized propose proposed expect expected summon summoned invite invited
  `,
);

/**
 * Verbs whose "to" or object lies in the future of the verb: wishes, promises, requests, orders, decisions. What
 * follows other verbs ("managed to", "failed to", "went to") happened, or did not, at the time of the verb (Karttunen,
 * "Implicative verbs", 1971).
 */
export const AHEAD_VERBS = words(
  `
  vow vowed threaten threatened promise promised pledge pledged agree agreed ask asked tell told order ordered plan
  planned want wanted hope hoped intend intended expect expected decide decided offer offered urge urged invite
  invited prepare prepared seek sought warn warned demand demanded propose proposed request requested advise advised
  arrange arranged choose chose aim aimed schedule scheduled prompt wish wished need needed consider considered
  instruct instructed persuade persuaded swear swore volunteer volunteered recommend recommended call called gave
  give given announce announced
  `,
);

/** Nouns with "to" whose deed lies in the future: "a plan to", "the decision to". */
export const AHEAD_NOUNS = words(
  `
  plan plans decision offer promise pledge threat bid deal proposal invitation order orders permission hope hopes
  intention vow agreement commitment deadline
  `,
);

/** Verbs of events that run to a timetable: in the present they tell of a day to come ("Polls open on Sunday"). */
export const TIMETABLE_VERBS = words(
  `
  open opens reopen reopens close closes begin begins start starts resume resumes end ends finish finishes leave
  leaves depart departs arrive arrives meet meets vote votes play plays face faces go goes return returns expire
  expires land lands run runs take takes come comes rule rules decide decides air airs travel travels fly flies
  launch launches rise rises fall falls
  `,
);

/**
 * Verbs that keep a state ("remain closed until Monday"). In the present they reach into the future, and what follows
 * them is no past form.
 */
export const STATE_VERBS = words(
  `
    remain remains stay stays keep keeps become becomes seem seems look looks want wants plan plans hope hopes
    intend intends need needs expect expects
  `,
);

/** "is meeting", "are playing": what goes on, or is planned. */
export const TIMETABLE_PARTICIPLES = words(
  `
  opening reopening closing beginning starting resuming ending finishing leaving departing arriving meeting voting
  playing facing going returning landing running taking coming ruling deciding airing travelling traveling flying
  launching holding hosting visiting speaking addressing releasing attending staging heading moving making giving
  launching publishing celebrating marking appearing
  `,
);

/** Prepositions before what was done: "accused of killing two women in May". */
export const DEED_LEADS = words('of for from with after');

/** Words after which "will" is a noun: "his last will", "the will". */
export const BEFORE_WILL: ReadonlySet<string> = new Set([...POSSESSIVES, ...words('the a your this no')]);
