import '../seed.js';
import '../../../tests/stages/pay.test.js';
