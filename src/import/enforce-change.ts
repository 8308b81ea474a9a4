import type { ReloadOutcome } from '../story/story.js';
import type { StoreFailure } from './store/failure.js';

/** A change of the articles that is made, but not yet in force. */
export interface MadeChange {
  /** The article that was changed. */
  readonly path: string;
  readonly reload: () => Promise<ReloadOutcome>;
  /** Makes the articles what they were before the change. */
  readonly takeBack: () => Promise<{ readonly kind: string } | StoreFailure>;
}

export type Enforced =
  | { readonly kind: 'in-force'; readonly reload: ReloadOutcome }
  | { readonly kind: 'rejected'; readonly path: string; readonly reload: ReloadOutcome }
  | StoreFailure;

const isFailure = (outcome: { readonly kind: string }): outcome is StoreFailure =>
  outcome.kind === 'not-stored';

/** Reloads. Where that is rejected or throws, the change is taken back. */
export async function enforceChange(change: MadeChange): Promise<Enforced> {
  const { path, takeBack } = change;
  let reload: ReloadOutcome;
  try {
    reload = await reloadWith(change);
  } catch (error) {
    await takeBack();
    throw error;
  }
  if (reload.kind !== 'rejected') return { kind: 'in-force', reload };
  const back = await takeBack();
  return isFailure(back) ? back : { kind: 'rejected', path, reload };
}

/** A reload that began before the change does not know of it: then there is another. */
async function reloadWith({ path, reload }: MadeChange): Promise<ReloadOutcome> {
  const first = await reload();
  const knows =
    first.kind === 'replaced' &&
    [first.added, first.changed, first.removed].some((list) => list.includes(path));
  return knows ? first : reload();
}
