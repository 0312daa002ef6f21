import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { listRecords, readRecord } from '../../src/posting/record.js';
import { readSource } from '../../src/posting/source.js';
import type { Posting } from '../../src/types.js';

/** A record as it is analysed. */
function read(record: unknown, map = {}): Posting {
  const found = readRecord(record, map);
  if ('problem' in found) throw new Error(found.problem);
  return readSource(found);
}

function problemOf(record: unknown, map = {}): string {
  const found = readRecord(record, map);
  return 'problem' in found ? found.problem : 'none';
}

const HTML = '<h2>What you will do</h2><ul><li>Train rankers &amp; ship them</li><li>Own R&amp;D</li></ul>';
const TEXT = 'What you will do\n\n- Train rankers & ship them\n- Own R&D';
const escapeOnce = (html: string): string =>
  html.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

describe('Greenhouse', () => {
  const job = {
    id: 4012345,
    internal_job_id: 3011,
    title: 'Applied Scientist',
    company_name: 'Plover Maps',
    absolute_url: 'https://boards.example.com/plover/jobs/4012345',
    location: { name: 'Hybrid' },
    metadata: null,
    departments: [{ id: 1, name: 'Search', parent_id: null, child_ids: [] }],
    offices: [],
  };
  const posting = { title: 'Applied Scientist', company: 'Plover Maps', team: 'Search', id: '4012345' };

  it.each([
    ['as it is', HTML],
    ['escaped once', escapeOnce(HTML)],
    ['escaped twice', escapeOnce(escapeOnce(HTML))],
  ])('is read with its content %s', (_, content) => {
    expect(read({ ...job, content })).toEqual({ text: TEXT, ...posting });
  });

  it('says how to get the content where there is none', () => {
    expect(readRecord(job, {})).toEqual({ problem: expect.stringContaining('?content=true'), id: '4012345' });
  });
});

describe('Lever', () => {
  const posting = {
    id: 'c0ffee',
    text: 'Research Engineer',
    categories: { location: 'Leeds', commitment: 'Full-time', team: 'Speech', department: 'R&D' },
    hostedUrl: 'https://jobs.example.com/wren/c0ffee',
    opening: '<div>Wren makes hearing aids.</div>',
    openingPlain: 'Wren makes hearing aids.',
    descriptionBody: '<div>You join six people.</div>',
    description: '<div>Wren makes hearing aids.</div><div>You join six people.</div>',
    descriptionPlain: 'Wren makes hearing aids.\nYou join six people.',
    lists: [
      { text: 'What you will do', content: '<li>Train speech models</li><li>Make them small</li>' },
      { text: 'What you bring:', content: '<li>C++</li>' },
    ],
    additional: '<p>We read every letter.</p>',
    additionalPlain: 'We read every letter.',
    createdAt: 1767225600000,
  };
  const LISTS =
    'What you will do\n\n- Train speech models\n- Make them small\n\nWhat you bring:\n\n- C++\n\n' +
    'Additional information\n\nWe read every letter.';

  it('is read with its lists, and text is the title', () => {
    expect(read(posting)).toEqual({
      text: `Wren makes hearing aids.\nYou join six people.\n\n${LISTS}`,
      title: 'Research Engineer',
      team: 'Speech',
      id: 'c0ffee',
    });
  });

  it('is read from its parts where there is no description, and from plain text where there is no HTML', () => {
    const { description: _, descriptionPlain: __, ...parts } = posting;
    expect(read(parts).text).toBe(`Wren makes hearing aids.\n\nYou join six people.\n\n${LISTS}`);
    expect(read({ ...posting, description: '', opening: '', descriptionBody: '' }).text).toMatch(
      /^Wren makes hearing aids\.\nYou join six people\.\n\nWhat you will do/,
    );
  });

  it('says its pay', () => {
    const salaryDescriptionPlain = 'From £60,000 to £75,000.';
    expect(read({ ...posting, salaryDescriptionPlain }).text).toMatch(
      /\n\nCompensation\n\nFrom £60,000 to £75,000\.$/,
    );
  });
});

describe('Ashby', () => {
  const job = {
    id: 'a-1',
    title: 'Machine Learning Engineer',
    department: 'Engineering',
    team: 'Fraud',
    employmentType: 'FullTime',
    isListed: true,
    jobUrl: 'https://jobs.example.com/heron/a-1',
    descriptionHtml: HTML,
    descriptionPlain: 'What you will do',
  };

  it('is read from its HTML, else from its plain text', () => {
    const particulars = { title: 'Machine Learning Engineer', team: 'Fraud', id: 'a-1' };
    expect(read(job)).toEqual({ text: TEXT, ...particulars });
    expect(read({ ...job, descriptionHtml: '' })).toEqual({ text: 'What you will do', ...particulars });
  });

  it('says of a posting that is not listed that it is left out, unless its text is mapped', () => {
    const hidden = { ...job, isListed: false };
    expect(readRecord(hidden, {})).toEqual({ problem: expect.stringContaining('not listed'), id: 'a-1' });
    expect(read(hidden, { text: 'descriptionPlain' }).text).toBe('What you will do');
  });
});

describe('SmartRecruiters', () => {
  const posting = {
    id: '744',
    name: 'Data Scientist',
    refNumber: 'REF1',
    releasedDate: '2026-08-20T09:14:54.288Z',
    company: { identifier: 'Teal', name: 'Teal Water' },
    department: { label: 'Leakage' },
    jobAd: {
      sections: {
        companyDescription: { title: 'Wer wir sind', text: '<p>Teal pumps water.</p>' },
        jobDescription: { title: 'The gig', text: '<ul><li>Find leaks</li></ul>' },
        qualifications: { title: 'Qualifications', text: '<p>Statistics</p>' },
        additionalInformation: { title: 'More', text: '' },
      },
    },
  };

  it('is read with its sections under headings of our own', () => {
    expect(read(posting)).toEqual({
      text: 'About the company\n\nTeal pumps water.\n\nJob description\n\n- Find leaks\n\nQualifications\n\nStatistics',
      title: 'Data Scientist',
      company: 'Teal Water',
      team: 'Leakage',
      id: '744',
    });
  });

  it('says where the text is that its lists lack', () => {
    expect(problemOf({ ...posting, jobAd: undefined })).toContain('ask SmartRecruiters');
  });
});

describe('Workday', () => {
  it('is read from what a career site sends', () => {
    const record = {
      jobPostingInfo: { id: 'x', title: 'Scientist', jobDescription: HTML, jobReqId: 'R-12' },
      hiringOrganization: { name: 'Dunlin', url: '' },
      similarJobs: [],
    };
    expect(read(record)).toEqual({ text: TEXT, title: 'Scientist', company: 'Dunlin', id: 'R-12' });
  });

  it('says where the text is that its lists lack', () => {
    const listed = { title: 'Scientist', externalPath: '/job/Hull/Scientist_R-12', bulletFields: ['R-12'] };
    expect(problemOf(listed)).toContain('ask Workday');
  });
});

describe('schema.org', () => {
  const posting = {
    '@context': 'https://schema.org/',
    '@type': 'JobPosting',
    title: 'R&amp;D Engineer',
    description: '<p>You will build what Plover Maps ships.</p>',
    hiringOrganization: { '@type': 'Organization', name: 'Plover &amp; Sons' },
    identifier: { '@type': 'PropertyValue', name: 'Plover', value: 77 },
    responsibilities: ['Train rankers', 'Deploy them'],
    qualifications: '&lt;ul&gt;&lt;li&gt;Python&lt;/li&gt;&lt;/ul&gt;',
    skills: [{ '@type': 'DefinedTerm', name: 'PyTorch' }, 'SQL'],
    educationRequirements: { '@type': 'EducationalOccupationalCredential', credentialCategory: 'bachelor' },
    employerOverview: 'We draw maps.',
  };
  const LABELLED =
    'Responsibilities\n\n- Train rankers\n- Deploy them\n\nQualifications\n\n- Python\n\nSkills\n\n- PyTorch\n- SQL';

  it('is read with its parts under headings', () => {
    expect(read(posting)).toEqual({
      text: `You will build what Plover Maps ships.\n\n${LABELLED}\n\nAbout the company\n\nWe draw maps.`,
      title: 'R&D Engineer',
      company: 'Plover & Sons',
      id: '77',
    });
  });

  it('says nothing twice', () => {
    const description = `<p>Intro.</p><h3>Responsibilities</h3><ul><li>Train rankers.</li><li>Deploy them!</li></ul>`;
    const { text } = read({ ...posting, description });
    expect(text.match(/Train rankers/g)).toHaveLength(1);
    expect(text).toMatch(
      /^Intro\.\n\nResponsibilities\n\n- Train rankers\.\n- Deploy them!\n\nQualifications/,
    );
  });

  it('writes no heading above one that is there', () => {
    expect(
      read({ ...posting, responsibilities: '<b>Responsibilities:</b><br>Train rankers' }).text,
    ).toContain('ships.\n\nResponsibilities:\nTrain rankers');
  });

  it('is found in a graph, whatever its types are called', () => {
    const graph = {
      '@graph': [{ '@type': 'WebPage' }, { ...posting, '@type': ['http://schema.org/JobPosting'] }],
    };
    expect(read(graph).id).toBe('77');
    expect(read({ '@type': 'WebPage', mainEntity: posting }).id).toBe('77');
  });
});

describe('JobSpy', () => {
  const row = {
    id: 'li-1',
    site: 'linkedin',
    job_url: 'https://example.com/1',
    job_url_direct: '',
    title: 'Scientist',
    company: 'Dunlin',
    description: '**Duties**\n\n* Train models for R\\&D\n* C\\+\\+',
    company_description: 'Dunlin sells sand.',
    skills: '',
  };

  it('is read as Markdown, as HTML where it is that, and as nothing where it is empty', () => {
    const particulars = { title: 'Scientist', company: 'Dunlin', id: 'li-1' };
    expect(read(row)).toEqual({ text: 'Duties\n\n- Train models for R&D\n- C++', ...particulars });
    expect(read({ ...row, description: HTML }).text).toBe(TEXT);
    for (const description of ['', null])
      expect(read({ ...row, description })).toEqual({ text: '', ...particulars });
  });
});

describe('any other record', () => {
  it('is read by the names of its keys', () => {
    const record = {
      'Job Title': 'X',
      JD: 'Train models.',
      JobID: 7,
      company: { name: 'Acme' },
      team: ['a'],
    };
    expect(readRecord(record, {})).toEqual({
      text: 'Train models.',
      title: 'X',
      company: 'Acme',
      team: '',
      id: '7',
    });
  });

  it('is read with the parts that stand in columns of their own', () => {
    const record = {
      id_icims: '29',
      description: 'Join us.<br/>You will rank parcels.',
      preferred_qualifications: '- A PhD<br/>- Patience',
      basic_qualifications: '- 3+ years of Java',
      benefits: null,
    };
    expect(read(record).text).toBe(
      'Join us.\nYou will rank parcels.\n\nMinimum qualifications\n\n- 3+ years of Java\n\nNice to have\n\n- A PhD\n- Patience',
    );
    expect(read({ Title: 'X', Responsibilities: 'Train models.' }).text).toBe(
      'Responsibilities\n\nTrain models.',
    );
  });

  it('is refused where no key holds a text, with what to do', () => {
    expect(problemOf({ a: 1, b: '' })).toBe(
      'no key holds the text of the posting (found: a, b). Name it with --map text=NAME',
    );
    expect(problemOf({ job_title_short: 'DS', job_title: 'DS II', job_skills: "['sql']" })).toMatch(
      /job_skills\)\. Titles and lists of skills do not say what the work is\./,
    );
    expect(problemOf({ job_link: 'x', got_summary: 't', job_title: 'DS', company: 'A' })).toMatch(
      /usually job_summary\.csv: score that one, or join the two by job_link first$/,
    );
    expect(problemOf({ text: ['a'] })).toBe('"text" holds no text but a list or an object');
    expect(problemOf({})).toContain('there are none');
    for (const record of [null, 1, 'a', ['a']]) expect(problemOf(record)).toContain('not an object');
  });

  it('keeps its id with the problem', () => {
    expect(readRecord({ id: 9, a: 1 }, {})).toMatchObject({ id: '9', problem: expect.any(String) });
  });
});

describe('what the user has mapped', () => {
  const lever = {
    id: '1',
    text: 'Scientist',
    hostedUrl: 'x',
    lists: [],
    description: 'Train models.',
    org: 'Acme',
  };

  it('goes before the shape: as the text, it is all that is read', () => {
    expect(readRecord(lever, { text: 'text' })).toEqual({ text: 'Scientist', id: '1' });
    expect(problemOf(lever, { text: 'body' })).toMatch(/^no key is named "body"/);
  });

  it('leaves the rest to the shape', () => {
    expect(read(lever, { company: 'org' })).toEqual({
      text: 'Train models.',
      title: 'Scientist',
      company: 'Acme',
      id: '1',
    });
  });
});

describe('listRecords', () => {
  const job = { title: 'X', description: 'Train models.' };

  it.each([
    ['a list', [job, 1]],
    ['a board', { apiVersion: '1', jobs: [job, { ...job, title: 'Y' }] }],
    ['an empty board', { jobs: [], meta: { total: 0 } }],
    ['a search', { hits: 2, jobs: [job] }],
    ['postings of one page', { totalFound: 1, content: [job] }],
  ])('finds those of %s', (_, document) => {
    const list = Array.isArray(document)
      ? document
      : ((document as { jobs?: unknown }).jobs ?? (document as { content?: unknown }).content);
    expect(listRecords(document)).toEqual(list);
  });

  it('finds those among other linked data, and leaves the rest', () => {
    const node = { '@type': 'JobPosting', title: 'X' };
    const page = { '@type': 'WebPage' };
    expect(listRecords({ '@graph': [page, node, node] })).toEqual([node, node]);
    expect(listRecords([page, node, job])).toEqual([node, job]);
    expect(
      listRecords({ '@type': 'ItemList', itemListElement: [{ '@type': 'ListItem', item: node }] }),
    ).toEqual([node]);
    expect(listRecords(page)).toEqual([]);
  });

  it('takes a single posting for a list of one, even one that cannot be read', () => {
    expect(listRecords(job)).toEqual([job]);
    const workday = { jobPostingInfo: {} };
    expect(listRecords(workday)).toEqual([workday]);
  });

  it('finds none in anything else', () => {
    for (const document of [null, 1, 'text', { a: 1 }, {}]) expect(listRecords(document)).toBeNull();
  });
});

describe('whatever the JSON', () => {
  const KEYS = [
    ...[
      'text',
      'description',
      'content',
      'lists',
      'categories',
      'hostedUrl',
      'absolute_url',
      'departments',
      'jobAd',
    ],
    ...[
      'sections',
      'jobPostingInfo',
      '@type',
      '@graph',
      'item',
      'isListed',
      'descriptionHtml',
      'company',
      'skills',
    ],
    ...[
      'site',
      'job_url_direct',
      'jobs',
      'requirements',
      'id',
      'title',
      '__proto__',
      'constructor',
      'toString',
    ],
  ];
  const { value } = fc.letrec((tie) => ({
    value: fc.oneof(
      { depthSize: 'small' },
      fc.constantFrom<unknown>('JobPosting', '<p>a</p>', '&lt;p&gt;', '', null, 0, true, '{"text": "a"}'),
      fc.array(tie('value'), { maxLength: 3 }),
      fc.dictionary(fc.constantFrom(...KEYS), tie('value'), { maxKeys: 6 }),
    ),
  }));

  it('is read or refused, and never trips', () => {
    fc.assert(
      fc.property(fc.oneof(value, fc.jsonValue()), (json) => {
        for (const record of [json, ...(listRecords(json) ?? [])]) {
          const found = readRecord(record, {});
          expect(typeof ('problem' in found ? found.problem : found.text)).toBe('string');
        }
      }),
      { numRuns: 500 },
    );
  });

  it('is not followed without end', () => {
    const deep = JSON.parse('['.repeat(50_000) + ']'.repeat(50_000));
    expect(listRecords([{ '@graph': deep }])).toEqual([]);
    expect(problemOf({ description: deep })).toContain('holds no text');
  });
});
