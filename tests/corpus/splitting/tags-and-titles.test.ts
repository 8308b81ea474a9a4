import { expect, test } from 'vitest';
import { splitSentences } from '../../../src/corpus/splitting/split.js';
import { unmark } from './press-cases.js';

/** Sentences are parted by " | ", as in the other tables. */
const CASES: readonly string[] = [
  // Tags after a quotation that asks or exclaims, and sentences that only look like one.
  '"Never!" Rehn vowed. | The crowd cheered.',
  '"What?" The mayor asked. | Nobody answered.',
  '"Never!" Rehn thundered. | He left.',
  '"Never!" Ursula von der Leyen shot back. | He left.',
  '"Never!" The old man shouted back. | He left.',
  '"Who is there?" He asked. | Nobody was.',
  '"Who is there?" He asked the guard to leave. | He went.',
  '"Never!" | She left the room.',
  '"Never!" | The crowd went home.',
  '"Never!" | Rehn left the room.',
  '"Why now?" Mr. Lund asked reporters. | He smiled.',
  '"Go!" one man yelled. | They ran.',
  '"Go!" Another man yelled. | They ran.',
  '"Is this the end?" Lund wondered aloud. | It was.',
  '"Is this the end?" asked Lund. | It was.',
  '"Out!" | Police arrested ten people.',
  '"Enough!" | Protesters blocked the road.',
  '"Enough!" Protesters chanted. | Police watched.',
  '“Never!” Rehn said, waving a flag. | He left.',
  '"Help!" | The man was pulled out alive.',
  '"Help!" | His wife called the police.',
  // Titles, most of them on no list, and names that end a sentence.
  'Barr. Ade Bello said the case was closed.',
  'The court heard Barr. Ade Bello on Monday.',
  'Engr. Musa, 54, was named director.',
  'Alh. Sani left for Kano.',
  'Lieut. Smith led the men.',
  'Surv. Okoro drew the map.',
  'He thanked Evang. Bello.',
  'Arch. Tunde Kuye built it.',
  'The letter was signed by Arch. Tunde Kuye.',
  'He flew to Seoul. | Trump stayed home.',
  'He met Kim. | Trump left.',
  'They talked in Paris. | Macron smiled.',
  'She lives in Rome. | Conte resigned.',
  'Right. | Kim agreed.',
  'He passed the arch. | Smith waved.',
  // Letters that are no initials, and numbers with letters.
  'The model wears size S. | Fits run small.',
  'He got an A. | Smith did not.',
  'It was a grade B. | Prices fell.',
  'The singer R. Kelly was jailed.',
  'It was written by author J. Smith.',
  'He spoke to J. Smith.',
  'It is shown in figure A. | Results vary.',
  'They carried flag B. | Teams cheered.',
  'It was hepatitis C. | Doctors were worried.',
  'Take bus No. E23 to the port.',
  'Take bus No. A-12 to the port.',
  'He said no. | Everyone left.',
  'Convoy No. PQ17 sailed in June.',
  // Two apostrophes or grave accents for a double mark.
  "He said ''no.'' | She left.",
  "He said ''We won. We lost.'' | She left.",
  "''We won.'' | She left.",
  "``We won.'' | She left.",
  "He said ``no.'' | She left.",
  "She asked, ''Why?'' | He left.",
  "He asked: ''Why me?'' Kim said no.",
  "It ended. | ``We won,'' he said. | She left.",
];

test.each(CASES)('%s', (marked) => {
  const { text, sentences } = unmark(marked);
  expect(splitSentences(text).map(({ start, end }) => text.slice(start, end))).toEqual(sentences);
});
