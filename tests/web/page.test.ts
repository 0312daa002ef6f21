import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { MAX_TEXT_LENGTH } from '../../src/types.js';
import { FORM_LIMIT } from '../../src/web/limits.js';
import { DIFFERING_TEXT, differing, outside, refused, unclear } from './reports.js';
import { postForm, type Running, run } from './running.js';

const POSTING = `Machine Learning Engineer

Responsibilities
- Build training pipelines for our ranking models and deploy models to production.
- Serve predictions with low latency and monitor models in production.
- Train and fine-tune models, and evaluate them offline before every release.
- Take part in the on-call rotation of the machine learning platform.

Requirements
- Five years of experience in software engineering with Python.
`;

let app: Running;
beforeAll(async () => {
  app = await run();
});
afterAll(() => app.close());

function scriptsOf(page: string): string[] {
  return page.match(/<script[^>]*>/g) ?? [];
}

async function withReport(analyze: NonNullable<Parameters<typeof run>[0]>['analyze'], text = DIFFERING_TEXT) {
  const other = await run(analyze ? { analyze } : {});
  const response = await postForm(other.url, { text, title: '', company: 'Acme & Sons' });
  const page = await response.text();
  await other.close();
  return { response, page, faults: other.faults };
}

describe('the first visit', () => {
  it('shows a form that can be sent without a script, and runs none but its own', async () => {
    const response = await fetch(`${app.url}/`);
    const page = await response.text();
    expect(response.status).toBe(200);
    expect(page).toContain('<form class="paste" method="post" action="/"');
    expect(scriptsOf(page)).toEqual([
      expect.stringMatching(/^<script type="module" src="\/assets\/home-\w+\.js">$/),
    ]);
    for (const name of ['text', 'title', 'company']) expect(page).toContain(`name="${name}"`);
  });

  it('offers postings to try with one click', async () => {
    const page = await (await fetch(`${app.url}/`)).text();
    const links = [...page.matchAll(/href="(\/examples\/[a-z-]+)"/g)].map((match) => match[1]!);
    expect(links.length).toBeGreaterThanOrEqual(4);
    for (const link of links) {
      const response = await fetch(app.url + link);
      expect(response.status).toBe(200);
      expect(await response.text()).toContain('id="verdict-heading"');
    }
  });

  it('has a strict content policy and the other security headers, on every kind of answer', async () => {
    for (const path of ['/', '/nowhere', '/style.css', '/api/analyze', '/roles/rs', '/target', '/accuracy']) {
      const { headers } = await fetch(app.url + path);
      const policy = headers.get('content-security-policy') ?? '';
      expect(policy).toContain("default-src 'none'");
      expect(policy).toContain("frame-ancestors 'none'");
      expect(policy).not.toContain('unsafe');
      expect(policy).not.toContain('upgrade-insecure-requests');
      expect(headers.get('x-content-type-options')).toBe('nosniff');
      expect(headers.get('referrer-policy')).toBe('no-referrer');
      expect(headers.has('x-powered-by')).toBe(false);
    }
  });

  it('has its style sheet and icon', async () => {
    expect((await fetch(`${app.url}/style.css`)).headers.get('content-type')).toMatch('text/css');
    expect((await fetch(`${app.url}/favicon.svg`)).headers.get('content-type')).toMatch('image/svg+xml');
  });
});

describe('a posting', () => {
  it('is read, shown and kept in the form, and kept out of caches', async () => {
    const response = await postForm(app.url, { text: POSTING, title: '', company: 'Acme' });
    const page = await response.text();
    expect(response.status).toBe(200);
    expect(response.headers.get('cache-control')).toBe('no-store');
    expect(page).toMatch(/<h2 id="verdict-heading"[^>]*>[^<]{10,}<\/h2>/);
    expect(page).toContain('value="Acme"');
    expect(page).toContain('Build training pipelines for our ranking models');
    expect(page).toContain('<mark class="engineering"');
  });

  it('that contains markup is shown as text', async () => {
    const attack = '<script>document.title = "taken"</script><img src=x onerror=alert(1)>';
    const fields = {
      text: `${POSTING}\n- Know ${attack} well.`,
      title: `Engineer ${attack}`,
      company: attack,
    };
    const page = await (await postForm(app.url, fields)).text();
    expect(scriptsOf(page)).toHaveLength(1);
    expect(page).not.toContain('<img');
    expect(page).toContain('&lt;script&gt;');
  });

  it('cannot break out of the form field', async () => {
    const page = await (
      await postForm(app.url, { text: '</textarea><h1>gone</h1>', title: '"><h1>gone</h1>' })
    ).text();
    expect(page).not.toContain('<h1>gone');
    expect(page.match(/<\/textarea>/g)).toHaveLength(page.match(/<textarea\b/g)!.length);
  });

  it('keeps its leading line breaks in the form', async () => {
    const page = await (await postForm(app.url, { text: '\n\nhello' })).text();
    // The first line break after the tag belongs to the markup, and a browser drops it.
    expect(page).toMatch(/<textarea[^>]*>\n\r\n\r\nhello<\/textarea>/);
  });
});

describe('a report', () => {
  it('that differs shows verdict, mix, ranking and each mark with its reason', async () => {
    const { page } = await withReport(differing);
    expect(page).toContain('Title and work differ');
    expect(page).toContain('Posted as one thing, it is another.');
    expect(page).toContain('Acme &amp; Sons');
    expect(page).toContain('A typical Applied Scientist');
    expect(page).toContain('A typical Machine Learning Engineer');
    expect(page).toContain('71\u00a0%');
    expect(page).toMatch(
      /<mark class="engineering" data-evidence="1" title="Engineering: deploy … models">deploy ranking models<\/mark><a [^>]*id="mark-1" href="#evidence-1"/,
    );
    expect(page).toMatch(/id="evidence-1">\s*<a [^>]*href="#mark-1"/);
    expect(page).toContain('said twice');
  });

  it('draws its bars without inline styles, which the policy would drop', async () => {
    const { page } = await withReport(differing);
    expect(page).toMatch(/<rect class="fill-engineering" x="25%" y="0" width="65%"/);
    expect(page).not.toMatch(/\sstyle=/);
  });

  it('does not say twice what stands in the advice', async () => {
    const { page } = await withReport(differing);
    const facts = page.slice(page.indexOf('id="facts-heading"'), page.indexOf('id="posting-heading"'));
    expect(facts).toContain('Machine learning');
    for (const name of ['Ships', 'Record', 'Level', 'Asks for'])
      expect(facts).not.toContain(`<dt>${name}</dt>`);
    expect(facts).not.toMatch(/reaches users|done before|how senior/);
  });

  it('of work outside the five says which kind and where', async () => {
    const { page } = await withReport(outside);
    expect(page).toContain('<p class="finding">Managing people, none of the five roles</p>');
    expect(page).toContain('<b>Managing people</b>');
    expect(page).toContain('Where the posting says so');
    expect(page).not.toContain('The mix of work');
  });

  it('that is unclear says what is lacking', async () => {
    const { response, page } = await withReport(unclear);
    expect(response.status).toBe(200);
    expect(page).toContain('Too little to judge');
    expect(page).toContain('No sentence says what you would do.');
  });

  it('that refuses says what to do and loses nothing', async () => {
    const { response, page } = await withReport(
      () => refused('not-a-posting', 'Paste the text itself.'),
      'https://a.example/1',
    );
    expect(response.status).toBe(422);
    expect(page).toContain('Paste the text itself.');
    expect(page).toContain('https://a.example/1</textarea>');
    expect(page).toContain('Acme &amp; Sons');
  });
});

describe('what cannot be read', () => {
  const bad: Readonly<Record<string, string>> = {
    nothing: '',
    whitespace: ' \n\t \n',
    'five words': 'We want a good engineer',
    'a bare address': 'https://jobs.example.org/postings/12345',
    'another language': `${'Wir suchen eine Person, die unsere Modelle baut, pflegt und in den Betrieb bringt. Du arbeitest mit einem kleinen Team an der Suche und sprichst jede Woche mit den Kunden. '.repeat(6)}`,
    binary: Array.from({ length: 3000 }, (_, i) => String.fromCharCode((i * 37) % 256)).join(''),
    'a page of links': Array.from({ length: 80 }, (_, i) => `Home\nJobs\nLogin\nPage ${i}`).join('\n'),
    'a lone surrogate': 'x\ud800'.repeat(5),
  };
  for (const [name, text] of Object.entries(bad)) {
    it(`${name}: says what to do, and keeps the text`, async () => {
      const response = await postForm(app.url, { text, title: 'T', company: 'C' });
      const page = await response.text();
      expect([200, 422]).toContain(response.status);
      expect(page).toMatch(response.status === 422 ? 'role="alert"' : 'id="verdict-heading"');
      expect(page).toContain('value="C"');
      expect(app.faults).toEqual([]);
    });
  }

  it('a text over the limit is answered with 413 and stays in the form', async () => {
    const text = 'We build models. '.repeat(MAX_TEXT_LENGTH / 16);
    const response = await postForm(app.url, { text });
    const page = await response.text();
    expect(response.status).toBe(413);
    expect(page).toContain('role="alert"');
    expect(page.length).toBeGreaterThan(text.length);
  });

  it('several postings in one JSON are answered with 400, and stay in the form', async () => {
    const text = JSON.stringify([{ description: 'One' }, { description: 'Two' }]);
    const response = await postForm(app.url, { text });
    const page = await response.text();
    expect(response.status).toBe(400);
    expect(page).toContain('This JSON holds 2 postings');
    expect(page).toContain('&#34;Two&#34;');
    expect(app.faults).toEqual([]);
  });

  it('the longest text of the widest characters still fits into a request', async () => {
    const response = await postForm(app.url, { text: '語'.repeat(MAX_TEXT_LENGTH) });
    expect(response.status).toBe(422);
  });

  it('a body over the limit is answered with 413 and a page that helps', async () => {
    const response = await postForm(app.url, { text: 'x'.repeat(FORM_LIMIT + 1) });
    expect(response.status).toBe(413);
    expect(await response.text()).toContain('go back in your browser');
  });

  it('a form in another encoding is answered with 415', async () => {
    const body = new FormData();
    body.set('text', POSTING);
    expect((await fetch(`${app.url}/`, { method: 'POST', body })).status).toBe(415);
  });

  it('fields that are not text are answered with 400, and what can be saved is kept', async () => {
    const response = await fetch(`${app.url}/`, {
      method: 'POST',
      body: new URLSearchParams('text=kept&title=a&title=b'),
    });
    expect(response.status).toBe(400);
    expect(await response.text()).toContain('kept</textarea>');
  });
});

describe('a page that fails', () => {
  it('is a page of its own where the address is unknown', async () => {
    for (const path of ['/nowhere', '/examples/none', '/%00', '/%E0%A4%A']) {
      const response = await fetch(app.url + path);
      expect([400, 404]).toContain(response.status);
      expect(await response.text()).toContain('Go to the start page');
    }
  });

  it('keeps what was pasted when rolecall itself fails, and shows none of its insides', async () => {
    const { response, page, faults } = await withReport(() => {
      throw new Error('secret insides');
    });
    expect(response.status).toBe(500);
    expect(page).toContain('Something went wrong on our side');
    expect(page).toContain('deploy ranking models');
    expect(page).not.toContain('secret insides');
    expect(faults).toHaveLength(1);
  });
});
