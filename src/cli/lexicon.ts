import type { Command } from 'commander';
import { streamSink } from '../batch/sink.js';
import { UsageError } from '../errors.js';
import { LISTED, listTopics, renderLexicon, renderTopics } from '../render/lexicon-text.js';
import type { Context } from './io.js';
import { chooseKnowledge, lexiconOption } from './lexicon-option.js';
import { chooseStyle } from './style.js';

const EXAMPLES = `
Examples:
  $ rolecall lexicon
  $ rolecall lexicon engineering
  $ rolecall lexicon outside | less
  $ rolecall lexicon --lexicon my-lexicons/`;

export function addLexicon(program: Command, context: Context): void {
  program
    .command('lexicon')
    .summary('show what is looked for')
    .description(
      'Shows what is looked for in a posting: the topics, and with a name all phrases of its topics.',
    )
    .argument('[activity]', `one of ${LISTED.join(', ')}`)
    .addOption(lexiconOption())
    .addHelpText('after', EXAMPLES)
    .action((name: string | undefined, options: { lexicon?: string }) => showLexicon(name, options, context));
}

async function showLexicon(
  name: string | undefined,
  options: { lexicon?: string },
  { io }: Context,
): Promise<void> {
  const wanted = name?.trim().toLowerCase();
  const listed = LISTED.find((known) => known === wanted);
  if (wanted !== undefined && !listed) {
    throw new UsageError(`"${name}" is none of ${LISTED.join(', ')}.`);
  }
  const { lexicon } = await chooseKnowledge(options.lexicon);
  const style = chooseStyle(io);
  const printed = listed ? renderTopics(listTopics(lexicon, listed), style) : renderLexicon(lexicon, style);
  await streamSink(io.stdout).write(printed);
}
