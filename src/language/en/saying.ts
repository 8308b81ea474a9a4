import { rowsOfThree, words } from '../words.js';

type Forms = readonly [base: string, third: string, past: string];

/*
 * Verbs of saying: base form, third person, past. Some forms are as often a noun or another verb ("state", "posts"),
 * so whoever looks them up has to look at the words beside them.
 */

/** Verbs that introduce somebody's words and mean nothing else: "what did Kim write". */
export const TELLING: readonly Forms[] = rowsOfThree(`
  say says said; tell tells told; write writes wrote; tweet tweets tweeted; announce announces announced; claim claims
  claimed; argue argues argued; declare declares declared; suggest suggests suggested; warn warns warned; promise
  promises promised; report reports reported; describe describes described; insist insists insisted; reply replies
  replied; answer answers answered; explain explains explained; comment comments commented; remark remarks remarked;
  conclude concludes concluded; add adds added; post posts posted; admit admits admitted; confirm confirms confirmed;
  deny denies denied; testify testifies testified; note notes noted; reveal reveals revealed; recommend recommends
  recommended; propose proposes proposed
`);

/** Verbs by which news reports what somebody demands, asks, recalls or holds. */
const HOLDING: readonly Forms[] = rowsOfThree(`
  cite cites cited; speak speaks spoke; state states stated; vow vows vowed; pledge pledges pledged; respond responds
  responded; observe observes observed; concede concedes conceded; acknowledge acknowledges acknowledged; disclose
  discloses disclosed; urge urges urged; demand demands demanded; ask asks asked; inquire inquires inquired; wonder
  wonders wondered; recall recalls recalled; maintain maintains maintained; contend contends contended; assert asserts
  asserted; stress stresses stressed; emphasise emphasises emphasised; emphasize emphasizes emphasized; predict
  predicts predicted; estimate estimates estimated
`);

/** Verbs that say how it was said. */
const VOICING: readonly Forms[] = rowsOfThree(`
  joke jokes joked; quip quips quipped; shout shouts shouted; cry cries cried; yell yells yelled; exclaim exclaims
  exclaimed; whisper whispers whispered; mutter mutters muttered; mumble mumbles mumbled; murmur murmurs murmured;
  scream screams screamed; roar roars roared; snap snaps snapped; retort retorts retorted; counter counters countered;
  boast boasts boasted; complain complains complained; protest protests protested; plead pleads pleaded; beg begs
  begged; continue continues continued; repeat repeats repeated; quote quotes quoted; swear swears swore; sigh sighs
  sighed; thunder thunders thundered; hiss hisses hissed; bellow bellows bellowed; bark barks barked; growl growls
  growled; gasp gasps gasped; groan groans groaned; grumble grumbles grumbled; moan moans moaned; sob sobs sobbed;
  wail wails wailed; shriek shrieks shrieked; screech screeches screeched; sneer sneers sneered; scoff scoffs scoffed;
  tease teases teased; taunt taunts taunted; chant chants chanted; chime chimes chimed; interject interjects
  interjected; interrupt interrupts interrupted; blurt blurts blurted; stammer stammers stammered; stutter stutters
  stuttered; muse muses mused; implore implores implored; fume fumes fumed; rage rages raged; rant rants ranted; gush
  gushes gushed; enthuse enthuses enthused; opine opines opined; lament laments lamented; venture ventures ventured;
  volunteer volunteers volunteered
`);

/** Every verb of saying. */
export const SAYING: readonly Forms[] = [...TELLING, ...HOLDING, ...VOICING];

/**
 * Words by which a report is recognised: verbs of saying in their base form, and what stands in their place
 * ("according to").
 */
export const REPORTING: ReadonlySet<string> = new Set([
  ...[...TELLING, ...HOLDING].map(([base]) => base),
  ...words('according quote statement agree call indicate'),
]);

/**
 * Verbs that hardly mean anything but saying in the present: "Lund says Monday". Not "reports" ("he plays and
 * reports").
 */
export const SAYS = words(
  'say says adds writes tells tweets insists claims argues warns admits concedes acknowledges denies explains notes',
);

/** All forms of the verbs of saying. */
export const SAYING_FORMS: ReadonlySet<string> = new Set(SAYING.flat());

/** The forms in which a verb of saying tells who said something: "Kim asked", "Kim asks". */
export const SAID: ReadonlySet<string> = new Set(SAYING.flatMap((forms) => forms.slice(1)));

/** Forms in -ing, after which the same speaker goes on: "adding", "noting", "begging". Made-up spellings do no harm. */
export const SAYING_PARTICIPLES: ReadonlySet<string> = new Set(
  SAYING.flatMap(([base]) => [`${base}ing`, `${base.replace(/e$/, '')}ing`, `${base}${base.at(-1)}ing`]),
);

/** Words that begin no source: a clause ("which the army"), a negation. */
export const NO_SOURCE = words('who which that what not no');

/**
 * Verbs that name a source and say no more: ", Pompeo said", ", Pompeo told reporters". A verb of claiming, admitting
 * or denying says more.
 */
export const ATTRIBUTING = words(
  'say said says told tells added adds adding stated states reported reports wrote writes tweeted',
);
