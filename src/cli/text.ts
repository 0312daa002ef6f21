import type { Command } from 'commander';
import { streamSink } from '../batch/sink.js';
import { readSource } from '../posting/source.js';
import { readInput } from './input.js';
import type { Context } from './io.js';

const EXAMPLES = `
Examples:
  $ rolecall text posting.html
  $ rolecall text posting.html > posting.txt
  $ curl -s https://example.com/job | rolecall text -

This is the text that offsets in reports count in, with nothing added.`;

export function addText(program: Command, context: Context): void {
  program
    .command('text')
    .summary('print the text of a posting as it is read')
    .description('Prints the text of a posting exactly as it is read, without markup.')
    .argument('[file]', 'a file, or - for standard input')
    .addHelpText('after', EXAMPLES)
    .action(async (file: string | undefined) => {
      const { text } = readSource(await readInput(file, context.io));
      await streamSink(context.io.stdout).write(text);
    });
}
