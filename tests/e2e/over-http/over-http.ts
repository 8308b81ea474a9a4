import { over } from '../way.js';

// Imported before a file of cases, so that these are run for bots that Discord posts to.
over('http');
