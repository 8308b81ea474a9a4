import './over-http.js';
import '../ask.test.js';
