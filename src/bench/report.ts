import { type Align, table } from '../evaluation/table.js';
import type { SizeFigures } from './measure-size.js';

const LARGE = 100;

/** A figure with as many decimals as tell something. */
function short(value: number | null | undefined): string {
  if (value === null || value === undefined) return '-';
  return value >= LARGE ? String(Math.round(value)) : value.toFixed(value >= 1 ? 1 : 2);
}

/** One row: what is measured, how to read it from the figures of one size. */
type FigureRow = readonly [name: string, read: (figures: SizeFigures) => number | null];

function rows(first: SizeFigures): FigureRow[] {
  const byLength = first.lengths.flatMap(({ words }): FigureRow[] => {
    const of = ({ lengths }: SizeFigures) => lengths.find((each) => each.words === words);
    return [
      [`${words} words, p50 ms`, (figures) => of(figures)?.own.p50 ?? null],
      [`${words} words, p95 ms`, (figures) => of(figures)?.own.p95 ?? null],
      [`${words} words, MiniSearch fuzzy+prefix p50 ms`, (figures) => of(figures)?.plain?.p50 ?? null],
      [
        `${words} words, times faster`,
        (figures) => {
          const found = of(figures);
          return found?.plain ? found.plain.p50 / found.own.p50 : null;
        },
      ],
    ];
  });
  const byPathology = first.pathological.flatMap(({ name }): FigureRow[] => {
    const of = ({ pathological }: SizeFigures) => pathological.find((each) => each.name === name);
    return [
      [`${name}, ms`, (figures) => of(figures)?.ms ?? null],
      [`${name}, times the median`, (figures) => of(figures)?.timesMedian ?? null],
    ];
  });
  return [
    ['build: start from files ms', ({ start }) => start.coldMs],
    ['start from the cache ms', ({ start }) => start.warmMs],
    ['start, share of build', ({ start }) => start.warmMs / start.coldMs],
    ['indexing alone ms', ({ indexMs }) => indexMs],
    ['state of the index, bytes per sentence', ({ stateBytesPerSentence }) => stateBytesPerSentence],
    ['engine in memory, bytes per sentence', ({ memoryBytesPerSentence }) => memoryBytesPerSentence],
    ...byLength,
    ['second stage alone, p50 ms', ({ secondStage }) => secondStage.own.p50],
    ['second stage alone, p95 ms', ({ secondStage }) => secondStage.own.p95],
    ['second stage, candidates of a question', ({ secondStage }) => secondStage.candidates],
    ['second stage, ms per 1,000 candidates', ({ secondStage }) => secondStage.msPerThousand],
    ...byPathology,
  ];
}

/** How a figure grows between the two largest sizes: its factor for ten times the sentences. */
function growth(sizes: readonly SizeFigures[], read: FigureRow[1]): string {
  const [from, to] = sizes.slice(-2);
  if (from === undefined || to === undefined) return '-';
  const [small, large] = [read(from), read(to)];
  if (small === null || large === null || small <= 0 || large <= 0) return '-';
  const decades = Math.log10(to.sentences / from.sentences);
  return `x${short((large / small) ** (1 / decades))}`;
}

/** The table of figures by size, each row with how it grows when the sentences are ten times as many. */
export function sizeTable(sizes: readonly [SizeFigures, ...SizeFigures[]]): string {
  const head = ['sentences', ...sizes.map(({ sentences }) => sentences.toLocaleString('en')), 'per 10x'];
  const body = rows(sizes[0]).map(([name, read]) => [
    name,
    ...sizes.map((figures) => short(read(figures))),
    growth(sizes, read),
  ]);
  return table([head, ...body], ['left', ...sizes.map((): Align => 'right'), 'right']);
}
