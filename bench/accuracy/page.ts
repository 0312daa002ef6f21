/** The figures as a page of the documentation, with what they mean and how to repeat them. */
export function accuracyPage(figures: string): string {
  return `# How right rolecall is

*Made by \`npm run bench:accuracy -- FOLDER --write\`; not edited by hand.*

The labels that these figures are measured against are **readings by a language model under a written guideline**, blind to the
title. Two such readings of one posting agree on the role in about 94 of 100; readings of one kind share their blind spots, and a
person may differ. The postings belong to their employers and are not part of this project; [bench/postings](../bench/postings/README.md)
holds invented ones, so that the benchmark also runs without them.

\`\`\`
${figures}
\`\`\`

## What the lines mean

- **agreement**: the role is the labelled one, of six answers; \`unclear\` and refusals count as wrong. The range beside a figure is a 95 %
  interval from resampling employers, 400 times.
- **the surest**: agreement on the postings of whose role rolecall is surest, and how sure it is of the least sure among them.
- **calibration error**: how far the first role's probability is from how often it is right, over ten bins of equal size.
- **where the title points elsewhere**: only postings whose title claims another role than the label, or none.
- **employers set aside**: a fifth of the employers, whose postings nobody who writes lexicon entries has read.
- **units found**: pieces of the posting that a reader marked as speaking of an activity, and that the evidence overlaps.
- **title alone**, **commonest role**, **natural's Bayes**: what is easy. **A second reading**: what is possible.

## To repeat it

\`FOLDER\` holds \`dev.postings.jsonl\` (id, title, company, text) and \`dev.labels.jsonl\` (id, role, mix, units, spans, …), as in
[bench/postings](../bench/postings/README.md). With 300 or more postings everything that is learned from labels (the words that are listened
to, every number, how sure to be) is learned anew in each of five folds, and no employer is in two folds. With fewer, the numbers that ship are tried.

In each fold the numbers are also fitted to [invented postings](../bench/practice/README.md) and, where \`FOLDER\` has their texts as
\`more.postings.jsonl\`, to [further labels](../bench/labels/README.md), those of the employers that are tried left out. Nothing is measured on either.
`;
}
