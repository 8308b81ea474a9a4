import type { FeatureValue, SearchEngine } from '../search/engine.js';
import type { SentenceRef } from '../search/sentence-ref.js';

/** A sentence that a system proposes. */
export interface Proposal extends SentenceRef {
  /** Higher is better; what it means besides is the system's own affair. */
  readonly score: number;
  readonly features?: readonly FeatureValue[];
}

/** What a system says to one question. */
export interface Response {
  /** Best first. */
  readonly proposals: readonly Proposal[];
  /** Higher means surer; comparable between the questions of one system. */
  readonly confidence: number;
  /** False when the system says that the articles do not answer. */
  readonly answered: boolean;
  /** True when it answers and says that what it shows is only the closest there is. */
  readonly closest: boolean;
}

/** A ranker under evaluation: the bot's own engine, or a baseline beside it. */
export interface System {
  /** Names it in tables and runs; no blanks. */
  readonly name: string;
  /** Whether `confidence` claims to be a probability, so that its calibration can be judged. */
  readonly calibrated: boolean;
  ask(question: string, limit: number): Promise<Response>;
}

/** The bot's own engine, as users meet it. */
export function verbatim(engine: SearchEngine, { explain }: { explain: boolean }): System {
  return {
    name: 'verbatim',
    calibrated: true,
    async ask(question, limit) {
      const { hits, confidence, outcome } = await engine.search(question, { limit, explain });
      return { proposals: hits, confidence, answered: outcome !== 'silent', closest: outcome === 'closest' };
    },
  };
}
