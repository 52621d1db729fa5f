import { Writable } from 'node:stream';

/**
 * Sends the header and the content of a message in one piece. The protocol's writer sends them one after the other, so that a client is
 * woken by each message twice.
 */
export function wholeMessages(target: NodeJS.WritableStream): Writable {
  let header: Buffer | undefined;
  return new Writable({
    write(chunk: Buffer, _, done) {
      if (header === undefined && chunk.subarray(-headerEnd.length).equals(headerEnd)) {
        header = chunk;
        done();
        return;
      }
      const whole = header === undefined ? chunk : Buffer.concat([header, chunk]);
      header = undefined;
      target.write(whole, done);
    },
  });
}

const headerEnd = Buffer.from('\r\n\r\n');
