import { createHash } from 'node:crypto';
import type { Place } from '../archive.js';

/** Characters of base64url that name an article: 132 bits. */
const ID_LENGTH = 22;

const digest = (text: string): string => createHash('sha256').update(text, 'utf8').digest('base64url');

/** Names an article by its path, which may be longer than the engine lets an id be. */
export const articleId = (path: string): string => digest(path).slice(0, ID_LENGTH);

/** Names a sentence. */
export const sentenceId = ({ path, sentence }: Place): string => `${articleId(path)}-${sentence}`;

/** A key that two texts share if they are the same. */
export const textKey = (text: string): string => digest(text).slice(0, ID_LENGTH);
