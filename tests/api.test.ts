import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import * as api from '../src/index.js';

describe('the public API', () => {
  it('is exactly this', () => {
    expect(Object.keys(api).sort()).toEqual([
      'ACTIVITIES',
      'ANSWERS',
      'ENGINE_VERSION',
      'InputError',
      'LEVELS',
      'LexiconError',
      'MAX_TEXT_LENGTH',
      'MISMATCHES',
      'ML_KINDS',
      'REFUSALS',
      'ROLES',
      'RolecallError',
      'SECTION_KINDS',
      'StoppedError',
      'UsageError',
      'VERDICT_KINDS',
      'advise',
      'analyze',
      'linkLexicon',
      'loadAdvice',
      'loadLexicon',
      'readPasted',
    ]);
  });

  it('reads a posting in two lines', () => {
    const lexicon = api.loadLexicon();
    const report = api.analyze(api.readPasted({ text: '<p>Hello</p>' }, lexicon), lexicon);
    expect(report.status).toBe('too-short');
  });

  it('has the version of the package', () => {
    const { version } = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8')) as {
      version: string;
    };
    expect(api.ENGINE_VERSION).toBe(version);
  });
});
