import { readFile } from 'node:fs/promises';
import { splitSentences } from '../../corpus/splitting/split.js';
import { type Align, percent, table } from '../table.js';

/** One line of a table: a text and the sentences that it has. */
export interface SentenceRow {
  readonly text: string;
  readonly sentences: readonly string[];
  /** BCP 47 tag; absent for English. */
  readonly language?: string;
}

/**
 * Reads a table: one text a line, " | " where one sentence ends and the next begins; `#` begins a remark, "@ de" the
 * lines of a language.
 */
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

/** Judges every text of some tables. Gives the figures as a text for the terminal. */
export async function evaluateSentences(files: readonly string[], showMistakes: boolean): Promise<string> {
  const lines: string[] = [];
  const rows: string[][] = [['table', 'texts', 'exact', 'exact %']];
  for (const file of files) {
    const texts = parseSentenceTable(await readFile(file, 'utf8'));
    const wrong = texts.filter((row) => !isExact(row));
    const exact = texts.length - wrong.length;
    rows.push([file, `${texts.length}`, `${exact}`, percent(texts.length === 0 ? 0 : exact / texts.length)]);
    if (showMistakes) {
      for (const row of wrong)
        lines.push(`expected ${row.sentences.join(' | ')}\ncame     ${foundSentences(row).join(' | ')}`);
    }
  }
  const align: Align[] = ['left', 'right', 'right', 'right'];
  return [...lines, table(rows, align)].join('\n');
}
