import './over-http.js';
import '../buttons.test.js';
