import { describe, expect, it } from 'vitest';
import { findColumns } from '../../src/posting/columns.js';

describe('findColumns', () => {
  it('knows the names people give their columns', () => {
    expect(findColumns(['Job Title', 'Company Name', 'JD', 'JobID'], {})).toEqual({
      text: ['JD'],
      title: ['Job Title'],
      company: ['Company Name'],
      team: [],
      id: ['JobID'],
    });
  });

  it('puts the likelier name first', () => {
    expect(findColumns(['text', 'description'], {}).text).toEqual(['description', 'text']);
  });

  it('takes what is mapped, and only that', () => {
    expect(findColumns(['text', 'Body Copy'], { text: 'Body Copy' }).text).toEqual(['Body Copy']);
    expect(findColumns(['text'], { text: 'body copy' }).text).toEqual([]);
  });
});
