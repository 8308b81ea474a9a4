import { setTimeout as pause } from 'node:timers/promises';
import type { MessagePort } from 'node:worker_threads';
import { QuestionLoad } from '../../search/meaning.js';
import { Analyzers } from '../../search/text/languages.js';
import { ArticlesUnreachable } from '../../story/articles-unreachable.js';
import { programModel } from '../../story/vectors/program-engine.js';
import type { MovedTo } from '../../story/worker/protocol.js';
import { type OwnerLine, openLine } from '../../story/worker/serve.js';
import type { Archive, ArchiveStatus } from '../archive.js';
import { archiveStory } from '../archive-story.js';
import { openEngine } from '../engines.js';
import { ArticleMemory } from '../excerpt/article-memory.js';
import { ArchiveFault } from '../fault.js';
import type { AnswerTask } from './task.js';

/** How often a copy looks whether another one has changed the articles, ms. So every copy knows within two seconds. */
const LOOK = 1_000;

const explain = (error: unknown) =>
  error instanceof ArchiveFault ? new ArticlesUnreachable(error.line) : error;

/** A generation of an archive, as the thread's owner is told of it. */
const movedTo = ({ generation, changedAt, articles, sentences, probe }: ArchiveStatus): MovedTo => ({
  generation,
  loadedAt: changedAt,
  manifest: { ledger: `archive ${generation}`, articles, sentences, probe, problems: [] },
});

/** Opens what answers from an archive, with the models that the ranking needs. */
async function openAnswering({ settings, ranking }: AnswerTask, { owner }: OwnerLine) {
  const onNotice = (text: string) => void owner.notice(text);
  const onUnusable = (why: string) => void owner.unusable(why);
  const model = await programModel({ ranking, onNotice, onUnusable });
  const onFault = (error: unknown) => onNotice(`a model failed, and words did without it: ${String(error)}`);
  const load = new QuestionLoad(() => void owner.shortened());
  const meaning = model === null ? null : { model, load, onFault };
  const shared = { languages: new Analyzers(), memory: new ArticleMemory(), meaning, explain };
  return {
    open: async () => (await openEngine(settings, { model, onNotice })).archive,
    storyOf: (archive: Archive, status: ArchiveStatus) => archiveStory({ ...shared, archive, status }),
  };
}

/** Tells the owner of a generation that is answered from now on; `first` where there was none before. */
function tellGeneration({ owner }: OwnerLine, status: ArchiveStatus, first: boolean): void {
  const moved = movedTo(status);
  void owner.moved(moved);
  if (!first) return;
  const { manifest, loadedAt } = moved;
  const changes = { added: [], changed: [], removed: [] };
  void owner.raised({ report: { kind: 'built', manifest, changes, loadedAt }, texts: null });
}

/** Answers from an archive and follows its generations. Waits while the archive cannot be reached. */
export async function answerFromArchive(
  task: AnswerTask,
  port: MessagePort,
  onEnd: () => void,
): Promise<void> {
  const line = openLine(port, onEnd);
  const { open, storyOf } = await openAnswering(task, line);
  setInterval(() => void line.owner.alive(), LOOK);
  let archive: Archive | null = null;
  let generation: number | null = null;
  let trouble: string | null = null;
  const tellTrouble = (why: string | null) => {
    if (why !== trouble) void line.owner.trouble(why);
    trouble = why;
  };
  for (;;) {
    try {
      archive ??= await open();
      const status = await archive.status();
      tellTrouble(null);
      if (status.generation !== generation) {
        line.answerFrom(storyOf(archive, status));
        tellGeneration(line, status, generation === null);
        generation = status.generation;
      }
    } catch (error) {
      if (!(error instanceof ArchiveFault)) throw error;
      tellTrouble(error.line);
    }
    await pause(LOOK);
  }
}
