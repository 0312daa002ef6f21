import type { Response } from 'express';
import type { Readers } from './readers.js';
import type { Errand, Reply } from './reply.js';

/** Answers a request with what the readers make of an errand. */
export type Deliver = (response: Response, errand: Errand) => Promise<void>;

/** @param log told of every fault of the program */
export function createDelivery(readers: Readers, log: (fault: Reply['fault']) => void): Deliver {
  return async (response, errand) => {
    const left = new AbortController();
    response.once('close', () => left.abort());
    const reply = await readers.read(errand, left.signal);
    if (reply === null) return;
    if (reply.fault) log(reply.fault);
    response.status(reply.status).type(reply.type).send(Buffer.from(reply.body.buffer));
  };
}
