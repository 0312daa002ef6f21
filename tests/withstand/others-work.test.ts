import { describe, expect, it } from 'vitest';
import { analyze } from '../../src/analyze.js';
import type { Activity, ReadReport } from '../../src/types.js';
import { lexicon } from '../lexicon.js';

function read(text: string): ReadReport {
  const report = analyze({ text }, lexicon);
  if (!('evidence' in report)) throw new Error(`refused: ${report.message}`);
  return report;
}

/** An engineer’s posting, with one more line among its duties. */
const withDuty = (line: string): string => `What you will do
- Build the services that answer search requests, and keep them fast
- Write the data pipelines and their tests
- ${line}
- Take turns on call for the search platform

Requirements
- Five years of Go or Java in production
`;

/** What counts for an activity in the line alone. */
function countFor(activity: Activity, line: string): number {
  const text = withDuty(line);
  const start = text.indexOf(line);
  return read(text)
    .evidence.filter(
      (one) => one.activity === activity && one.start >= start && one.end <= start + line.length,
    )
    .reduce((sum, { weight }) => sum + weight, 0);
}

describe('work that is denied', () => {
  it.each<[Activity, string, string]>([
    ['modeling', 'Train ranking models', 'You will not train ranking models'],
    ['research', 'Publish papers at NeurIPS', 'You will not publish papers at NeurIPS'],
    ['modeling', 'Fine-tune language models', 'This role does not involve fine-tuning language models'],
    [
      'research',
      'Publish your research at conferences',
      'Nobody here is expected to publish research at conferences',
    ],
  ])('does not count for %s: %s', (activity, own, denied) => {
    expect(countFor(activity, own)).toBeGreaterThan(0);
    expect(countFor(activity, denied)).toBe(0);
  });
});

describe("somebody else's work", () => {
  it.each<[Activity, string, string]>([
    ['research', 'Publish at NeurIPS', 'You support researchers who publish at NeurIPS'],
    [
      'research',
      'Publish papers at top conferences',
      'Work beside our scientists, who publish papers at top conferences',
    ],
    ['modeling', 'Train large language models', 'Help the modeling team, who train large language models'],
  ])('does not count for %s: %s', (activity, own, others) => {
    expect(countFor(activity, own)).toBeGreaterThan(0);
    expect(countFor(activity, others)).toBe(0);
  });
});

describe('work that is hedged', () => {
  it.each<[Activity, string, string]>([
    ['modeling', 'Train deep learning models', 'Some exposure to training deep learning models'],
    ['modeling', 'Train ranking models', 'Familiarity with training ranking models is a plus'],
  ])('counts for less: %s: %s', (activity, own, hedged) => {
    expect(countFor(activity, hedged)).toBeLessThan(countFor(activity, own) / 2);
  });
});

it('a PhD that is not required is no degree asked for', () => {
  expect(read(withDuty('Design the ranking service')).hints.degree).toBeNull();
  expect(read(`${withDuty('Design the ranking service')}- No PhD required\n`).hints.degree).toBeNull();
  expect(read(`${withDuty('Design the ranking service')}- PhD in computer science\n`).hints.degree).toBe(
    'phd',
  );
});

describe('keywords outside the duties', () => {
  const duties = `What you will do
- Build the order service and its APIs in Java
- Fix bugs that shops report, and write tests for them
- Release new screens of the shop app every two weeks
- Keep the databases fast and backed up
`;
  const stuffing =
    'deep learning, PyTorch, TensorFlow, LLMs, NeurIPS, ICML, publications, novel research, transformers';

  it.each([
    ['the company story', `About us\nOur group is known for ${stuffing}.\n\n${duties}`],
    ['the benefits', `${duties}\nBenefits\n- A library on ${stuffing}\n- 30 days of leave\n`],
    ['a list of tags', `${duties}\nHashtags\n${stuffing}\n`],
    ['how to apply', `${duties}\nHow to apply\nMention ${stuffing} in your letter.\n`],
  ])('buy no verdict in %s', (_, text) => {
    expect(read(duties).role).toBe('SWE');
    expect(read(text).role).toBe('SWE');
    expect(read(text).mix!.research).toBeLessThanOrEqual(10);
  });
});
