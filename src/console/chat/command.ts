import { closest } from 'fastest-levenshtein';
import { printable } from '../output.js';
import { LONGEST_QUESTION, QUESTION_TOO_LONG } from '../question-file.js';

/** What a line typed into the chat asks for. */
export type ChatCommand =
  | { readonly kind: 'ask'; readonly question: string; readonly outlet?: string }
  | { readonly kind: 'more' }
  | { readonly kind: 'context'; readonly number: number }
  | { readonly kind: 'compare'; readonly question: string }
  | { readonly kind: 'timeline'; readonly about?: string; readonly outlet?: string }
  | { readonly kind: 'sources'; readonly outlet?: string }
  | { readonly kind: 'reload' }
  | { readonly kind: 'help' }
  | { readonly kind: 'quit' }
  | { readonly kind: 'nothing' }
  /** A command that does not exist or lacks what it needs; `hint` is a sentence for people. */
  | { readonly kind: 'wrong'; readonly hint: string };

/** Every command, with its usage and a description for `/help` and completion. */
export const CHAT_COMMANDS = [
  {
    name: 'ask',
    usage: '/ask QUESTION',
    does: 'answers with sentences from the articles; plain text does the same',
  },
  { name: 'more', usage: 'more', does: 'further sentences for the last question' },
  { name: 'context', usage: 'context N', does: 'the sentences around quotation N of the last answer' },
  { name: 'compare', usage: '/compare QUESTION', does: 'what each outlet says' },
  { name: 'timeline', usage: '/timeline [WORDS]', does: 'what happened when' },
  { name: 'sources', usage: '/sources [OUTLET]', does: 'lists the articles' },
  { name: 'reload', usage: '/reload', does: 'reads the articles again' },
  {
    name: 'help',
    usage: '/help',
    does: 'this list; /ask also takes outlet:NAME question:TEXT, as in Discord',
  },
  { name: 'quit', usage: '/quit', does: 'ends; Ctrl-D does the same' },
] as const;

type Name = (typeof CHAT_COMMANDS)[number]['name'];

const NAMES = CHAT_COMMANDS.map(({ name }) => name);

/** Reads options written as in Discord, `outlet:BBC News question:who is Kim`: each runs to the next one. Linear. */
function optionsIn(rest: string): ReadonlyMap<string, string> {
  const starts = [...rest.matchAll(/(?<!\S)(question|outlet|private|about):/g)];
  return new Map(
    starts.map((match, i) => {
      const from = match.index + match[0].length;
      return [match[1] ?? '', rest.slice(from, starts[i + 1]?.index ?? rest.length).trim()];
    }),
  );
}

function withOptions(rest: string, main: string): { readonly text: string; readonly outlet?: string } {
  const options = optionsIn(rest);
  const text = options.get(main) ?? (/^(?:outlet|private):/.test(rest) ? '' : rest);
  const outlet = options.get('outlet') ?? '';
  return outlet === '' || (text !== '' && !options.has(main)) ? { text } : { text, outlet };
}

const wrong = (hint: string): ChatCommand => ({ kind: 'wrong', hint });

function slash(name: Name, rest: string): ChatCommand {
  switch (name) {
    case 'ask': {
      const { text, outlet } = withOptions(rest, 'question');
      if (text === '') return wrong('Type a question after /ask.');
      return { kind: 'ask', question: text, ...(outlet === undefined ? {} : { outlet }) };
    }
    case 'compare': {
      const { text } = withOptions(rest, 'question');
      return text === '' ? wrong('Type a question after /compare.') : { kind: 'compare', question: text };
    }
    case 'timeline': {
      const { text, ...outlet } = withOptions(rest, 'about');
      return { kind: 'timeline', ...(text === '' ? {} : { about: text }), ...outlet };
    }
    case 'sources': {
      const outlet = optionsIn(rest).get('outlet') ?? rest;
      return outlet === '' ? { kind: 'sources' } : { kind: 'sources', outlet };
    }
    case 'context':
      return /^[1-9]\d{0,3}$/.test(rest)
        ? { kind: 'context', number: Number(rest) }
        : wrong('Type the number of a quotation: context 1.');
    case 'more':
    case 'reload':
    case 'help':
    case 'quit':
      return { kind: name };
  }
}

/** The command of a word, in any case. */
function nameOf(word: string): Name | undefined {
  const small = word.toLowerCase();
  return small === 'exit' ? 'quit' : NAMES.find((name) => name === small);
}

/** Reads one line. Anything that is no command is a question. */
export function parseChatLine(line: string): ChatCommand {
  const text = line.trim();
  if (text === '') return { kind: 'nothing' };
  if (text.length > LONGEST_QUESTION) return wrong(`That is too long: ${QUESTION_TOO_LONG}.`);
  const bare = /^(?:(more|quit|exit|help)|context\s+(\S+))$/i.exec(text);
  if (bare?.[2] !== undefined && /^\d+$/.test(bare[2])) return slash('context', bare[2]);
  const word = nameOf(bare?.[1] ?? '');
  if (word !== undefined) return slash(word, '');
  if (!text.startsWith('/')) return { kind: 'ask', question: text };
  const [, typed = '', rest = ''] = /^\/(\S*)(.*)$/s.exec(text) ?? [];
  const name = nameOf(typed);
  if (name !== undefined) return slash(name, rest.trim());
  const near = closest(typed.toLowerCase(), NAMES);
  return wrong(`There is no /${printable(typed)}. Did you mean /${near}? /help lists the commands.`);
}
