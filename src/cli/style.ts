import { COLOURED, PLAIN, type Style } from '../render/style.js';
import type { Io } from './io.js';

/**
 * Colours on a terminal only, unless the environment says otherwise. As in Node itself, `FORCE_COLOR` is the stronger
 * wish: `NO_COLOR` is set for good in many a profile, `FORCE_COLOR` for one command.
 */
export function chooseStyle({ stdout, environment }: Pick<Io, 'stdout' | 'environment'>): Style {
  const { FORCE_COLOR: forced, NO_COLOR: refused, TERM: terminal } = environment;
  if (forced !== undefined) return forced === '0' || forced === 'false' ? PLAIN : COLOURED;
  if (refused !== undefined && refused !== '') return PLAIN;
  return stdout.isTTY === true && terminal !== 'dumb' ? COLOURED : PLAIN;
}
