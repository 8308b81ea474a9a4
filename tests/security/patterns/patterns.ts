import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { check } from 'recheck';

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

/** Asks the checker, which may take up to `patience` ms and then leaves it undecided. */
export async function judge({ file, source, flags }: Pattern, patience: number): Promise<Verdict> {
  const found = await check(source, flags, { timeout: patience });
  if (found.status === 'safe') return { kind: 'linear' };
  if (found.status === 'unknown') return { kind: 'undecided' };
  const short = Object.keys(SHORT_TEXT).some((folder) => file.startsWith(folder));
  if (short && found.complexity.type === 'polynomial') return { kind: 'linear' };
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
