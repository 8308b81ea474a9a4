import type { ConsoleCommand } from './console/run.js';

/** The part of the process that commands need. */
type ConsoleProcess = Pick<NodeJS.Process, 'env' | 'pid' | 'stdin' | 'stdout'>;

/** Every command of the console program, in the order of its help. A new one is a file and an entry here. */
export function consoleCommands(process: ConsoleProcess): readonly ConsoleCommand[] {
  return [...running(process), ...asking(process), ...keeping(process), ...MEASURING];
}

const running = ({ env }: ConsoleProcess): readonly ConsoleCommand[] => [
  {
    name: 'start',
    summary: 'run the bot',
    load: async () => (await import('./start.js')).startProgram,
  },
  {
    name: 'register',
    summary: 'bring the commands registered at Discord in line with the bot',
    load: async () => (await import('./register.js')).registerProgram(env),
  },
];

function asking({ env, stdin, stdout }: ConsoleProcess): readonly ConsoleCommand[] {
  const now = Date.now;
  /** The index that the bot keeps. */
  const kept = async () => (await import('./console/keep-index.js')).keepIndex(env);
  return [
    {
      name: 'chat',
      summary: 'the bot in the console, without a token',
      load: async () =>
        (await import('./console/chat/program.js')).chatProgram({ stdin, stdout }, now, await kept()),
    },
    {
      name: 'ask',
      summary: 'answer one question, or a file of them',
      load: async () => {
        const { askProgram } = await import('./console/ask.js');
        return askProgram({ stdin, now, keep: await kept() });
      },
    },
    {
      name: 'compare',
      summary: 'what each outlet says',
      load: async () => (await import('./console/compare.js')).compareProgram(now, await kept()),
    },
    {
      name: 'timeline',
      summary: 'what happened when',
      load: async () => (await import('./console/timeline.js')).timelineProgram(now, await kept()),
    },
    {
      name: 'sources',
      summary: 'list the articles',
      load: async () => (await import('./console/sources.js')).sourcesProgram(now, await kept()),
    },
  ];
}

const keeping = ({ env, pid, stdin, stdout }: ConsoleProcess): readonly ConsoleCommand[] => [
  {
    name: 'import',
    summary: 'take in articles from addresses, files and feeds',
    load: async () => {
      const { importProgram } = await import('./console/import/program.js');
      const { askPerson } = await import('./console/import/ask-person.js');
      const { systemWriting } = await import('./import/store/write.js');
      const ask = askPerson({ stdin, stdout });
      return importProgram({ ask, writing: systemWriting(pid), now: Date.now });
    },
  },
  {
    name: 'check',
    summary: 'report every problem of the articles',
    load: async () => (await import('./console/check.js')).checkProgram,
  },
  {
    name: 'inspect',
    summary: 'show the sentences of an article, and what was left out',
    load: async () => (await import('./console/inspect.js')).inspectProgram,
  },
  {
    name: 'archive',
    summary: 'take a folder of articles into an archive; its status',
    load: async () => (await import('./console/archive.js')).archiveProgram(env),
  },
];

const MEASURING: readonly ConsoleCommand[] = [
  {
    name: 'evaluate',
    summary: 'how good the answers are; also of dates, sentences and pages',
    load: async () => (await import('./evaluation/evaluate.js')).evaluateProgram,
  },
  {
    name: 'fit',
    summary: 'fit the weights of the ranking',
    load: async () => (await import('./evaluation/fit.js')).fitProgram,
  },
  {
    name: 'bench',
    summary: 'how fast and how large',
    load: async () => (await import('./bench/bench.js')).benchProgram,
  },
  {
    name: 'soak',
    summary: 'how steady: ask and reload for minutes on end',
    load: async () => (await import('./bench/soak.js')).soakProgram,
  },
];
