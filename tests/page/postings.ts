/** Short postings of our own for the tests of the page. */

/** Read as a machine-learning engineer's work under a scientist's title. */
export const POSTING = `Applied Scientist

What you will do
- Deploy models to production and monitor models in production.
- Build data pipelines and training pipelines, and take part in the on-call rotation.
- Train ranking models and evaluate model quality.
- Write reliable backend services with low latency.
`;

export const TOO_SHORT = 'We are hiring.';

export const GERMAN = `Wir suchen zum nächsten Termin eine Person, die mit uns Modelle baut und sie in den Betrieb bringt.
Du arbeitest mit anderen Menschen zusammen, die Daten aufbereiten, und du schreibst Programme, die jeden Tag laufen.
Wir bieten dir ein gutes Gehalt, flexible Zeiten und ein Team, in dem man sich hilft und voneinander lernt.
`;

/** Claims science, is engineering. */
export const ENGINEERING = `Applied Scientist

What you will do
- Own the pipelines that turn clicks into training data.
- Deploy ranking models behind a low-latency API, with canary releases and rollback.
- Monitor models in production for drift, and take part in the on-call rotation.
- Cut the cost of inference: batching, caching, smaller instances.
- Write reliable backend services and review code.
`;

/** The same title over research. */
export const RESEARCH = `Applied Scientist

What you will do
- Choose open questions about training dynamics and turn them into hypotheses.
- Design and run controlled experiments on language models.
- Develop new training objectives and prove what they promise.
- Write papers for the leading machine learning conferences.
- Read the literature closely and reproduce the results that matter.
`;

export const UNCLEAR = `AI Specialist

Are you passionate about artificial intelligence? Then we are looking for you! We are a people-first company with offices in three
cities, and we believe that talent and teamwork can change the world.

Your profile
- You are a self-starter with a can-do attitude and a keen eye for detail.
- You communicate well, in person and in writing.
- You love new technology and are eager to learn.
`;

export const OUTSIDE = `Engineering Manager

What you will do
- Manage a team of eight engineers: hire, coach, run performance reviews and hold one-on-ones.
- Set headcount and budgets with the director, and grow managers.
- Manage careers, promotions and staffing of the team.
`;

export const UNTITLED = `We are a small team that sells garden tools to people with balconies, and we forecast what they will buy.

Your tasks
- Train and evaluate forecasting models for demand.
- Talk to buyers and decide with them which forecast they need.
- Deploy models to production and monitor them.
`;

/** As many different postings as wanted. */
export function several(number: number): string[] {
  return Array.from({ length: number }, (_, place) =>
    ENGINEERING.replace('Applied Scientist', `Machine Learning Engineer ${place + 1}`),
  );
}
