import './over-http.js';
import '../features.test.js';
