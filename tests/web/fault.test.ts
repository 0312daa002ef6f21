import { describe, expect, it } from 'vitest';
import { describeFault } from '../../src/web/fault.js';

/** Whatever `run` throws. */
function thrownBy(run: () => unknown): Error {
  try {
    run();
  } catch (error) {
    return error as Error;
  }
  throw new Error('It threw nothing.');
}

describe('a fault as it is written down', () => {
  it('says what it is and where, not what it happened to', () => {
    const error = thrownBy(() => JSON.parse('{"text": secret words of a posting}'));
    expect(error.message).toContain('secret');
    const fault = describeFault(error);
    expect(fault.name).toBe('SyntaxError');
    expect(fault.frames.join()).toContain('fault.test.ts');
    expect(JSON.stringify(fault)).not.toContain('secret');
  });

  it('is not fooled by a message that looks like a place', () => {
    const line = '    at secret (file:///secret/words.js:1:1)';
    const error = new RangeError(`what was pasted:\n${line}\n${line}`);
    const fault = describeFault(error);
    expect(fault.frames.join()).toContain('fault.test.ts');
    expect(JSON.stringify(fault)).not.toContain('secret');
    // Changed after the stack was written, it cannot be told from the places.
    error.message = 'something else';
    expect(describeFault(error)).toEqual({ name: 'RangeError', frames: [] });
  });

  it('keeps the code of an error of Node, and says what lies below', () => {
    const below = Object.assign(new Error('secret'), { code: 'ERR_WORKER_OUT_OF_MEMORY' });
    const fault = describeFault(new Error('secret', { cause: below }));
    expect(fault.cause).toMatchObject({ name: 'Error', code: 'ERR_WORKER_OUT_OF_MEMORY' });
    expect(JSON.stringify(fault)).not.toContain('secret');
  });

  it('takes whatever else is thrown', () => {
    expect(describeFault('secret')).toEqual({ name: 'string', frames: [] });
    expect(describeFault(undefined)).toEqual({ name: 'undefined', frames: [] });
  });
});
