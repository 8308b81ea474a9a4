import type { Analyzer } from './analyze.js';

/** Bits for what a term can mean, as far as answer types and definitions need it. */
export const WordClass = {
  month: 1,
  weekday: 2,
  time: 4,
  duration: 8,
  money: 16,
  reason: 32,
  placePreposition: 64,
  copula: 128,
  article: 256,
  role: 512,
  pronoun: 1024,
  year: 2048,
  defining: 8192,
  measure: 16384,
  age: 32768,
  place: 65536,
  saying: 131072,
  within: 262144,
  purpose: 524288,
  agent: 1048576,
  frequency: 2097152,
  amount: 4194304,
  subject: 8388608,
  genitive: 16777216,
} as const;
export type WordClassName = keyof typeof WordClass;

const WORDS: Readonly<Record<Exclude<WordClassName, 'year'>, string>> = {
  month:
    'january february march april may june july august september october november december jan feb mar apr jun jul aug sep sept oct nov dec',
  weekday: 'monday tuesday wednesday thursday friday saturday sunday',
  time: 'today yesterday tomorrow tonight morning evening afternoon night noon midnight century decade year month week day hour spring summer autumn winter date era ago since until',
  duration: 'second minute hour day week month year decade century night',
  money: 'dollar pound euro yen cent percent million billion trillion yuan rouble ruble rupee franc',
  reason:
    'because due cause reason since therefore result owing thus hence order motivate prompt blame citing cite allow avoid prevent ensure so argue purpose aim explain believe',
  placePreposition:
    'in at near on inside outside across throughout into around beside between from to off toward along behind above below via',
  copula: 'is are was were be been became become remains remain',
  article: 'a an the one among another',
  role: 'president minister secretary general colonel captain chief chairman vice deputy leader official officer director head king queen prince princess emperor pope bishop senator governor mayor ambassador envoy diplomat spokesman spy aide adviser commander founder owner editor author writer poet novelist actor actress singer musician composer artist painter player footballer coach manager scientist physicist chemist mathematician philosopher historian economist lawyer judge doctor professor engineer inventor politician activist journalist reporter businessman executive ceo member candidate star hero father mother son daughter brother sister wife husband widow mr mrs ms dr gen col capt sir lord lady lt sgt rev prof former ex',
  pronoun: 'he she they it his her their its this these',
  defining:
    'known called considered named refer regarded described among most right-hand defined type kind form member term mean dubbed nicknamed referred trusted senior former',
  age: 'old aged age born birthday',
  place:
    'airport apartment area arena bank base bay beach border bridge building bureau cafe camp campus capital castle cathedral centre church cinema city clinic club coast college compound continent corner country court courthouse district embassy estate factory farm field flat forest garden gym hall harbour headquarters hill home hospital hotel house island jail lake library mall mansion market mill mine ministry monastery mosque mountain museum neighbourhood office palace parish park parliament pier place plant port premises prison province quarter quay region resort restaurant river road room school sea shelter shop shore shrine site square stadium state station store street studio suburb temple territory theatre town university valley venue village warehouse yard zone',
  saying:
    'say tell write tweet announce claim argue declare suggest warn promise report describe call insist reply answer explain comment remark conclude add post admit confirm deny testify note state according quote statement recall agree vow urge reveal contend assert maintain stress emphasise acknowledge concede predict estimate propose recommend indicate',
  within: 'in at near inside outside across throughout around above below',
  purpose: 'to',
  agent: 'by',
  subject: 'he she they it we i',
  genitive: 'of',
  frequency:
    'annual annually day daily week weekly month monthly year yearly hourly nightly quarterly every once twice thrice time regularly rarely often always never',
  amount: 'several dozen hundred thousand half majority couple pair both none single no most',
  measure:
    'mile kilometer meter foot inch yard acre hectare ton tonne pound kilogram gram liter gallon degree percent times people square watt volt mph',
};

const YEAR = /^(?:1\d{3}|20\d{2})$/;

/** The class bits of every term, by number. Linear in the number of terms. */
export function classifyTerms(terms: readonly string[], analyzer: Analyzer): Uint32Array {
  const bits = new Map<string, number>();
  for (const [name, words] of Object.entries(WORDS)) {
    for (const word of words.split(' ')) {
      const term = analyzer.term(word);
      bits.set(term, (bits.get(term) ?? 0) | WordClass[name as WordClassName]);
    }
  }
  return Uint32Array.from(terms, (term) => bits.get(term) ?? (YEAR.test(term) ? WordClass.year : 0));
}
