import type { Term } from '../../search/text/analyze.js';

/** Words with capitals that stand together, joined by blanks or hyphens: a name, perhaps with titles before it. */
export interface CapitalRun {
  /** The terms of the run, in order, at least one. */
  readonly terms: readonly Term[];
  /** Index of the first term of the run among the terms of the sentence. */
  readonly at: number;
}

const BLANK = /^\s$/;
const HYPHEN = /^[-\u2010\u2011]$/;

/**
 * The runs of capitalised words of a sentence, in order. "of" joins an office ("Secretary of State Mike Pompeo"); a
 * lower-case word joins only by a hyphen (`Yong-chol`). A stop word at the sentence's start is no name.
 */
export function capitalRuns(text: string, terms: readonly Term[]): CapitalRun[] {
  const runs: { terms: Term[]; at: number }[] = [];
  for (const [index, term] of terms.entries()) {
    const run = runs.at(-1);
    const next = run !== undefined && run.at + run.terms.length === index;
    const before = terms[index - 1];
    const between = before === undefined ? '' : text.slice(before.end, term.start);
    if (next && (HYPHEN.test(between) || (term.capital && !term.stop && BLANK.test(between)))) {
      run.terms.push(term);
    } else if (next && joinsOffice(terms, index)) run.terms.push(term);
    else if (term.capital && !term.stop) runs.push({ terms: [term], at: index });
  }
  return runs;
}

/** "Secretary of State": an office before "of", a capital after it. */
function joinsOffice(terms: readonly Term[], index: number): boolean {
  const [before, of, after] = [terms[index - 1], terms[index], terms[index + 1]];
  return of?.word === 'of' && before?.word === 'secretary' && after?.capital === true;
}
