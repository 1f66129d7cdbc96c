import { createServer, type Socket } from 'node:net';
import type { AddressInfo } from 'node:net';

/** What the tests call malicious: the scanner's own harmless example would alarm real ones on this machine. */
export const MALICIOUS = 'RELAIS-TEST-OF-A-MALICIOUS-CONTENT';
const THREAT = 'Relais.Test.Signature';

/** A scanner over TCP that speaks clamd's INSTREAM, as its manual tells it. */
export interface TestClamd {
  readonly url: string;
  /** Bytes of each stream that it read to its end. */
  readonly seen: readonly Buffer[];
  /** What it answers instead of a verdict; null: a verdict; `silence`: nothing. */
  behave(answer: string | null): void;
  close(): Promise<void>;
}

/** Starts one on a free port of loopback. */
export async function startClamd(): Promise<TestClamd> {
  const seen: Buffer[] = [];
  const open = new Set<Socket>();
  let instead: string | null = null;
  const server = createServer((socket) => {
    open.add(socket);
    socket.on('close', () => open.delete(socket));
    socket.on('error', () => socket.destroy());
    let received = Buffer.alloc(0);
    socket.on('data', (chunk: Buffer) => {
      received = Buffer.concat([received, chunk]);
      const stream = wholeStream(received);
      if (stream === null) return;
      seen.push(stream);
      if (instead === 'silence') return;
      const verdict = stream.includes(MALICIOUS) ? `stream: ${THREAT} FOUND` : 'stream: OK';
      socket.end(`${instead ?? verdict}\0`);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `tcp://127.0.0.1:${(server.address() as AddressInfo).port}`,
    seen,
    behave: (answer) => void (instead = answer),
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        for (const socket of open) socket.destroy();
      }),
  };
}

/** The bytes of an INSTREAM command once its closing chunk is there; null until then. */
function wholeStream(received: Buffer): Buffer | null {
  const command = Buffer.from('zINSTREAM\0');
  if (!received.subarray(0, command.length).equals(command)) return null;
  const chunks: Buffer[] = [];
  for (let at = command.length; at + 4 <= received.length;) {
    const length = received.readUInt32BE(at);
    if (length === 0) return Buffer.concat(chunks);
    chunks.push(received.subarray(at + 4, at + 4 + length));
    at += 4 + length;
  }
  return null;
}
