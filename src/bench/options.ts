import { type Command, InvalidArgumentError } from '@commander-js/extra-typings';

/** At least one size. */
type Sizes = readonly [number, ...number[]];

/** What the command line asks for. */
export interface BenchOptions {
  /** Sizes of the corpora, in sentences, ascending. */
  readonly sizes: Sizes;
  /** Add a corpus of a million sentences, which needs several GB of memory. */
  readonly million: boolean;
  readonly json: boolean;
  /** Measure questions with both models instead. */
  readonly models: boolean;
  /** Measure an archive at this address instead; its indices begin with `verbatim-bench` and are deleted afterwards. */
  readonly archive?: string;
}

const DEFAULT_SIZES: Sizes = [1_000, 10_000, 100_000];

function parseSizes(text: string): Sizes {
  const [first, ...others] = text
    .split(',')
    .map(Number)
    .sort((a, b) => a - b);
  if (first === undefined || ![first, ...others].every((size) => Number.isInteger(size) && size > 0)) {
    throw new InvalidArgumentError('expected whole numbers from 1, parted by commas.');
  }
  return [first, ...others];
}

/** Declares what `verbatim bench` takes. */
export function declareBench(command: Command) {
  return command
    .option('--sizes <n,n>', 'sentences of the generated corpora', parseSizes, DEFAULT_SIZES)
    .option('--million', 'measure a million sentences as well', false)
    .option('--models', 'measure questions with both models instead, one by one and a hundred at once', false)
    .option('--archive <url>', 'measure an OpenSearch archive at this address beside the process instead')
    .option('--json', 'print the figures as JSON', false);
}
