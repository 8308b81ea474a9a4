import type { BuildOrder, BuildReport } from '../generation.js';
import type { Story } from '../story.js';

/** The names of a story's asynchronous methods: those that travel to its thread. */
export type StoryMethod = {
  [Name in keyof Story]: Story[Name] extends (...args: never[]) => Promise<unknown> ? Name : never;
}[keyof Story];

/** A story as the methods that travel; written so that the compiler sees which arguments go with which method. */
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

/** The texts of a generation in memory that threads share: a thread that dies can be raised again from them. */
export type SharedTexts = SharedArrayBuffer;

/** What a thread is started with (`workerData`). */
export interface ThreadTask {
  readonly seeds: string;
  /** Folder of the index cache, null for none. */
  readonly cache: string | null;
  readonly work:
    | { readonly kind: 'build'; readonly order: BuildOrder }
    /** The same articles again, whatever has become of the files. */
    | { readonly kind: 'restore'; readonly generation: number; readonly texts: SharedTexts };
}

/** To the thread. */
export interface CallMessage {
  readonly kind: 'call';
  readonly call: number;
  readonly method: StoryMethod;
  readonly args: readonly unknown[];
}

/** From the thread: first notices and one report, and if it built a generation then one message for each call. */
export type ThreadMessage =
  | { readonly kind: 'report'; readonly report: BuildReport; readonly texts: SharedTexts | null }
  /** Something that an operator should know and that changes no answer, such as a cache that cannot be written. */
  | { readonly kind: 'notice'; readonly text: string }
  | { readonly kind: 'value'; readonly call: number; readonly value: unknown }
  | { readonly kind: 'failure'; readonly call: number; readonly error: unknown };
