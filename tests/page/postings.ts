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
