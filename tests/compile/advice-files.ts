const HEAD = 'meaning: What it is.\nsource: Where it comes from.\n';

/** What a role's file says for advice, as its last lines. */
export const GUIDE = `guide:
  like: What it is like.
  judged_by: What counts.
  where: Somewhere.
  suits: Somebody.
  competition: null
  way_in: null
  leads_to: null
  rounds:
    - { round: coding, weight: most, note: null }
    - { round: talk, weight: some, note: A short one. }
  interview_note: null
  pay: As usual.
`;

/** The same for levels.yml. */
export const SCALE = `scale: { L3: Three., L4: Four., L5: Five., L6: Six., L7: Seven. }
note: Companies differ.
`;

/** The smallest files that advice compiles from. */
export const ADVICE_FILES: Readonly<Record<string, string>> = {
  'interviews.yml': `${HEAD}rounds:
  - round: coding
    name: Coding
    prepare: Write code.
  - round: talk
    name: A talk
    prepare: Talk.
`,
  'pay.yml': `${HEAD}scope: Somewhere, some time
frontier_kind: lab
frontier: Labs pay more.
`,
  'employers.yml': `${HEAD}kinds:
  - kind: lab
    name: a lab
    employers: [deep thought, thinkers & sons]
  - kind: shop
    name: a shop
    employers: [corner]
elsewhere:
  - title: AS
    kinds: []
    text: It means many things.
  - title: research scientist
    kinds: [lab]
    text: It means one thing.
`,
  'mismatches.yml': `${HEAD}mismatches:
  claims-more-research: { name: more, text: Less than it says. }
  claims-science-is-engineering: { name: science, text: Engineering. }
  claims-less: { name: less, text: More than it says. }
  sideways: { name: beside, text: Beside it. }
  claims-ml-is-outside: { name: outside, text: Other work. }
`,
  'questions.yml': `${HEAD}questions:
  ships: Who uses what {team} makes?
  record: What did {company} do?
  publishes: Does a {role} publish?
  mix: How much is {activity}?
  level: What comes with {title}?
  ml-bar: How much must one know?
  rounds: Which rounds?
  team: Which team?
`,
  'mentions.yml': `${HEAD}mentions:
  - mention: users
    name: the users
    phrases: [users, people who use it]
    question: Who uses it?
  - mention: data
    name: the data
    phrases: [data]
    question: Which data?
`,
  'mention-rates.json': `{
  "users": { "RS": 0.1, "AS": 0.2, "RE": 0.3, "MLE": 0.4, "SWE": 0.5 },
  "data": { "RS": 1, "AS": 0, "RE": 0, "MLE": 0, "SWE": 0 }
}
`,
  'targets.yml': `${HEAD}questions:
  - question: science
    text: Science?
    answers:
      - { text: "Yes", roles: [RS, AS], advice: Aim high. }
      - { text: "No", next: systems }
  - question: systems
    text: Systems?
    answers:
      - { text: "Yes", roles: [MLE], advice: Build. }
      - { text: "No", roles: [SWE], advice: Start. }
`,
};
