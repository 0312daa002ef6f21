import '../seed.js';
import '../../../tests/stages/parse.test.js';
import '../../../tests/golden.test.js';
import '../../../tests/withstand/lookalikes.test.js';
import '../../../tests/stages/sentences.test.js';
