/** Written in capitals in a title. */
const CAPITALS = new Set(['ai', 'ml', 'nlp', 'llm', 'cv', 'rl', 'dl', 'asr', 'hpc', 'sre', 'qa', 'bi', 'it']);
/** Written in their own way. */
const SPELLINGS: Readonly<Record<string, string>> = {
  mlops: 'MLOps',
  aiml: 'AI ML',
  devops: 'DevOps',
  genai: 'GenAI',
};

/**
 * The title that postings are grouped by: the lexicon's, in the singular, with “ML” spelt out, so that an ML Engineer and
 * a Machine Learning Engineer stand in one group. Level, field and team are not part of it.
 */
export function groupTitle(entry: string): string {
  return entry
    .replace(/\b(engineer|scientist|researcher|developer)s\b/g, '$1')
    .replace(/\bml\b/g, 'machine learning')
    .split(' ')
    .map(capitalizeWord)
    .join(' ');
}

function capitalizeWord(word: string): string {
  if (CAPITALS.has(word)) return word.toUpperCase();
  return (
    SPELLINGS[word] ?? (/^(and|of|or)$/.test(word) ? word : word.charAt(0).toUpperCase() + word.slice(1))
  );
}
