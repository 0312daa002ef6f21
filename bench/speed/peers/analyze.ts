import type { Evidence, Report } from '../../../src/types.js';
import { readLabelled } from '../../labelled.js';
import { importBuilt } from '../built.js';
import { expect, type Prepare } from '../peer.js';

const LEAST_RIGHT = 0.6;

/** The whole of rolecall in process: text in, report out, with interval, flip and evidence. */
export const prepare: Prepare = async (postings) => {
  const { analyze } = await importBuilt<typeof import('../../../src/analyze.js')>('analyze.js');
  const { loadLexicon } = await importBuilt<typeof import('../../../src/lexicon/load.js')>('lexicon/load.js');
  const lexicon = loadLexicon();
  return {
    texts: postings.map(({ text }) => text),
    check: () => {
      const labelled = readLabelled('bench/postings');
      const right = labelled.filter(({ posting, label }) => analyze(posting, lexicon).role === label.role);
      expect(
        right.length >= LEAST_RIGHT * labelled.length,
        'most invented postings get the role of their label',
      );
      for (const posting of postings) {
        expect(
          evidenceOf(analyze(posting, lexicon)).every(
            ({ start, end, text }) => posting.text.slice(start, end) === text,
          ),
          'all evidence is quoted as it stands',
        );
      }
      return `${right.length} of ${labelled.length} invented postings get the role of their label; all evidence is quoted as it stands`;
    },
    run: () => postings.reduce((found, posting) => found + evidenceOf(analyze(posting, lexicon)).length, 0),
  };
};

const evidenceOf = (report: Report): readonly Evidence[] =>
  'evidence' in report ? (report.evidence ?? []) : [];
