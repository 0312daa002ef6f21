import { describe, expect, it } from 'vitest';
import { honestTitle } from '../../src/advice/honest-title.js';
import { proofOf } from '../../src/advice/proof.js';
import { titleAdvice } from '../../src/advice/title-advice.js';
import type { Level, ReadReport, Role } from '../../src/types.js';
import { GOLDEN } from '../golden.js';
import { lexicon } from '../lexicon.js';
import { golden, okReport, piece, quoteOf, ranked, read, subject, titled, unclearReport } from './fixture.js';

const of = (name: string) => titleAdvice(subject(read(golden(name)), { posting: golden(name) }))!;

describe('advice about the title', () => {
  it('names the mismatch and gives the gap of the verdict', () => {
    const report = read(golden('mle-under-research-title'));
    expect(of('mle-under-research-title')).toMatchObject({
      mismatch: 'science, is engineering',
      text: 'Engineering it is.',
      gap: report.verdict!.gap,
      honestTitle: 'Machine Learning Engineer',
    });
    expect(of('out-analyst-dashboards')).toMatchObject({ mismatch: 'outside', honestTitle: null });
  });

  it('repeats the verdict where title and work agree', () => {
    expect(of('mle-html-entities')).toMatchObject({
      mismatch: null,
      text: read(golden('mle-html-entities')).verdict!.sentence,
    });
  });

  it('is none without a title', () => {
    expect(titleAdvice(subject(okReport()))).toBeNull();
  });

  it('says that the posting says too little where that is so', () => {
    const title = titled('Applied Scientist', 'AS');
    expect(titleAdvice(subject(unclearReport('MLE', { title })))).toMatchObject({
      mismatch: null,
      text: 'The posting does not say enough to hold its work against its title.',
      gap: null,
      proof: [],
      honestTitle: null,
    });
  });

  it('names team and company where they are known, and says where the team is not', () => {
    const team = (posting: { team?: string; company?: string }): string =>
      titleAdvice(subject(okReport({ title: titled('Engineer') }), { posting }))!.team;
    expect(team({ team: 'Maps', company: 'BigCo' })).toBe(
      'Look at the team more than at the title: this is Maps at BigCo.',
    );
    expect(team({ team: ' Maps\n&  Walks ' })).toBe(
      'Look at the team more than at the title: this is Maps & Walks.',
    );
    expect(team({ company: 'BigCo' })).toBe(
      'The posting does not say which team at BigCo it is, though that tells more than the title.',
    );
    expect(team({ company: '  ' })).toBe(
      'The posting does not say which team it is, though that tells more than the title.',
    );
    expect(titleAdvice(subject(okReport({ title: titled('Engineer, Maps') })))!.team).toBe(
      'Look at the team that the posting names more than at the title.',
    );
  });
});

describe('what the same title means elsewhere', () => {
  const elsewhere = (title: ReadReport['title'], company?: string) =>
    titleAdvice(subject(okReport({ title }), { posting: company === undefined ? {} : { company } }))!
      .elsewhere;

  it('is said of every kind of employer where the employer is unknown', () => {
    const all = ['AS everywhere.', 'AS at large companies.', 'AS at consulting firms.'];
    expect(elsewhere(titled('Applied Scientist', 'AS'))).toEqual(all);
    expect(elsewhere(titled('Applied Scientist', 'AS'), 'Somebody Ltd')).toEqual(all);
  });

  it('is said of the kind that the employer is', () => {
    expect(elsewhere(titled('Applied Scientist', 'AS'), 'BigCo')).toEqual([
      'AS everywhere.',
      'AS at large companies.',
    ]);
    expect(elsewhere(titled('Applied Scientist', 'AS'), 'BigCo Brain')).toEqual(['AS everywhere.']);
  });

  it('goes by the words of a title that claims none of the five, and by no role that its words spell', () => {
    expect(elsewhere(titled('Member of Technical Staff, Sound'))).toEqual(['MTS at frontier labs.']);
    expect(elsewhere(titled('Engineer, Maps as a Service', 'SWE'))).toEqual([]);
  });
});

describe('what a title may hide', () => {
  const hides = (title: string) => titleAdvice(subject(read({ ...golden('swe-data-html'), title })))!.hides;

  it('is said as its group in the lexicon has it', () => {
    const own = lexicon.entries.find(({ layer, id }) => layer === 'title' && id === 'prompt engineer')!;
    const said = lexicon.groups.titles[own.group]!.hides;
    expect(said).toMatch(/\.$/);
    expect(hides('Senior Prompt Engineer')).toBe(said);
    expect(hides('Postdoctoral Researcher')).not.toBe(said);
  });

  it('is nothing for a title that claims one of the five, or that nobody knows', () => {
    expect(hides('Applied Scientist')).toBeNull();
    expect(hides('Member of Technical Staff, Research Engineer')).toBeNull();
    expect(hides('Baker')).toBeNull();
  });
});

describe('the honest title', () => {
  const honest = (
    text: string,
    levels: readonly Level[],
    value: Level | null,
    role: Role = 'MLE',
    shown = true,
  ) =>
    honestTitle(
      subject(
        okReport({
          role,
          title: { ...titled(text, 'AS'), levels },
          level: { value, evidence: shown ? [{ start: 0, end: 3, text: 'own' }] : [] },
        }),
      ),
    );

  it('is none where the answer is less likely than all others together', () => {
    const at = (probability: number) =>
      honestTitle(
        subject(
          okReport({ ranking: ranked('MLE').map((one, i) => (i === 0 ? { ...one, probability } : one)) }),
        ),
      );
    expect(at(0.5)).toBe('Machine Learning Engineer');
    expect(at(0.499)).toBeNull();
  });

  it('keeps the level words of the title where they allow what the text shows', () => {
    expect(honest('Senior Applied Scientist', ['L5', 'L6'], 'L5')).toBe('Senior Machine Learning Engineer');
    expect(honest('Applied Scientist II, Search', ['L4', 'L5'], 'L5', 'RE')).toBe('Research Engineer II');
  });

  it('takes the level that the text shows where the title claims another or none', () => {
    expect(honest('Senior Applied Scientist', ['L5', 'L6'], 'L4')).toBe('Machine Learning Engineer');
    expect(honest('Applied Scientist', [], 'L6')).toBe('Senior Machine Learning Engineer');
    expect(honest('Applied Scientist', [], 'L7', 'AS')).toBe('Principal Applied Scientist');
    expect(honest('Applied Scientist', [], 'L3')).toBe('Machine Learning Engineer Intern');
    expect(honest('Applied Scientist', [], 'L5')).toBe('Machine Learning Engineer');
  });

  it('has no level word that no piece of the text shows', () => {
    expect(honest('Senior Applied Scientist', ['L5', 'L6'], 'L5', 'MLE', false)).toBe(
      'Machine Learning Engineer',
    );
    expect(honest('Senior Applied Scientist', ['L5', 'L6'], null)).toBe('Machine Learning Engineer');
  });

  it('leaves out a level word that is part of the name', () => {
    expect(honest('Member of Technical Staff', ['L4', 'L5', 'L6', 'L7'], 'L6')).toBe(
      'Senior Machine Learning Engineer',
    );
  });
});

describe('the proof', () => {
  const text = [
    'You write papers about models.',
    'You deploy and monitor models in production.',
    '- Keep the servers running',
    '- Tune alerts',
    '- Fix builds',
  ].join('\n');
  const evidence = [
    piece(text, 'write papers', 'research', 3),
    piece(text, 'deploy', 'engineering', 1),
    piece(text, 'monitor models', 'engineering', 1),
    piece(text, 'servers', 'engineering', 1.5),
    piece(text, 'alerts', 'engineering', 0.5),
    piece(text, 'builds', 'engineering', 0.7),
  ];
  const differs = {
    kind: 'differs',
    mismatch: 'claims-science-is-engineering',
    gap: 60,
    sentence: '.',
  } as const;
  const report = okReport({ title: titled('Scientist', 'RS'), verdict: differs, evidence });

  it('is the three sentences that weigh most for the work and against the title, in the order of the text', () => {
    const proof = proofOf(subject(report, { posting: { text } }));
    expect(proof).toEqual([
      quoteOf(text, 'You deploy and monitor models in production.'),
      quoteOf(text, 'Keep the servers running'),
      quoteOf(text, 'Fix builds'),
    ]);
  });

  it('holds no sentence that speaks for the title', () => {
    const few = okReport({ ...report, evidence: evidence.slice(0, 2) });
    expect(proofOf(subject(few, { posting: { text } })).map((quote) => quote.text)).toEqual([
      'You deploy and monitor models in production.',
    ]);
  });

  it('is what the work is, where title and work agree', () => {
    const agrees = okReport({
      ...report,
      role: 'RS',
      ranking: ranked('RS'),
      verdict: { ...differs, kind: 'matches', mismatch: null },
    });
    expect(proofOf(subject(agrees, { posting: { text } }))[0]).toEqual(
      quoteOf(text, 'You write papers about models.'),
    );
  });

  it('repeats nothing of a text that has no sentences', () => {
    const endless = 'we deploy models and '.repeat(100);
    const posting = { text: endless };
    const all = [...endless.matchAll(/models/g)].map(({ index }) => ({
      ...piece(endless, 'models', 'engineering'),
      start: index,
      end: index + 6,
    }));
    const proof = proofOf(subject(okReport({ evidence: all }), { posting }));
    expect(proof).toHaveLength(3);
    proof.forEach(({ start }, i) => {
      expect(start).toBeGreaterThanOrEqual(proof[i - 1]?.end ?? 0);
    });
  });

  it('shows for work outside the five what else it is', () => {
    const posting = golden('out-analyst-dashboards');
    const proof = proofOf(subject(read(posting), { posting }));
    expect(proof.map((quote) => quote.text).join(' ')).toMatch(/reports.*dashboards/is);
  });

  it('is one to three different pieces of every posting that is clear, each as it stands there', () => {
    for (const { posting, name } of GOLDEN) {
      const proof = proofOf(subject(read(posting), { posting }));
      expect(proof.length, name).toBeGreaterThan(0);
      expect(proof.length).toBeLessThanOrEqual(3);
      proof.forEach((quote, i) => {
        expect(posting.text.slice(quote.start, quote.end)).toBe(quote.text);
        expect(quote.start).toBeGreaterThanOrEqual(proof[i - 1]?.end ?? 0);
      });
    }
  });
});
