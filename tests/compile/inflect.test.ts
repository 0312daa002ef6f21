import { describe, expect, it } from 'vitest';
import { inflectNoun, inflectVerb } from '../../src/compile/inflect.js';
import { spellings } from '../../src/compile/spelling.js';

describe('verbs', () => {
  it.each([
    ['train', 'train trains trained training'],
    ['study', 'study studies studied studying'],
    ['ship', 'ship ships shipped shipping'],
    ['read', 'read reads reading'],
    ['write', 'write writes wrote written writing'],
    ['choose', 'choose chooses chose chosen choosing'],
    ['draw', 'draw draws drew drawn drawing'],
    ['oversee', 'oversee oversees oversaw overseen overseeing'],
    ['teach', 'teach teaches taught teaching'],
    ['put', 'put puts putting'],
  ])('%s', (base, forms) => {
    expect([...inflectVerb(base).all].sort()).toEqual(forms.split(' ').sort());
  });

  it.each([
    ['fine-tune', ['fine-tune', 'fine-tunes', 'fine-tuned', 'fine-tuning']],
    ['co-author', ['co-author', 'co-authors', 'co-authored', 'co-authoring']],
    ['roll out', ['roll out', 'rolls out', 'rolled out', 'rolling out']],
    ['come-up-with', ['come-up-with', 'comes-up-with', 'came-up-with', 'coming-up-with']],
    ['put to the test', ['put to the test', 'puts to the test', 'putting to the test']],
    ['deep-dive into', ['deep-dive into', 'deep-dives into', 'deep-dived into', 'deep-diving into']],
  ])('%s is inflected in its verb alone', (base, forms) => {
    expect(inflectVerb(base).all).toEqual(forms);
  });

  it('know their -ing form', () => {
    expect(inflectVerb('run').gerund).toBe('running');
    expect(inflectVerb('roll out').gerund).toBe('rolling out');
  });
});

describe('nouns', () => {
  it.each([
    ['model', 'model models'],
    ['models', 'model models'],
    ['study', 'study studies'],
    ['hypothesis', 'hypothesis hypotheses'],
    ['analysis', 'analysis analyses'],
    ['loss', 'loss losses'],
    ['process', 'process processes'],
    ['matrix', 'matrix matrices'],
    ['person', 'person people'],
    ['GPU', 'GPU GPUs'],
    ['GPUs', 'GPU GPUs'],
    ['bias', 'bias biases'],
    ['corpus', 'corpus corpora'],
    ['status', 'status statuses'],
    ['index', 'index indexes indices'],
    ['series', 'series'],
    ['C++', 'C++'],
    ['ML', 'ML'],
  ])('%s', (noun, forms) => {
    expect([...inflectNoun(noun)].sort()).toEqual(forms.split(' ').sort());
  });
});

describe('spellings', () => {
  it.each([
    ['optimize', 'optimise optimize'],
    ['optimisation', 'optimisation optimization'],
    ['analyse', 'analyse analyze'],
    ['behaviour', 'behavior behaviour'],
    ['modeling', 'modeling modelling'],
    ['modelled', 'modeled modelled'],
    ['center', 'center centre'],
    ['program', 'program programme'],
    ['train', 'train'],
    ['size', 'size'],
    ['rise', 'rise'],
  ])('of %s', (word, both) => {
    expect([...spellings(word)].sort()).toEqual(both.split(' '));
  });
});
