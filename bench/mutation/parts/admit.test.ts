import '../seed.js';
import '../../../tests/stages/admit.test.js';
import '../../../tests/golden.test.js';
