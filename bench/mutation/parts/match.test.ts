import '../seed.js';
import '../../../tests/golden.test.js';
import '../../../tests/stages/match.test.js';
