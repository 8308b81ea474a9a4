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

/** An attack that is pumped up by the repetition of its pieces. */
type Attack = Pick<AttackPattern, 'pumps' | 'suffix'>;

/** Repetitions that are compared, and the ratio of times from which on growth is more than linear: there it is 4. */
const [FEW, MANY] = [8_000, 32_000];
const FAST = 8;
/** Less says nothing, and hurts nobody, ms. */
const MEASURABLE = 10;

function growsFast(pattern: RegExp, { pumps, suffix }: Attack): boolean {
  const time = (repetitions: number): number => {
    const text = pumps.map(({ prefix, pump }) => prefix + pump.repeat(repetitions)).join('') + suffix;
    const times = [0, 1, 2].map(() => {
      const { user } = process.cpuUsage();
      text.replace(pattern, '');
      return (process.cpuUsage().user - user) / 1_000;
    });
    return Math.min(...times);
  };
  const many = time(MANY);
  return many > MEASURABLE && many / time(FEW) > FAST;
}

/** Asks the checker, which may take up to `patience` ms and then leaves it undecided. */
export async function judge({ file, source, flags }: Pattern, patience: number): Promise<Verdict> {
  const found = await check(source, flags, { timeout: patience });
  if (found.status === 'safe') return { kind: 'linear' };
  if (found.status === 'unknown') return { kind: 'undecided' };
  if (found.complexity.type === 'polynomial') {
    if (Object.keys(SHORT_TEXT).some((folder) => file.startsWith(folder))) return { kind: 'linear' };
    // What fuzzing finds is measured on an engine that walks far for a lookbehind: the real one has the last word.
    if (found.complexity.isFuzz && !growsFast(new RegExp(source, flags), found.attack))
      return { kind: 'linear' };
  }
  return { kind: 'too-slow', complexity: found.complexity.summary, attack: found.attack.pattern };
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
