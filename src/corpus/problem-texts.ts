/** A wrong value of the front matter. */
const VALUE =
  '{kind, select, nothing {nothing} empty {empty text} number {the number {value}} ' +
  'boolean {the boolean {value}} structure {a list or a mapping} other {{value}}}';

/** What is wrong with a line of text. */
const LINE =
  '{fault, select, control {, without control characters} long {, at most {most} characters} other {}}';
const FENCE = 'a first line ---, the facts, and another line ---, before the text';
const FILE = 'a file or folder that can be read';

/**
 * Everything that can be wrong with a file, in English, as ICU messages: what was expected and what came. The key is
 * the stable name for tools and tests; other languages have the same keys and the same values.
 */
export const PROBLEM_TEXTS = {
  'bad-author': { expected: `the author, as text${LINE}`, got: VALUE },
  'bad-date': { expected: 'a date as 2018-05-31', got: VALUE },
  'bad-language': { expected: 'a language tag such as en or pt-BR', got: VALUE },
  'bad-note': { expected: `a note, as text${LINE}`, got: VALUE },
  'bad-outlet': { expected: `the name of the outlet, as text${LINE}`, got: VALUE },
  'bad-provenance': { expected: 'facts, each with where it came from, as text', got: VALUE },
  'bad-title': { expected: `the title, as text${LINE}`, got: VALUE },
  'bad-url': {
    expected: 'an address that begins with http:// or https://, without a password',
    got: VALUE,
  },
  'bad-yaml': {
    expected:
      '{kind, select, colon {`key: value`; a value that holds a colon and a space stands in quotation ' +
      'marks} syntax {YAML, one `key: value` a line} several {one set of facts} ' +
      'other {`key: value` lines}}',
    got: '{kind, select, deep {deeply nested collections} several {several documents} other {{detail}}}',
  },
  'broken-link': {
    expected: 'a link to a file in the folder',
    got: '{kind, select, circle {links that lead in a circle} other {a link that leads nowhere}}',
  },
  changing: { expected: 'a file that is complete', got: 'it changed while it was read' },
  'changing-articles': {
    expected: 'articles that stay as they are while all processes read them',
    got: 'articles that changed in the meantime',
  },
  'duplicate-key': { expected: 'each key once', got: 'a key that was there before' },
  empty: { expected: 'front matter and the text of an article', got: 'an empty file' },
  'front-matter-too-large': {
    expected: 'front matter of at most {most} characters',
    got: '{size} characters',
  },
  'link-outside': {
    expected: 'a link that stays in the articles folder',
    got: 'a link that leads out of it',
  },
  'long-sentence': {
    expected: 'sentences of at most {most} characters',
    got:
      '{count, plural, one {one of {longest}} other {# longer ones, of up to {longest}}}, ' +
      '{done, select, cut {cut at the ends of clauses} gone {left out, for want of a place to cut at} ' +
      'other {cut at the ends of clauses, and {gone} characters left out}}',
  },
  'missing-folder': { expected: 'a folder of articles', got: 'no such folder' },
  'missing-outlet': {
    expected: 'a line `outlet:` with the name of the outlet, as text',
    got: `{kind, select, missing {no such line} nothing {nothing} other {empty text}}`,
  },
  'much-left-out': {
    expected: 'at most {most} % of an article left out by one rule',
    got: '{share} % by the rule {rule}',
  },
  'no-articles': { expected: 'at least one .md or .txt file', got: 'none in the folder' },
  'no-front-matter': { expected: FENCE, got: 'a first line that is not ---' },
  'no-good-article': { expected: 'at least one good article', got: 'none' },
  'no-sentence': {
    expected: 'at least one sentence to quote',
    got: '{kind, select, headings {only headings} furniture {only page furniture} other {no text}}',
  },
  'not-a-file': {
    expected: 'a regular file',
    got:
      '{kind, select, link {a link to a device, pipe or socket} device {a device, pipe or socket} ' +
      'other {something else}}',
  },
  'not-a-folder': { expected: 'a folder', got: 'a file' },
  'not-utf8': { expected: 'a text file saved as UTF-8', got: 'a byte that is not UTF-8, byte {byte}' },
  'repeated-article': {
    expected: 'each article once: the same text may come again only from another outlet',
    got: 'the same outlet and text as {earlier}',
  },
  'too-large': { expected: 'at most {most} bytes', got: '{size} bytes' },
  'unknown-key': {
    expected: 'one of {keys}{near, select, none {} other { (`{near}`?)}}',
    got: '{key}',
  },
  unreadable: {
    expected: FILE,
    got:
      '{system, select, EACCES {no permission to read it} EPERM {no permission to read it} ' +
      "other {the system's error {system}}}",
  },
  'unterminated-front-matter': { expected: FENCE, got: 'no second ---' },
  vanished: { expected: FILE, got: 'no such file, or no longer' },
} as const satisfies Readonly<Record<string, { readonly expected: string; readonly got: string }>>;

export type ProblemCode = keyof typeof PROBLEM_TEXTS;
