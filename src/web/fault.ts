/** A fault of the program as it may be written down: where it happened, and nothing of what it happened to. */
export interface Fault {
  readonly name: string;
  readonly code?: string;
  readonly frames: readonly string[];
  readonly cause?: Fault;
}

/** How V8 writes a place in a file of ours, of a library or of Node. */
const FRAME = /^ {4}at (?:[^()]* \()?(?:file:\/\/|node:|\/|[A-Z]:\\)\S+:\d+:\d+\)?$/;

/** Leaves out the message of an error: it may quote what was pasted, as those of `JSON.parse` do. */
export function describeFault(error: unknown): Fault {
  if (!(error instanceof Error)) return { name: typeof error, frames: [] };
  const code = 'code' in error && typeof error.code === 'string' ? { code: error.code } : {};
  const frames = belowMessage(error).filter((line) => FRAME.test(line));
  return {
    name: error.name,
    ...code,
    frames: frames.map((line) => line.trim()),
    ...(error.cause !== undefined && { cause: describeFault(error.cause) }),
  };
}

/** A message may have several lines, and they may look like places; so they are cut off by what they say, not by their looks. */
function belowMessage({ message, stack = '' }: Error): string[] {
  const start = stack.indexOf(message);
  if (start < 0 || stack.slice(0, start).includes('\n')) return [];
  return stack.slice(start + message.length).split('\n');
}
