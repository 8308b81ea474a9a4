import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { type AttackPattern, check } from 'recheck';
import { PIECES } from '../../steps/pieces.js';

/** A regular expression of the program. */
export interface Pattern {
  /** Where it is written, from the folder of the project. */
  readonly file: string;
  readonly source: string;
  readonly flags: string;
}

/** Every pattern of the compiled program. */
export function patternsOfProgram(): Pattern[] {
  const program = join(import.meta.dirname, 'collect.mjs');
  const output = execFileSync(process.execPath, [program], { encoding: 'utf8', maxBuffer: 2 ** 26 });
  return JSON.parse(output) as Pattern[];
}

/** Patterns that may take more than linear time because of how little text they see, by file; never exponential. */
const SHORT_TEXT: Readonly<Record<string, string>> = {
  'src/corpus/furniture/': 'cut.ts shows a rule at most 640 code units',
  'src/log.ts': 'each part of a token has a largest length, 80 code units in all',
};

export type Verdict =
  /** What the checker says. `undecided`: it did not come to an end, and nothing is known against the pattern. */
  | { readonly kind: 'linear' | 'undecided' }
  /** With the complexity that the checker names, and an input that shows it. */
  | { readonly kind: 'too-slow'; readonly complexity: string; readonly attack: string };

/** An attack whose pieces are repeated; `base` repetitions would keep the checker's own engine busy for ever. */
type Attack = Pick<AttackPattern, 'pumps' | 'suffix' | 'base'>;

/** Repetitions that are compared, and the ratio of times from which on growth is more than linear: there it is 4. */
const [FEW, MANY] = [8_000, 32_000];
const FAST = 8;
/** A shorter time tells nothing and hurts nobody, ms. */
const MEASURABLE = 10;
/** Steps in which an attack is pumped up to its base. */
const STEPS = 16;

/** Processor time of a match, ms; the fastest of three, as the others were disturbed. */
function time(pattern: RegExp, { pumps, suffix }: Attack, repetitions: number): number {
  const text = pumps.map(({ prefix, pump }) => prefix + pump.repeat(repetitions)).join('') + suffix;
  const times = [0, 1, 2].map(() => {
    const { user } = process.cpuUsage();
    text.replace(pattern, '');
    return (process.cpuUsage().user - user) / 1_000;
  });
  return Math.min(...times);
}

function growsFast(pattern: RegExp, attack: Attack, [few, many] = [FEW, MANY]): boolean {
  const long = time(pattern, attack, many);
  return long > MEASURABLE && long / time(pattern, attack, few) > FAST;
}

/**
 * Whether an attack of a few hundred characters takes as long as tens of thousands should. It is made longer step by
 * step.
 */
function explodes(pattern: RegExp, attack: Attack): boolean {
  for (let step = 1; step <= STEPS; step += 1) {
    if (time(pattern, attack, Math.ceil((attack.base * step) / STEPS)) > 10 * MEASURABLE) return true;
  }
  return false;
}

/** Repetitions of a piece by which exponential growth shows, and such as are compared. */
const [BURST, ...LONG] = [64, 2_000, 8_000];

/** Tries what makes scans slow, repeated, on a pattern that the checker did not decide. */
function tryPieces({ source, flags }: Pattern): Verdict {
  const pattern = new RegExp(source, flags);
  for (const piece of PIECES) {
    const attack = { pumps: [{ prefix: '', pump: piece, bias: 0 }], suffix: '!', base: BURST };
    if (explodes(pattern, attack) || growsFast(pattern, attack, LONG))
      return { kind: 'too-slow', complexity: 'measured', attack: `${JSON.stringify(piece)} repeated` };
  }
  return { kind: 'undecided' };
}

/** Asks the checker, which may take up to `patience` ms and then leaves it undecided. */
export async function judge(one: Pattern, patience: number): Promise<Verdict> {
  const { file, source, flags } = one;
  const seesLittle = Object.keys(SHORT_TEXT).some((folder) => file.startsWith(folder));
  const found = await check(source, flags, { timeout: patience });
  if (found.status === 'safe') return { kind: 'linear' };
  if (found.status === 'unknown') return seesLittle ? { kind: 'undecided' } : tryPieces(one);
  const { complexity, attack } = found;
  const polynomial = complexity.type === 'polynomial';
  if (polynomial && seesLittle) return { kind: 'linear' };
  // The checker measures on an engine of its own. The real one has the last word.
  const slow = polynomial ? growsFast : explodes;
  if (complexity.isFuzz && !slow(new RegExp(source, flags), attack)) return { kind: 'linear' };
  return { kind: 'too-slow', complexity: complexity.summary, attack: attack.pattern };
}

/** Checks several at a time. */
export async function judgeAll(
  patterns: readonly Pattern[],
  patience: number,
): Promise<Map<Pattern, Verdict>> {
  const waiting = [...patterns];
  const verdicts = new Map<Pattern, Verdict>();
  const worker = async () => {
    for (let next = waiting.pop(); next !== undefined; next = waiting.pop())
      verdicts.set(next, await judge(next, patience));
  };
  await Promise.all(Array.from({ length: 2 }, worker));
  return verdicts;
}
