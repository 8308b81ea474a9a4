// Whether a sentence can be an answer by its form: what the label "closest" and the confidence rest on.
import { expect, test } from 'vitest';
import { toState } from '../../src/search/build.js';
import { prepare, readQuestion } from '../../src/search/prepare.js';
import { holdsKind } from '../../src/search/signals/kind/answer-kind.js';
import { propose } from '../../src/search/stages.js';
import { present } from '../present.js';
import { tinyCorpus } from './tiny-corpus.js';

/** Whether a sentence, alone in its article, holds what the question asks for. */
async function holds(question: string, sentence: string): Promise<boolean | null> {
  const corpus = tinyCorpus({ title: 'Notes', text: `${sentence}\n Nothing else of note is here.` });
  const prepared = prepare(corpus, toState(corpus));
  const query = readQuestion(prepared, question);
  const candidates = await propose(prepared, query);
  const { input } = present(candidates.find((each) => each.sentence === 0));
  return holdsKind(input);
}

test.each([
  // A tower that somebody built, or that was only built.
  ['Who built the tower?', 'The tower, built in 1612, came down.', false],
  ['Who built the tower?', 'The tower, built in 1612 by Olle Lind, came down.', true],
  ['Who built the tower?', 'Olle Lind built the tower.', true],
  ['Who saved Nina Falk from the flood?', 'Nina Falk was saved from the flood after hours.', false],
  ['Who saved Nina Falk from the flood?', 'Nina Falk was saved from the flood by the baker Olle Lind.', true],
  [
    'Who carried the letter to Norrby?',
    'Papers guessed that Olle Lind was carrying a letter to Norrby.',
    true,
  ],
  ['What did Lind say about the dam?', 'Olle Lind was saying the dam was safe.', true],
  // A day in figures tells when, and counts nothing.
  ['When was the bridge opened?', 'The mayor opened the bridge on 5/31/2018.', true],
  ['When was the bridge opened?', 'The mayor opened the bridge on 31.05.2018, they said.', true],
  ['When was the bridge opened?', 'The mayor opened the bridge on 5/31/18.', true],
  ['When was the bridge opened?', 'The bridge, 2018/05/31: opened.', true],
  ['When was the bridge opened?', 'The mayor opened the bridge with version 1.2.18 of a speech.', false],
  ['When was the bridge opened?', 'The mayor opened the bridge 24/7/365.', false],
  ['How many bridges were opened?', 'The mayor opened bridges on 5/31/2018.', false],
  // Somewhere is nobody.
  ['Who opened the bridge?', 'Crowds opened the bridge in Norrby.', false],
  // A word made from the name of a place is no place, unless it begins a name.
  ['Where did the guests dine?', 'The guests dined on American beef.', false],
  ['Where did the guests dine?', 'The guests dined with the Norwegians in America.', true],
  ['Where did the guests dine?', 'The guests dined at the American Museum.', true],
  ['Where did the guests dine?', 'The guests dined in German fashion at the museum.', true],
  // A reason comes after what it explains, or begins the sentence.
  ['Why were the pumps replaced?', 'The figures differ because the pumps were replaced.', false],
  ['Why were the pumps replaced?', 'The pumps were replaced because they leaked.', true],
  ['Why were the pumps replaced?', 'Because they leaked, the pumps were replaced.', true],
  ['Why were the pumps replaced?', 'The pumps were replaced to save water.', true],
  ['Why were the pumps replaced?', 'The pumps were replaced on Friday.', false],
  // A name that the question has already is no answer.
  ["What is the name of Nina Falk's cat?", 'Nina Falk was found with her cat.', false],
  ["What is the name of Nina Falk's cat?", 'Nina Falk was found with her cat Misse.', true],
  // What somebody said.
  ['What did Nina Falk write in the letter?', 'Nina Falk sent a letter to the council.', false],
  ['What did Nina Falk write in the letter?', 'Nina Falk wrote in the letter that she was tired.', true],
  ['What did Lind say about the dam?', 'The owner, Olle Lind, said the dam was safe.', true],
  ['What did Lind say about the dam?', 'The dam is safe, said the owner of the mill, Olle Lind.', true],
  [
    'What did Lind say about the dam?',
    'The dam is safe, Nina Falk said, whatever is thought of Olle Lind.',
    false,
  ],
  ['What did Lind say about the dam?', 'Lind laughed: “The dam is safe.”', true],
  ['What does the letter to Lind say?', 'He said a baker would bring a letter to Lind.', false],
  ['What does the letter to Lind say?', 'A letter to Lind arrived on Friday, the council said.', false],
  [
    'What did Kim write in the letter?',
    'The minister confirmed that Kim would bring a letter to Trump.',
    false,
  ],
  [
    'What does the letter to Trump say?',
    'Kim would bring a letter to President Trump written by his brother.',
    false,
  ],
  ['What does the letter to Trump say?', 'The letter to President Trump says nothing of the kind.', true],
  ['What did Lind say about the dam?', 'Olle Lind said he would pay his workers.', false],
  ['What did Lind say?', 'Olle Lind said he would pay his workers.', true],
  ['What did Lind say about the dam?', 'Lind was told that the dam was safe.', false],
  ['What did Lind say about the dam?', 'Olle Lind looked at the dam, and he said it was safe.', true],
  ['What did the mayor say about the dam?', 'The mayor of Norrby, Olle Lind, said the dam was safe.', true],
  ['What did Lind say about the dam?', '“The dam is safe and dry.” It will stay so, Lind said.', true],
  ['What did she say about the dam?', 'The dam is safe, the council said.', true],
  // Figures, with and without the thing counted.
  ['How many boats sank?', 'Several boats sank.', true],
  ['How many boats sank?', 'The boats sank in 12 minutes.', false],
  ['What number did circulation fall to?', 'Circulation fell to 800,000.', true],
  ['How often does the ferry run?', 'The ferry runs every day.', true],
  ['How often does the ferry run?', 'The ferry runs to Norrby.', false],
  // Any sentence may say what or whether.
  ['What fell?', 'The tower fell.', null],
])('%s – %s: %s', async (question, sentence, expected) => {
  expect(await holds(question, sentence)).toBe(expected);
});
