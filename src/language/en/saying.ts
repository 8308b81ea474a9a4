import { words } from '../words.js';

/**
 * Verbs of saying: base form, third person, past. Rows by what is done, so that a reader of the table sees what is missing.
 * Words that are nouns or other verbs as often ("state", "post", "report") stand in the past only where that is clear.
 */
const ROWS = `
  say says said; tell tells told; write writes wrote; tweet tweets tweeted; post posts posted; speak speaks spoke
  announce announces announced; declare declares declared; claim claims claimed; argue argues argued; state states stated
  suggest suggests suggested; warn warns warned; promise promises promised; vow vows vowed; pledge pledges pledged
  report reports reported; describe describes described; insist insists insisted; reply replies replied
  answer answers answered; respond responds responded; explain explains explained; comment comments commented
  remark remarks remarked; conclude concludes concluded; add adds added; note notes noted; observe observes observed
  admit admits admitted; concede concedes conceded; acknowledge acknowledges acknowledged; confirm confirms confirmed
  deny denies denied; testify testifies testified; reveal reveals revealed; disclose discloses disclosed
  recommend recommends recommended; propose proposes proposed; urge urges urged; demand demands demanded
  ask asks asked; inquire inquires inquired; wonder wonders wondered; recall recalls recalled; maintain maintains maintained
  contend contends contended; assert asserts asserted; stress stresses stressed; emphasise emphasises emphasised
  emphasize emphasizes emphasized; predict predicts predicted; estimate estimates estimated; joke jokes joked
  quip quips quipped; shout shouts shouted; cry cries cried; yell yells yelled; exclaim exclaims exclaimed
  whisper whispers whispered; mutter mutters muttered; mumble mumbles mumbled; murmur murmurs murmured
  scream screams screamed; roar roars roared; snap snaps snapped; retort retorts retorted; counter counters countered
  boast boasts boasted; complain complains complained; protest protests protested; plead pleads pleaded; beg begs begged
  continue continues continued; repeat repeats repeated; quote quotes quoted; swear swears swore; sigh sighs sighed
`;

/** Every verb of saying in its three forms: base, third person, past. */
export const SAYING: readonly (readonly [base: string, third: string, past: string])[] = ROWS.trim()
  .split(/[;\n]+/)
  .map((row) => row.trim().split(/\s+/) as unknown as [string, string, string]);

/** Verbs of saying that are little else in the present: "Lund says Monday". "He plays and reports" is none. */
export const SAYS = words(
  'say says adds writes tells tweets insists claims argues warns admits concedes acknowledges denies explains notes',
);

/** All forms of the verbs of saying. */
export const SAYING_FORMS: ReadonlySet<string> = new Set(SAYING.flat());
