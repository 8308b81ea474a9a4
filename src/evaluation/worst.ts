import type { Corpus } from '../corpus/article.js';
import type { FeatureValue } from '../search/engine.js';
import type { QuestionOutcome, Ranked } from './judge-all.js';
import type { Question } from './questions.js';
import { figure } from './table.js';

/** How many features of a hit are shown: those that moved its score most. */
const SHOWN_FEATURES = 8;

/** What went wrong with a question. Null when nothing did. */
function fault({ answerable, answered, ranking }: QuestionOutcome): { grade: number; name: string } | null {
  if (!answerable) return answered ? { grade: 0, name: 'answered, though the articles do not' } : null;
  const rank = ranking.findIndex(({ relevant }) => relevant);
  if (rank === -1) return { grade: 1, name: `no answer among the first ${ranking.length}` };
  if (rank > 0) return { grade: 1, name: `the answer stands at rank ${rank + 1}` };
  return answered ? null : { grade: 2, name: 'refused, though the first sentence answers' };
}

const features = (list: readonly FeatureValue[] = []) =>
  [...list]
    .sort((a, b) => Math.abs(b.contribution) - Math.abs(a.contribution))
    .slice(0, SHOWN_FEATURES)
    .map(({ name, value, contribution }) => {
      const sign = contribution < 0 ? '' : '+';
      return `${name} ${figure(value)} (${sign}${figure(contribution)})`;
    })
    .join(', ');

function expected({ expected: wanted }: Question, textOf: (path: string) => string): string[] {
  return wanted.by === 'text'
    ? wanted.answers.map((answer) => `contains "${answer}"`)
    : wanted.gold.map(({ article, start, end }) => textOf(article).slice(start, end));
}

function describe(outcome: QuestionOutcome, name: string, textOf: (path: string) => string): string {
  const { question, ranking, confidence, answered } = outcome;
  const place = (title: string, { first }: Ranked, text: string) =>
    [`  ${title} (${figure(first.score)}): ${text}`, `    ${features(first.features)}`].filter((line) =>
      line.trim(),
    );
  const textAt = ({ unit }: Ranked) =>
    unit.places
      .slice(0, 1)
      .map(({ path, start, end }) => textOf(path).slice(start, end))
      .join();
  const right = ranking.find(({ relevant }) => relevant);
  return [
    `${question.id} [${question.kind ?? '-'}] ${question.question}`,
    `  ${name}; confidence ${figure(confidence)}, ${answered ? 'answered' : 'refused'}`,
    ...(ranking[0] ? place('first', ranking[0], textAt(ranking[0])) : []),
    ...(right && right !== ranking[0] ? place('answer', right, textAt(right)) : []),
    ...expected(question, textOf).map((text) => `  expected: ${text}`),
  ].join('\n');
}

/**
 * The worst mistakes in words. First confident answers to unanswerable questions, then wrong answers, then needless
 * refusals. Within each kind those with most confidence come first, or for refusals those with least.
 *
 * @param limit the most mistakes to show
 */
export function worst(outcomes: readonly QuestionOutcome[], corpus: Corpus, limit: number): string {
  const texts = new Map(corpus.articles.map(({ path, text }) => [path, text]));
  const textOf = (path: string) => texts.get(path) ?? '';
  const mistakes = outcomes.flatMap((outcome) => {
    const found = fault(outcome);
    return found ? [{ outcome, ...found }] : [];
  });
  const shown = mistakes
    .sort((a, b) => a.grade - b.grade || b.outcome.confidence - a.outcome.confidence)
    .slice(0, limit);
  const head = `${mistakes.length} of ${outcomes.length} questions went wrong; the worst ${shown.length}:`;
  return `${[head, ...shown.map(({ outcome, name }) => describe(outcome, name, textOf))].join('\n\n')}\n`;
}
