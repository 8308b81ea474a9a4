import { expect, test } from 'vitest';
import { NO_ANSWER, probeWords, QuestionProbe, SLOW } from '../../src/operations/question-probe.js';

/** A probe whose clock and story the test moves. */
function probe() {
  let now = 0;
  const answers: { resolve: () => void; reject: (error: Error) => void }[] = [];
  const deadlines: { at: number; callback: () => void }[] = [];
  const it = new QuestionProbe({
    ask: () => new Promise<void>((resolve, reject) => answers.push({ resolve, reject })),
    now: () => now,
    schedule: (callback, ms) => {
      const deadline = { at: now + ms, callback };
      deadlines.push(deadline);
      return () => deadlines.splice(deadlines.indexOf(deadline), 1);
    },
  });
  const wait = (ms: number) => {
    now += ms;
    for (const { at, callback } of deadlines.splice(0)) if (at <= now) callback();
  };
  return { it, answers, wait };
}

test('a quick answer is nothing to speak of, a slow one is remarked', async () => {
  const { it, answers, wait } = probe();
  const first = it.result();
  wait(20);
  answers[0]?.resolve();
  expect(await first).toEqual({ ms: 20, fault: null });
  expect(probeWords(await first)).toEqual({ missing: [], remarks: [] });
  wait(60_000);
  const second = it.result();
  wait(SLOW + 400);
  answers[1]?.resolve();
  expect(probeWords(await second)).toEqual({ missing: [], remarks: ['slow: a question took 1.4 s'] });
});

test('no answer in time is said for as long as it lasts, and the question is not put again meanwhile', async () => {
  const { it, answers, wait } = probe();
  const first = it.result();
  wait(NO_ANSWER);
  expect(probeWords(await first).missing).toEqual(['a question is not answered for 2.0 s']);
  const later = it.result();
  wait(7_000);
  expect(probeWords(await later).missing).toEqual(['a question is not answered for 9.0 s']);
  expect(answers).toHaveLength(1);
  const last = it.result();
  answers[0]?.resolve();
  expect(await last).toEqual({ ms: 9_000, fault: null });
});

test('a story that cannot answer is not ready, with the reason', async () => {
  const { it, answers } = probe();
  const asked = it.result();
  answers[0]?.reject(new Error('the story is closed'));
  expect(probeWords(await asked)).toEqual({
    missing: ['a question could not be answered: the story is closed'],
    remarks: [],
  });
});

test('who asks all the time asks the story no more than once in five seconds', async () => {
  const { it, answers, wait } = probe();
  const together = Promise.all([it.result(), it.result(), it.result()]);
  answers[0]?.resolve();
  await together;
  wait(4_000);
  await it.result();
  expect(answers).toHaveLength(1);
  wait(2_000);
  void it.result();
  expect(answers).toHaveLength(2);
});
