import type { ReloadOutcome } from '../story/story.js';
import type { Unchanged, Unreadable } from './article.js';
import type { Plan } from './plan/plan.js';
import type { StoreFailure } from './store/failure.js';
import type { Restored } from './store/shelf.js';

type Planned = Extract<Plan, { readonly kind: 'new' | 'changed' }>;

/** What a moderator is shown first. `ready`: something can be added, under the id. */
export type Preparation =
  | { readonly kind: 'ready'; readonly id: string; readonly plan: Planned }
  | Exclude<Plan, Planned>
  | Unchanged
  | Unreadable
  | StoreFailure;

export type Addition =
  | {
      readonly kind: 'added';
      readonly path: string;
      readonly reload: ReloadOutcome;
      /** The id under which the earlier version is kept, where it took the place of one. */
      readonly replaced?: string;
    }
  /** The articles with it cannot be put in force: everything is as it was. */
  | { readonly kind: 'rejected'; readonly path: string; readonly reload: ReloadOutcome }
  /** Waited too long, or was cancelled. */
  | { readonly kind: 'unknown' }
  | Exclude<Plan, Planned>
  | StoreFailure;

export type Removal =
  | { readonly kind: 'removed'; readonly id: string; readonly path: string; readonly reload: ReloadOutcome }
  | { readonly kind: 'rejected'; readonly path: string; readonly reload: ReloadOutcome }
  | { readonly kind: 'missing' }
  | StoreFailure;

export type Undoing =
  | { readonly kind: 'restored'; readonly path: string; readonly reload: ReloadOutcome }
  /** The articles with it cannot be put in force: it is kept again, under the same id. */
  | { readonly kind: 'rejected'; readonly path: string; readonly reload: ReloadOutcome }
  | Exclude<Restored, { readonly kind: 'restored' }>
  | StoreFailure;
