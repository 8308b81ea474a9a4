import { describe, expect, test } from 'vitest';
import { buildEngine } from '../../src/search/build.js';
import { sentenceOf } from '../../src/search/sentence-ref.js';
import { tinyCorpus } from './tiny-corpus.js';

const news = tinyCorpus(
  { text: 'Mayor Olle Lind closed the pier of Karlsvik.\nNinety boats sank in the storm.' },
  {
    language: 'de',
    text: 'Der Bürgermeister hat die Häuser am Hafen räumen lassen.\nDie Bäckerei öffnet am Montag.',
  },
  { language: 'fr', text: 'Les pêcheurs demandent une nouvelle jetée.\nLa boulangerie ouvrira lundi.' },
  { language: 'es', text: 'Los pescadores piden un muelle nuevo.\nLa panadería abrirá el lunes.' },
  { language: 'ru', text: 'Рыбаки требуют построить новый причал.\nПекарня откроется в понедельник.' },
  { language: 'zh', text: '渔民要求修建新码头。\n面包店星期一开门。' },
);

const first = async (question: string) => {
  const { hits, outcome } = await buildEngine(news).search(question, { limit: 1 });
  const hit = hits[0];
  return { outcome, text: hit && sentenceOf(news, hit).text };
};

describe('an article is found by the words of its own language, in other forms than printed', () => {
  test.each([
    ['Welches Haus?', 'Der Bürgermeister hat die Häuser am Hafen räumen lassen.'],
    ['Que demande le pêcheur ?', 'Les pêcheurs demandent une nouvelle jetée.'],
    ['¿Cuándo abrirán?', 'La panadería abrirá el lunes.'],
    ['Что требует рыбак?', 'Рыбаки требуют построить новый причал.'],
    // Written without spaces: every character is a term.
    ['面包店什么时候开门', '面包店星期一开门。'],
  ])('%s', async (question, expected) => {
    expect((await first(question)).text).toBe(expected);
  });
});

test('English questions are answered from English articles as before', async () => {
  expect(await first('Who closed the pier?')).toEqual({
    outcome: 'asserted',
    text: 'Mayor Olle Lind closed the pier of Karlsvik.',
  });
});

test('small words of another language carry nothing: they alone answer no question', async () => {
  expect((await first('Was hat der und die?')).outcome).toBe('silent');
});
