import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync } from 'node:fs';
import path from 'node:path';

/** A browser's program, and what its process needs in its environment. */
export interface Chromium {
  readonly what: string;
  readonly executable: string;
  readonly env: Readonly<Record<string, string>>;
}

const NAMES = [
  'chromium',
  'chromium-browser',
  'google-chrome-stable',
  'google-chrome',
  'chrome',
  'headless_shell',
];
const ELSEWHERE = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/opt/google/chrome/chrome',
];

/** Run in a process of its own: the package unpacks into TMPDIR, and takes its own libraries for a Lambda only. */
const UNPACK =
  "import('@sparticuz/chromium').then(async ({ default: it }) => console.log(await it.executablePath()))";

/** CHROMIUM_PATH, else a browser of this machine, else the npm package's; null with the reasons in `passedOver`. */
export function findChromium(scratch: string, passedOver: string[]): Chromium | null {
  const given = process.env['CHROMIUM_PATH'];
  if (given !== undefined && given !== '') {
    if (!runs(given, {})) throw new Error(`CHROMIUM_PATH names ${given}, which does not run`);
    return { what: 'the Chromium of CHROMIUM_PATH', executable: given, env: {} };
  }
  for (const executable of installed()) {
    if (runs(executable, {})) return { what: executable, executable, env: {} };
    passedOver.push(`${executable} does not run`);
  }
  return unpack(scratch, passedOver);
}

function installed(): readonly string[] {
  const folders = (process.env['PATH'] ?? '').split(path.delimiter).filter((each) => each !== '');
  const inPath = NAMES.flatMap((name) => folders.map((folder) => path.join(folder, name)));
  return [...inPath, ...ELSEWHERE].filter((file) => existsSync(file));
}

function unpack(scratch: string, passedOver: string[]): Chromium | null {
  const what = 'Chromium of the npm package @sparticuz/chromium';
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    passedOver.push(`${what} is for Linux on x64 only`);
    return null;
  }
  const home = path.join(scratch, 'chromium');
  mkdirSync(home, { recursive: true });
  const run = spawnSync(process.execPath, ['-e', UNPACK], {
    encoding: 'utf8',
    env: { ...process.env, TMPDIR: home, AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs20.x' },
  });
  if (run.status !== 0) {
    passedOver.push(`${what} cannot be unpacked: ${run.stderr.trim().slice(-300)}`);
    return null;
  }
  const executable = run.stdout.trim();
  const fonts: Record<string, string> = existsSync('/etc/fonts')
    ? {}
    : { FONTCONFIG_PATH: path.join(home, 'fonts') };
  // The package's libraries are another distribution's: used only where the machine has none of its own.
  const attempts = [fonts, { ...fonts, LD_LIBRARY_PATH: path.join(home, 'al2023', 'lib') }];
  const env = attempts.find((each) => runs(executable, each));
  if (env) return { what, executable, env };
  passedOver.push(`${what} does not run here`);
  return null;
}

function runs(executable: string, env: Readonly<Record<string, string>>): boolean {
  const run = spawnSync(executable, ['--headless', '--no-sandbox', '--version'], {
    encoding: 'utf8',
    timeout: 20_000,
    env: { ...process.env, ...env },
  });
  return run.status === 0 && /\d+\.\d+/.test(run.stdout);
}
