import type { Server, ServerResponse } from 'node:http';
import type { Socket } from 'node:net';

/**
 * The answers that a server has begun and not ended. When a client leaves, Node tells the answer that it is being sent, but
 * none of those that wait behind it on the same connection; they are told here.
 */
export class UnderWay {
  private readonly answers = new Map<Socket, Set<ServerResponse>>();

  constructor(server: Server) {
    server.on('connection', (socket) => {
      const own = new Set<ServerResponse>();
      this.answers.set(socket, own);
      socket.once('close', () => {
        this.answers.delete(socket);
        for (const response of own) response.emit('close');
      });
    });
    server.on('request', ({ socket }, response) => {
      const own = this.answers.get(socket);
      own?.add(response);
      response.once('close', () => own?.delete(response));
    });
  }

  /** Whether all that are under way now have been sent, or their clients have left, before the time is over. */
  async endWithin(milliseconds: number): Promise<boolean> {
    const closed = [...this.answers.values()].flatMap((own) =>
      [...own].map((response) => new Promise((resolve) => response.once('close', resolve))),
    );
    let clock: NodeJS.Timeout | undefined;
    const over = new Promise<false>((resolve) => {
      clock = setTimeout(() => resolve(false), milliseconds);
    });
    const isDone = await Promise.race([Promise.all(closed).then(() => true), over]);
    clearTimeout(clock);
    return isDone;
  }
}
