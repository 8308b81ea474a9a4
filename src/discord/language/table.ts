import type { en } from './data/en.js';

/** Names a fixed text of the bot's. */
export type TextKey = keyof typeof en;

/** Fixed texts in one language; what is missing is said in English. */
export type TextTable = { readonly [key in TextKey]?: string };
