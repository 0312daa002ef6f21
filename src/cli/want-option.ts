import { InvalidArgumentError, Option } from 'commander';
import { ACTIVITIES, type ActivityMix } from '../types.js';

export function wantOption(): Option {
  return new Option(
    '--want <R/M/E/P>',
    'the mix you want, in percent of research/modeling/engineering/product',
  ).argParser(parseWant);
}

function parseWant(value: string): ActivityMix {
  const parts = value.split('/').map((part) => part.trim());
  const example = `Write four that sum to 100, of ${ACTIVITIES.join(', ')}: 10/40/30/20.`;
  if (parts.length !== ACTIVITIES.length || !parts.every((part) => /^\d{1,3}$/.test(part)))
    throw new InvalidArgumentError(`These are not four whole numbers. ${example}`);
  const numbers = parts.map(Number);
  const sum = numbers.reduce((a, b) => a + b, 0);
  if (sum !== 100) throw new InvalidArgumentError(`These sum to ${sum}. ${example}`);
  return Object.fromEntries(
    ACTIVITIES.map((activity, i) => [activity, numbers[i]!]),
  ) as unknown as ActivityMix;
}
