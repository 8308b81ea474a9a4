import { answerTypeFeatures } from './answer-type.js';
import { coverageFeatures, relatedFeatures, surroundingFeatures } from './coverage.js';
import { definitionFeatures } from './definition.js';
import type { Feature } from './feature.js';
import { meaningFeatures } from './meaning.js';
import { nameFeatures } from './names.js';
import { proximityFeatures } from './proximity.js';
import { shapeFeatures } from './shape.js';

/** The features by what they look at; leaving out a group shows what it is worth. */
export const FEATURE_GROUPS: Readonly<Record<string, readonly Feature[]>> = {
  coverage: coverageFeatures,
  surroundings: surroundingFeatures,
  'related words': relatedFeatures,
  meaning: meaningFeatures,
  'names and figures': nameFeatures,
  proximity: proximityFeatures,
  'answer type': answerTypeFeatures,
  definitions: definitionFeatures,
  shape: shapeFeatures,
};

/** Every feature of the ranking model, in the order of its weights. */
export const FEATURES: readonly Feature[] = Object.values(FEATURE_GROUPS).flat();

/** What each feature says about a sentence, in words a moderator understands, by name: for `ask --explain`. */
export const FEATURE_DESCRIPTIONS: ReadonlyMap<string, string> = new Map(
  FEATURES.map((feature) => [feature.name, feature.describe]),
);
