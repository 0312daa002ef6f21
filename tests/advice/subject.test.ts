import { describe, expect, it } from 'vitest';
import { mixOf, okReport, subject, titled, unclearReport } from './fixture.js';

describe('the role that a title claims', () => {
  it('is of several the one nearest to the work', () => {
    const title = titled('Research Scientist / Software Engineer', 'RS', 'SWE');
    expect(subject(okReport({ title, mix: mixOf(5, 15, 70, 10) })).claimed).toBe('SWE');
    expect(subject(okReport({ title, mix: mixOf(50, 30, 15, 5) })).claimed).toBe('RS');
  });

  it('is the first where the work has no mix, and none where the title claims none', () => {
    const title = titled('Research Scientist / Software Engineer', 'RS', 'SWE');
    expect(subject(unclearReport('SWE', { title })).claimed).toBe('RS');
    expect(subject(okReport({ title: titled('Baker') })).claimed).toBeNull();
    expect(subject(okReport()).claimed).toBeNull();
  });
});

describe('the names of company and team', () => {
  it('stand on one line, cut where they are long, and are none where they are blank', () => {
    const posting = { company: ' Big\n\tCo  Ltd ', team: ' \n ' };
    expect(subject(okReport(), { posting })).toMatchObject({ company: 'Big Co Ltd', team: null });
    expect(subject(okReport(), { posting: { team: '🚀'.repeat(81) } }).team).toBe(`${'🚀'.repeat(79)}…`);
    expect(subject(okReport(), { posting: { team: '🚀'.repeat(80) } }).team).toBe('🚀'.repeat(80));
  });
});
