import { patternSource } from '../pattern-source.js';
import { rowsOfTwo } from '../words.js';

/** Single words with two spellings: each British one, and the American one that both are compared by. */
export const AMERICAN: ReadonlyMap<string, string> = new Map(
  rowsOfTwo(`
grey gray; tyre tire; plough plow; kerb curb; aluminium aluminum; moustache mustache; pyjamas pajamas;
sceptic skeptic; sceptical skeptical; mould mold; aeroplane airplane; gaol jail; sulphur sulfur;
whisky whiskey; ageing aging; judgement judgment; acknowledgement acknowledgment; skilful skillful;
wilful willful; jewellery jewelry; cosy cozy; storey story; practice practise; licence license;
defence defense; offence offense; pretence pretense; programme program; programmes programs;
kilogramme kilogram; cheque check; cheques checks; manoeuvre maneuver; enquiry inquiry; enquiries inquiries;
artefact artifact; artefacts artifacts; learnt learned; burnt burned; dreamt dreamed; spelt spelled;
spoilt spoiled; leapt leaped; percent percent; adviser advisor; advisers advisors`),
);

/** -our words that American English writes -or, by what stands before (colour, neighbourhood, labour). */
export const BRITISH_OUR = new RegExp(
  patternSource`
    ^(behavi|mis?behavi|col|discol|fav|disfav|flav|glam|harb|hon|dishon|hum|lab|neighb|od|parl|ranc|rig|rum|sav|savi
      |splend|tum|val|vap|vig|endeav|ferv|cand|clam|arm|ard|demean|misdemean)our
  `,
);
/** -re words that American English writes -er (centre, theatre, metres, fibre). */
export const BRITISH_RE = /(cent|theat|met|lit|fib|calib|spect|lust|somb|meag|sab)re(s|d)?$/;
/** -ise, -isation and -yse in all their forms, after at least three letters (so that rise and wise stay). */
export const BRITISH_ISE = /^(.{3,})(is|ys|yz)(e|ed|es|er|ers|ing|ation|ations)$/;
/** -ogue words that American English writes -og. */
export const BRITISH_OGUE = /^(catal|dial|anal|monol|prol|epil)ogue(s?)$/;
/** ae and oe that American English writes e (haemorrhage, foetus). */
export const BRITISH_AE_OE = /(an|leuk|^h)aem|(^|thop|clop)aed|(arch)ae|(^f)oet|(^)oestr|(rrh)oea/;
