import type { BuildOrder, BuildReport } from '../generation.js';
import type { RankingSetting } from '../make-engine.js';
import type { Manifest } from '../manifest.js';
import type { Story } from '../story.js';
import type { VectorProgress } from '../vectors/meaning.js';

/** The names of a story's asynchronous methods: those that travel to its thread. */
export type StoryMethod = {
  [Name in keyof Story]: Story[Name] extends (...args: never[]) => Promise<unknown> ? Name : never;
}[keyof Story];

/** The methods of a story that travel, typed so that the compiler knows the arguments of each. */
export type StoryMethods = {
  [Name in StoryMethod]: (...args: Parameters<Story[Name]>) => ReturnType<Story[Name]>;
};

/** A record, so that the compiler finds a method that is missing here. */
const STORY_METHODS: Readonly<Record<StoryMethod, true>> = {
  ask: true,
  sources: true,
  context: true,
  compare: true,
  timeline: true,
  check: true,
  openings: true,
  suggest: true,
};

export const isStoryMethod = (name: string): name is StoryMethod => Object.hasOwn(STORY_METHODS, name);

/** The texts of a generation, in memory that threads share. A thread that died is started again from them. */
export type SharedTexts = SharedArrayBuffer;

/** What a thread is started with (`workerData`). */
export interface ThreadTask {
  readonly seeds: string;
  /** Folder of the index cache, null for none. */
  readonly cache: string | null;
  readonly ranking: RankingSetting;
  readonly work:
    | { readonly kind: 'build'; readonly order: BuildOrder }
    /** The same articles again, whatever has become of the files. */
    | { readonly kind: 'restore'; readonly generation: number; readonly texts: SharedTexts };
}

/** What a thread reported once it had built; `texts` where it built a generation. */
export interface Raised {
  readonly report: BuildReport;
  readonly texts: SharedTexts | null;
}

/** What a thread does when it is asked. */
export interface ThreadFunctions {
  /** One question to the story; `call` is the number by which the owner knows it. */
  call(call: number, method: StoryMethod, args: readonly unknown[]): Promise<unknown>;
  /** Ends the thread between two runs of a model. Ended from outside during a run, it would take the process down. */
  end(): void;
}

/** What a thread tells its owner, without an answer. */
export interface OwnerFunctions {
  /** Once, when it has built. */
  raised(raised: Raised): void;
  /** The thread has begun this call. */
  begun(call: number): void;
  /** Something that an operator should know and that changes no answer, such as a cache that cannot be written. */
  notice(text: string): void;
  /** The models cannot be used, and why. */
  unusable(why: string): void;
  /** How far the making of vectors has come. */
  vectors(progress: VectorProgress): void;
  /** Fewer sentences were read for a question than usual, because many were asked at once. */
  shortened(): void;
  /** It is not stuck, though it may have to wait for others. */
  alive(): void;
  /** Where articles live elsewhere: there is another generation of them. */
  moved(status: MovedTo): void;
  /** Where articles live elsewhere: why they cannot be reached, in a line for an operator; null once they can. */
  trouble(why: string | null): void;
}

/** Another generation, as one thread tells another. */
export interface MovedTo {
  readonly generation: number;
  readonly loadedAt: number;
  readonly manifest: Manifest;
}
