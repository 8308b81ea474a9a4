import { answerTypeFeatures } from './answer-type.js';
import { coverageFeatures, relatedFeatures } from './coverage.js';
import { definitionFeatures } from './definition.js';
import type { Feature } from './feature.js';
import { nameFeatures } from './names.js';
import { proximityFeatures } from './proximity.js';
import { shapeFeatures } from './shape.js';

/** Every feature of the ranking model, in the order of its weights. */
export const FEATURES: readonly Feature[] = [
  ...coverageFeatures,
  ...relatedFeatures,
  ...nameFeatures,
  ...proximityFeatures,
  ...answerTypeFeatures,
  ...definitionFeatures,
  ...shapeFeatures,
];
