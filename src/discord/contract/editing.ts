import type { Editor } from '../../import/editor.js';

/** What commands may do to the articles. */
export type Editing = Pick<
  Editor,
  'announced' | 'prepare' | 'add' | 'cancel' | 'remove' | 'undo' | 'removed'
>;
