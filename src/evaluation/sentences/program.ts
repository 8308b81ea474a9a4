import { readFile } from 'node:fs/promises';
import { Command } from 'commander';
import { splitSentences } from '../../corpus/splitting/split.js';
import { type Align, percent, table } from '../table.js';

const TABLES = ['tests/sentences/tags-and-titles.txt', 'tests/sentences/press-lines.txt'];

/** One line of a table: a text and the sentences that it has. */
export interface SentenceRow {
  readonly text: string;
  readonly sentences: readonly string[];
  /** BCP 47 tag; absent for English. */
  readonly language?: string;
}

/** Reads a table: one text a line, " | " where one sentence ends and the next begins; `#` begins a remark, "@ de" the lines of a language. */
export function parseSentenceTable(content: string): SentenceRow[] {
  let language: string | undefined;
  return content.split('\n').flatMap((line): SentenceRow[] => {
    if (line.startsWith('@ ')) language = line.slice(2).trim();
    if (line.trim() === '' || /^[#@]/.test(line)) return [];
    const sentences = line.trim().split(' | ');
    return [{ text: sentences.join(' '), sentences, ...(language !== undefined && { language }) }];
  });
}

/** The sentences that the splitter finds in a text. */
export function foundSentences({ text, language }: Pick<SentenceRow, 'text' | 'language'>): string[] {
  return splitSentences(text, language === undefined ? {} : { language }).map(({ start, end }) =>
    text.slice(start, end),
  );
}

const isExact = (row: SentenceRow) => {
  const { sentences } = row;
  const found = foundSentences(row);
  return found.length === sentences.length && found.every((sentence, at) => sentence === sentences[at]);
};

/** `npm run evaluate -- sentences [FILE...]`: how many texts are parted exactly, as a text for the terminal. */
export async function evaluateSentences(argv: readonly string[]): Promise<string> {
  const command = new Command('evaluate sentences')
    .description('Says how many texts of a table are parted into exactly their sentences.')
    .argument('[file...]', 'tables of texts with " | " between their sentences', TABLES)
    .option('--mistakes', 'show each text that is parted otherwise', false)
    .parse([...argv], { from: 'user' });
  const lines: string[] = [];
  const rows: string[][] = [['table', 'texts', 'exact', 'exact %']];
  for (const file of command.processedArgs[0] as string[]) {
    const texts = parseSentenceTable(await readFile(file, 'utf8'));
    const wrong = texts.filter((row) => !isExact(row));
    const exact = texts.length - wrong.length;
    rows.push([file, `${texts.length}`, `${exact}`, percent(texts.length === 0 ? 0 : exact / texts.length)]);
    if (command.opts<{ mistakes: boolean }>().mistakes) {
      for (const row of wrong)
        lines.push(`expected ${row.sentences.join(' | ')}\ncame     ${foundSentences(row).join(' | ')}`);
    }
  }
  const align: Align[] = ['left', 'right', 'right', 'right'];
  return `${[...lines, table(rows, align)].join('\n')}\n`;
}
