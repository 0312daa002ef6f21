/** The command line that goes on with a run, to be pasted into a shell. */
export function writeResume(argv: readonly string[]): string {
  const words = argv.includes('--resume') ? argv : [...argv, '--resume'];
  return ['rolecall', ...words].map(quote).join(' ');
}

function quote(word: string): string {
  return /^[\w@%+=:,./-]+$/.test(word) ? word : `'${word.replaceAll("'", "'\\''")}'`;
}
