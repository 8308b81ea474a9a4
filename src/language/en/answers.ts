import { words } from '../words.js';

/*
 * Words by which a sentence shows what it can answer. Base forms, in small letters.
 */

/** A time, or what lies around one: "since the spring". */
export const TIMES = words(
  `today yesterday tomorrow tonight morning evening afternoon night noon midnight century decade year month week
  day hour spring summer autumn winter date era ago since until`,
);

/** Units that tell how long something takes. */
export const DURATIONS = words(`second minute hour day week month year decade century night`);

/** How often: "twice", "weekly", "every". */
export const FREQUENCIES = words(
  `annual annually day daily week weekly month monthly year yearly hourly nightly quarterly every once twice thrice
  time regularly rarely often always never`,
);

/** Why: "because", "citing", "to avoid". */
export const REASONS = words(
  `because due cause reason since therefore result owing thus hence order motivate prompt blame citing cite allow
  avoid prevent ensure so argue purpose aim explain believe`,
);

/** How old: "aged 34", "born in 1984". */
export const AGES = words(`old aged age born birthday`);

/** How many, without a figure. */
export const AMOUNTS = words(
  `several dozen hundred thousand half majority couple pair both none single no most`,
);

/** Prepositions that lead to a place. */
export const PLACE_LEADS = words(
  `in at near on inside outside across throughout into around beside between from to off toward along behind above
  below via`,
);

/** Those of them after which a name is a place, and nobody who acts. */
export const WITHIN = words(`in at near inside outside across throughout around above below`);

/** What something is: "known as", "a kind of". */
export const DEFINING = words(
  `known called considered named refer regarded described among most right-hand defined type kind form member term
  mean dubbed nicknamed referred trusted senior former`,
);

/** Verbs that join somebody to what they are: "is the mayor", "remains a friend". */
export const COPULAS = words(`is are was were be been became become remains remain`);

/** Words before the kind of a thing: "a letter", "among the towns". */
export const KINDS = words(`a an the one among another`);

/** Words that stand for something named before. */
export const BACK_REFERENCES = words(`he she they it his her their its this these`);
