import './over-http.js';
import '../editing.test.js';
