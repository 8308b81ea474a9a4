import type { Editing } from './contract/editing.js';

/** An editor that is loaded at its first use: most running bots never need it, nor the memory of its libraries. */
export function lateEditing(load: () => Promise<Editing>): Editing {
  let loading: Promise<Editing> | undefined;
  const editor = (): Promise<Editing> => {
    loading ??= load();
    return loading;
  };
  return {
    announced: async (...args) => (await editor()).announced(...args),
    prepare: async (...args) => (await editor()).prepare(...args),
    add: async (...args) => (await editor()).add(...args),
    cancel: async (...args) => (await editor()).cancel(...args),
    remove: async (...args) => (await editor()).remove(...args),
    undo: async (...args) => (await editor()).undo(...args),
    removed: async () => (await editor()).removed(),
  };
}
