import { createServer, connect, type AddressInfo, type Server, type Socket } from 'node:net';

/** A wire between a process and its database, which a test can cut, clog and mend. */
export interface Relay {
  /** The database's URL, by way of the wire. */
  readonly url: string;
  /** Nobody answers any more: connections break, new ones are refused. */
  cut(): Promise<void>;
  /** Connections stand, and nothing comes through. */
  clog(): void;
  mend(): Promise<void>;
  close(): Promise<void>;
}

/** Lays a wire to the server of that URL. */
export async function openRelay(databaseUrl: string): Promise<Relay> {
  const target = new URL(databaseUrl);
  const sockets = new Set<Socket>();
  let clogged = false;
  let server: Server | null = null;
  const keep = (socket: Socket) => {
    sockets.add(socket);
    socket.on('error', () => socket.destroy());
    socket.on('close', () => sockets.delete(socket));
    if (clogged) socket.pause();
  };
  const open = (port: number) =>
    new Promise<number>((resolve, reject) => {
      server = createServer((near) => {
        const far = connect(Number(target.port), target.hostname);
        for (const socket of [near, far]) keep(socket);
        near.on('data', (data) => far.write(data)).on('close', () => far.destroy());
        far.on('data', (data) => near.write(data)).on('close', () => near.destroy());
      });
      server.once('error', reject);
      server.listen(port, '127.0.0.1', () => resolve((server?.address() as AddressInfo).port));
    });
  const cut = () =>
    new Promise<void>((resolve) => {
      const open = server;
      server = null;
      if (open === null) return resolve();
      open.close(() => resolve());
      for (const socket of sockets) socket.destroy();
    });
  const port = await open(0);
  const url = new URL(databaseUrl);
  url.host = `127.0.0.1:${port}`;
  return {
    url: url.href,
    cut,
    clog() {
      clogged = true;
      for (const socket of sockets) socket.pause();
    },
    async mend() {
      clogged = false;
      for (const socket of sockets) socket.resume();
      if (server === null) await open(port);
    },
    close: cut,
  };
}
