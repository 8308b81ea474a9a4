import { join } from 'node:path';

/** The folder of the starting articles. */
export const seeds = join(import.meta.dirname, '..', '..', 'seeds');
