import { createServer, type AddressInfo } from 'node:net';

const AUTHENTICATION_OK = message('R', int32(0));
const READY = message('Z', Buffer.from('I'));
const NO_PARAMETERS = message('t', int16(0));
/** One column of text, called server_version_num. */
const DESCRIPTION = message(
  'T',
  Buffer.concat([
    int16(1),
    Buffer.from('server_version_num\0'),
    int32(0),
    int16(0),
    int32(25),
    int16(-1),
    int32(-1),
    int16(0),
  ]),
);

/** What PgBouncer answers to a setting that it does not know. */
const REFUSAL = message(
  'E',
  Buffer.from('SFATAL\0C08P01\0Munsupported startup parameter: effective_io_concurrency\0\0'),
);

/** A server that speaks just enough of PostgreSQL's protocol to say its version, for versions that nobody installs any more; one that refuses settings stands for a pooler. */
export async function startOldServer(
  version: number,
  refusesSettings = false,
): Promise<{ readonly url: string; close(): void }> {
  const text = Buffer.from(String(version));
  const row = message('D', Buffer.concat([int16(1), int32(text.length), text]));
  const answers: Readonly<Record<string, Buffer>> = {
    P: message('1'),
    D: Buffer.concat([NO_PARAMETERS, DESCRIPTION]),
    B: message('2'),
    E: Buffer.concat([row, message('C', Buffer.from('SHOW\0'))]),
    S: READY,
  };
  const server = createServer((socket) => {
    let greeted = false;
    let rest = Buffer.alloc(0);
    socket.on('error', () => socket.destroy());
    socket.on('data', (piece) => {
      rest = Buffer.concat([rest, piece]);
      for (;;) {
        // The very first message has no letter.
        const head = greeted ? 1 : 0;
        if (rest.length < head + 4) return;
        const size = head + rest.readInt32BE(head);
        if (rest.length < size) return;
        const letter = rest.toString('latin1', 0, 1);
        const refused = !greeted && refusesSettings && rest.includes('effective_io_concurrency');
        rest = rest.subarray(size);
        if (refused) return socket.end(REFUSAL);
        const answer = greeted ? answers[letter] : Buffer.concat([AUTHENTICATION_OK, READY]);
        greeted = true;
        if (answer !== undefined) socket.write(answer);
      }
    });
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const { port } = server.address() as AddressInfo;
  return { url: `postgres://relais@127.0.0.1:${port}/relais`, close: () => server.close() };
}

function message(letter: string, body: Buffer = Buffer.alloc(0)): Buffer {
  return Buffer.concat([Buffer.from(letter), int32(body.length + 4), body]);
}

function int16(value: number): Buffer {
  const bytes = Buffer.alloc(2);
  bytes.writeInt16BE(value);
  return bytes;
}

function int32(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeInt32BE(value);
  return bytes;
}
