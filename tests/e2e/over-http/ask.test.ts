import '../ask.test.js';
import { over } from '../way.js';

over('http');
