import { setTimeout as pause } from 'node:timers/promises';
import type { MessagePort } from 'node:worker_threads';
import { QuestionLoad } from '../../search/meaning.js';
import { Analyzers } from '../../search/text/languages.js';
import { ArticlesUnreachable } from '../../story/articles-unreachable.js';
import { programModel } from '../../story/vectors/program-engine.js';
import type { MovedTo } from '../../story/worker/protocol.js';
import { openLine } from '../../story/worker/serve.js';
import type { ArchiveStatus } from '../archive.js';
import { archiveStory } from '../archive-story.js';
import { ArticleMemory } from '../excerpt/article-memory.js';
import { describeArchiveFault, isArchiveFault } from '../opensearch/describe-fault.js';
import { type ProgramArchive, programArchive } from '../opensearch/program-archive.js';
import type { AnswerTask } from './task.js';

/** How often a copy looks whether another one has changed the articles, ms. So every copy knows within two seconds. */
const LOOK = 1_000;

const explain = (error: unknown) =>
  isArchiveFault(error) ? new ArticlesUnreachable(describeArchiveFault(error)) : error;

/** A generation of an archive, as the thread's owner is told of it. */
const movedTo = ({ generation, changedAt, articles, sentences, probe }: ArchiveStatus): MovedTo => ({
  generation,
  loadedAt: changedAt,
  manifest: { ledger: `archive ${generation}`, articles, sentences, probe, problems: [] },
});

/** Answers from an archive and follows its generations. Waits while the archive cannot be reached. */
export async function answerFromArchive(
  { settings, ranking }: AnswerTask,
  port: MessagePort,
  onEnd: () => void,
): Promise<void> {
  const { owner, answerFrom } = openLine(port, onEnd);
  const onNotice = (text: string) => void owner.notice(text);
  const onUnusable = (why: string) => void owner.unusable(why);
  const model = await programModel({ ranking, onNotice, onUnusable });
  const onFault = (error: unknown) => onNotice(`a model failed, and words did without it: ${String(error)}`);
  setInterval(() => void owner.alive(), LOOK);
  const load = new QuestionLoad(() => void owner.shortened());
  const meaning = model === null ? null : { model, load, onFault };
  const shared = { languages: new Analyzers(), memory: new ArticleMemory(), meaning, explain };
  let opened: ProgramArchive | null = null;
  let generation: number | null = null;
  let trouble: string | null = null;
  for (;;) {
    try {
      opened ??= await programArchive(settings, { model, onNotice });
      const { archive } = opened;
      const status = await archive.status();
      if (trouble !== null) void owner.trouble(null);
      trouble = null;
      if (status.generation !== generation) {
        answerFrom(archiveStory({ ...shared, archive, status }));
        const moved = movedTo(status);
        void owner.moved(moved);
        if (generation === null) {
          const changes = { added: [], changed: [], removed: [] };
          const report = {
            kind: 'built',
            manifest: moved.manifest,
            changes,
            loadedAt: moved.loadedAt,
          } as const;
          void owner.raised({ report, texts: null });
        }
        generation = status.generation;
      }
    } catch (error) {
      if (!isArchiveFault(error)) throw error;
      const why = describeArchiveFault(error);
      if (why !== trouble) void owner.trouble(why);
      trouble = why;
    }
    await pause(LOOK);
  }
}
