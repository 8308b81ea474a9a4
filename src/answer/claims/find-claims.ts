import { splitSentences } from '../../corpus/splitting/split.js';
import { patternSource } from '../../language/pattern-source.js';
import type { Analyzer } from '../../search/text/analyze.js';
import { isQuestion } from './is-question.js';
import { withoutOwnCard } from './own-cards.js';
import { plainText } from './plain-text.js';
import { withCapitals } from './small-letters.js';

/** Fewest content words of a claim: "Trump cancelled" can be checked, "Wow" cannot. */
const LEAST_CONTENT = 2;
/** The fewest words of a claim. Anything shorter is a fragment. */
const LEAST_WORDS = 3;
/** The most words of a sentence that is only a greeting or thanks: "Thanks for posting this, Anna!" */
const LONGEST_GREETING = 6;

/** Said before a claim without being part of it; what follows is checked: "I think that Trump cancelled it". */
const LEAD_IN = new RegExp(
  patternSource`
    ^(?:(?:and|but|so|well|ok(?:ay)?|btw|fyi|breaking|update|lol|wow|hey|apparently|reportedly|allegedly|obviously
        |actually|basically|honestly|clearly|supposedly)\b[,:!.]*\s+
      |(?:i|we)(?:'ve|\u2019ve| have)? (?:just )?(?:think|thought|believe|heard|read|saw|guess|assume|suppose|know
        |understand)(?:,| that)? (?!(?:so|not|about)\b)
      |(?:did you know|rumor has it|rumour has it|word is|it seems|it looks like|people say|they say)(?:,| that)? )
  `,
  'i',
);
/** Words of feeling and judgement: no article can bear out what they say. */
const OPINION = new RegExp(
  patternSource`
    ^(?:i|we|i'm|i\u2019m|im|my) (?:\w+ )?(?:love|loved|like|liked|hate|hated|hope|wish|want|feel|felt|prefer|agree
      |disagree|doubt|wonder|care|am|favou?rite)\b|\b(?:imo|imho|in my (?:humble )?opinion|if you ask me)\b
    |^(?:what an?|how) [^?]*!?$
    |^(?:this|that|it)(?:'s|\u2019s| is| was) (?:so |really |very |just |such )?(?:an? )?
    (?:great|awful|terrible|amazing|awesome|bad|good|sad|funny|stupid|crazy|insane|disgusting|wonderful|horrible
      |shame|disgrace|joke|mess|nonsense)\b
  `,
  'i',
);
const GREETING = new RegExp(
  patternSource`
    ^(?:hi|hello|hey|yo|good (?:morning|afternoon|evening|night)|thanks|thank you|thx|cheers|welcome|bye|goodbye
      |see you|happy \w+day|congrats|congratulations|lol|lmao|haha|please)\b
  `,
  'i',
);

/** The sentences of a message, sorted. */
export interface FoundClaims {
  /** In the order of the message, in its own words. */
  readonly claims: readonly string[];
  /** Questions that would be claims if they were statements. */
  readonly questions: readonly string[];
  /** Sentences that are no claim: greetings, questions, opinions, fragments. */
  readonly skipped: number;
}

/** The sentences of a message that state something which an article may bear out or contradict. */
export function findClaims(message: string, analyzer: Analyzer): FoundClaims {
  const text = plainText(withoutOwnCard(message));
  const sentences = splitSentences(withCapitals(text)).map(({ start, end }) => text.slice(start, end));
  const tellingSomething = sentences.map(withoutLeadIn).filter((sentence) => tells(sentence, analyzer));
  const claims = tellingSomething.filter((sentence) => !isQuestion(sentence));
  return {
    claims: [...new Set(claims)],
    questions: [...new Set(tellingSomething.filter(isQuestion))],
    skipped: sentences.length - claims.length,
  };
}

function withoutLeadIn(sentence: string): string {
  let rest = sentence;
  for (let match = LEAD_IN.exec(rest); match !== null; match = LEAD_IN.exec(rest))
    rest = rest.slice(match[0].length);
  return rest;
}

/** Whether a sentence is about something that articles may hold: no fragment, no feeling, no greeting. */
function tells(sentence: string, analyzer: Analyzer): boolean {
  const terms = analyzer.analyze(sentence);
  const content = terms.filter((term) => !term.stop);
  if (terms.length < LEAST_WORDS || content.length < LEAST_CONTENT) return false;
  if (OPINION.test(sentence)) return false;
  return !(GREETING.test(sentence) && terms.length <= LONGEST_GREETING);
}
