import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { type AttackPattern, check } from 'recheck';

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
  | { readonly kind: 'linear' | 'undecided' }
  /** With what the checker says, and an input that shows it. */
  | { readonly kind: 'too-slow'; readonly complexity: string; readonly attack: string };

/** An attack that is pumped up by the repetition of its pieces; `base` of them take the checker's engine for ever. */
type Attack = Pick<AttackPattern, 'pumps' | 'suffix' | 'base'>;

/** Repetitions that are compared, and the ratio of times from which on growth is more than linear: there it is 4. */
const [FEW, MANY] = [8_000, 32_000];
const FAST = 8;
/** Less says nothing, and hurts nobody, ms. */
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

function growsFast(pattern: RegExp, attack: Attack): boolean {
  const many = time(pattern, attack, MANY);
  return many > MEASURABLE && many / time(pattern, attack, FEW) > FAST;
}

/** Whether the attack, a few hundred characters long, takes as long as tens of thousands should: step by step. */
function explodes(pattern: RegExp, attack: Attack): boolean {
  for (let step = 1; step <= STEPS; step += 1) {
    if (time(pattern, attack, Math.ceil((attack.base * step) / STEPS)) > 10 * MEASURABLE) return true;
  }
  return false;
}

/** Asks the checker, which may take up to `patience` ms and then leaves it undecided. */
export async function judge({ file, source, flags }: Pattern, patience: number): Promise<Verdict> {
  const found = await check(source, flags, { timeout: patience });
  if (found.status === 'safe') return { kind: 'linear' };
  if (found.status === 'unknown') return { kind: 'undecided' };
  const { complexity, attack } = found;
  const polynomial = complexity.type === 'polynomial';
  if (polynomial && Object.keys(SHORT_TEXT).some((folder) => file.startsWith(folder)))
    return { kind: 'linear' };
  // What fuzzing suspects was measured on an engine unlike the real one, which has the last word.
  const slow = polynomial ? growsFast : explodes;
  if (complexity.isFuzz && !slow(new RegExp(source, flags), attack)) return { kind: 'linear' };
  return { kind: 'too-slow', complexity: complexity.summary, attack: attack.pattern };
}

/** Checks several at a time. */
export async function judgeAll(
  patterns: readonly Pattern[],
  patience: number,
): Promise<Map<string, Verdict>> {
  const waiting = [...patterns];
  const verdicts = new Map<string, Verdict>();
  const worker = async () => {
    for (let next = waiting.pop(); next !== undefined; next = waiting.pop())
      verdicts.set(`${next.file}: /${next.source}/${next.flags}`, await judge(next, patience));
  };
  await Promise.all(Array.from({ length: 2 }, worker));
  return verdicts;
}
