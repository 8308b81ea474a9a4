import { type Command, InvalidArgumentError } from 'commander';

/** What the command line asks for. */
export interface BenchOptions {
  /** Sizes of the corpora, in sentences, ascending. */
  readonly sizes: readonly number[];
  /** Add a corpus of a million sentences, which needs several GB of memory. */
  readonly million: boolean;
  readonly json: boolean;
  /** Measure questions with both models instead. */
  readonly models: boolean;
  /** Measure an archive at this address instead; its indices begin with `verbatim-bench` and are deleted afterwards. */
  readonly archive?: string;
}

const DEFAULT_SIZES = [1_000, 10_000, 100_000];

function sizes(text: string): number[] {
  const values = text.split(',').map(Number);
  if (!values.every((value) => Number.isInteger(value) && value > 0)) {
    throw new InvalidArgumentError('expected whole numbers from 1, parted by commas.');
  }
  return values.sort((a, b) => a - b);
}

/** Declares what `verbatim bench` takes. */
export function declareBench(command: Command): void {
  command
    .option('--sizes <n,n>', 'sentences of the generated corpora', sizes, DEFAULT_SIZES)
    .option('--million', 'measure a million sentences as well', false)
    .option('--models', 'measure questions with both models instead, one by one and a hundred at once', false)
    .option('--archive <url>', 'measure an OpenSearch archive at this address beside the process instead')
    .option('--json', 'print the figures as JSON', false);
}
