/** Single words with two spellings, British first; the second is the one that both are compared by. */
const PAIRS =
  'grey gray, tyre tire, plough plow, kerb curb, aluminium aluminum, moustache mustache, pyjamas pajamas, sceptic skeptic, sceptical skeptical, mould mold, aeroplane airplane, gaol jail, sulphur sulfur, whisky whiskey, ageing aging, judgement judgment, acknowledgement acknowledgment, skilful skillful, wilful willful, jewellery jewelry, cosy cozy, storey story, practice practise, licence license, defence defense, offence offense, pretence pretense, programme program, programmes programs, kilogramme kilogram, cheque check, cheques checks, manoeuvre maneuver, enquiry inquiry, enquiries inquiries, artefact artifact, artefacts artifacts, learnt learned, burnt burned, dreamt dreamed, spelt spelled, spoilt spoiled, leapt leaped, percent percent, adviser advisor, advisers advisors';

const WORDS: ReadonlyMap<string, string> = new Map(
  PAIRS.split(', ').map((pair) => pair.split(' ') as [string, string]),
);

/** -our words that American English writes -or, by what stands before (colour, neighbourhood, labour). */
const OUR =
  /^(behavi|mis?behavi|col|discol|fav|disfav|flav|glam|harb|hon|dishon|hum|lab|neighb|od|parl|ranc|rig|rum|sav|savi|splend|tum|val|vap|vig|endeav|ferv|cand|clam|arm|ard|demean|misdemean)our/;
/** -re words that American English writes -er (centre, theatre, metres, fibre). */
const RE = /(cent|theat|met|lit|fib|calib|spect|lust|somb|meag|sab)re(s|d)?$/;
/** -ise, -isation and -yse in all their forms, after at least three letters (so that rise and wise stay). */
const ISE = /^(.{3,})(is|ys|yz)(e|ed|es|er|ers|ing|ation|ations)$/;
const OGUE = /^(catal|dial|anal|monol|prol|epil)ogue(s?)$/;
const AE_OE = /(an|leuk|^h)aem|(^|thop|clop)aed|(arch)ae|(^f)oet|(^)oestr|(rrh)oea/;

/** The American form of a British spelling; any other word as it is. Only equality of the results has a meaning. */
export function foldSpelling(word: string): string {
  const known = WORDS.get(word);
  if (known !== undefined) return known;
  if (word.length < 5) return word;
  return word
    .replace(ISE, (_all, stem: string, _s: string, ending: string) => `${stem}iz${ending}`)
    .replace(OUR, '$1or')
    .replace(RE, '$1er$2')
    .replace(OGUE, '$1og$2')
    .replace(AE_OE, (all) => all.replace(/[ao](?=e)/, ''));
}
