import { readFile } from 'node:fs/promises';
import { EXIT, type Program } from '../../console/program.js';
import { splitSentences } from '../../corpus/splitting/split.js';
import { type Align, percent, table } from '../table.js';

const TABLES = ['tests/sentences/tags-and-titles.txt'];

/** One line of a table: a text and the sentences that it has. */
export interface SentenceRow {
  readonly text: string;
  readonly sentences: readonly string[];
}

/** Reads a table: one text a line, " | " where one sentence ends and the next begins; `#` begins a remark. */
export function parseSentenceTable(content: string): SentenceRow[] {
  return content.split('\n').flatMap((line) => {
    if (line.trim() === '' || line.startsWith('#')) return [];
    const sentences = line.trim().split(' | ');
    return [{ text: sentences.join(' '), sentences }];
  });
}

/** The sentences that the splitter finds in a text. */
export function foundSentences(text: string): string[] {
  return splitSentences(text).map(({ start, end }) => text.slice(start, end));
}

const isExact = ({ text, sentences }: SentenceRow) => {
  const found = foundSentences(text);
  return found.length === sentences.length && found.every((sentence, at) => sentence === sentences[at]);
};

async function evaluateSentences(files: readonly string[], showMistakes: boolean): Promise<string> {
  const lines: string[] = [];
  const rows: string[][] = [['table', 'texts', 'exact', 'exact %']];
  for (const file of files) {
    const texts = parseSentenceTable(await readFile(file, 'utf8'));
    const wrong = texts.filter((row) => !isExact(row));
    const exact = texts.length - wrong.length;
    rows.push([file, `${texts.length}`, `${exact}`, percent(texts.length === 0 ? 0 : exact / texts.length)]);
    if (showMistakes) {
      for (const { text, sentences } of wrong)
        lines.push(`expected ${sentences.join(' | ')}\ncame     ${foundSentences(text).join(' | ')}`);
    }
  }
  const align: Align[] = ['left', 'right', 'right', 'right'];
  return [...lines, table(rows, align)].join('\n');
}

/** `verbatim evaluate sentences [FILE...]`: how many texts are split exactly. */
export const sentencesProgram: Program = {
  description: 'Says how many texts of a table are split into exactly their sentences.',
  declare: (command) => {
    command
      .argument('[file...]', 'tables of texts with " | " between their sentences', TABLES)
      .option('--mistakes', 'show each text that is split otherwise', false);
  },
  work: async (command, output) => {
    const [files] = command.processedArgs as [readonly string[]];
    output.line(await evaluateSentences(files, command.opts<{ mistakes: boolean }>().mistakes));
    return EXIT.ok;
  },
};
