import { connect, type NetConnectOpts, type Socket } from 'node:net';
import type { Scanner, ScanVerdict } from '~/domain/files/scan';

/** Far below the longest chunk that clamd takes. */
const CHUNK = 64 * 1024;
const LONGEST_ANSWER = 4_096;
const DEFAULT_PORT = 3310;

/** Where clamd listens, read from `tcp://host:3310` or `unix:///path/of/its/socket`; null when it is neither. */
export function readClamdAddress(address: string): NetConnectOpts | null {
  if (!URL.canParse(address)) return null;
  const { protocol, hostname, port, pathname } = new URL(address);
  if (protocol === 'unix:') return pathname.length > 1 ? { path: pathname } : null;
  if (protocol !== 'tcp:' || hostname === '') return null;
  return {
    host: hostname.replace(/^\[|\]$/g, ''),
    port: port === '' ? DEFAULT_PORT : Number(port),
  };
}

/** Asks clamd by its INSTREAM command, one connection per file. */
export function clamdScanner(place: NetConnectOpts): Scanner {
  return {
    scan: (bytes, patienceMs) =>
      new Promise((resolve) => {
        const socket = connect(place);
        const settle = (verdict: ScanVerdict) => {
          clearTimeout(timer);
          socket.destroy();
          resolve(verdict);
        };
        const giveUp = (reason: string) => settle({ kind: 'unavailable', reason });
        const timer = setTimeout(() => giveUp('no answer in time'), patienceMs);
        let answer = '';
        socket.on('connect', () => sendInStream(socket, bytes));
        socket.on('error', ({ message }) => giveUp(message));
        socket.on('data', (chunk: Buffer) => {
          answer = (answer + chunk.toString()).slice(0, LONGEST_ANSWER);
          if (answer.includes('\0')) settle(readVerdict(answer));
        });
        socket.on('close', () => giveUp('the connection was closed without an answer'));
      }),
  };
}

/** The command, then each chunk behind its length, then a length of zero. */
function sendInStream(socket: Socket, bytes: Uint8Array): void {
  socket.write('zINSTREAM\0');
  for (let start = 0; start < bytes.length; start += CHUNK) {
    const chunk = bytes.subarray(start, start + CHUNK);
    socket.write(lengthOf(chunk.length));
    socket.write(chunk);
  }
  socket.write(lengthOf(0));
}

function lengthOf(length: number): Buffer {
  const header = Buffer.alloc(4);
  header.writeUInt32BE(length);
  return header;
}

/** `stream: OK` or `stream: NAME FOUND`; whatever else it says is no verdict. */
function readVerdict(answer: string): ScanVerdict {
  const said = answer.split('\0')[0]?.trim() ?? '';
  if (said === 'stream: OK') return { kind: 'clean' };
  const threat = /^stream: (.+) FOUND$/.exec(said)?.[1];
  return threat === undefined
    ? { kind: 'unavailable', reason: said.slice(0, 200) || 'an empty answer' }
    : { kind: 'infected', threat };
}
