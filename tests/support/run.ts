import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { makeScratch } from './scratch';

interface Stage {
  readonly name: string;
  readonly command: string;
  readonly args: readonly string[];
}

interface Outcome {
  readonly code: number;
  readonly output: string;
  readonly seconds: number;
}

interface Counts {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
}

/** Only read, so they run two at a time, one per core of a small machine; the longest first. */
const CHECKS: readonly Stage[] = [
  tool('lint', 'node_modules/eslint/bin/eslint.js', '.', '--max-warnings', '0'),
  tool('types', 'node_modules/typescript/bin/tsc', '-p', '.'),
  tool('architecture', 'node_modules/tsx/dist/cli.mjs', 'tests/architecture/check.ts'),
  tool('format', 'node_modules/prettier/bin/prettier.cjs', '--check', '--log-level=warn', '.'),
  tool('unused code', 'node_modules/knip/bin/knip.js', '--no-progress', '--no-config-hints'),
];
const BUILD: Stage = { name: 'build', command: 'npm', args: ['run', '--silent', 'build'] };
const AT_ONCE = 2;

const scratch = makeScratch();
const skipsFile = path.join(scratch, 'skips.txt');
const reportFile = path.join(scratch, 'vitest.json');
const dataDir = path.join(scratch, 'data-dir');
mkdirSync(dataDir);
const ENVIRONMENT = {
  ...process.env,
  // Nothing that a test starts may touch the data of the person who runs it.
  DATA_DIR: dataDir,
  DATABASE_URL: '',
  TEST_SKIPS_FILE: skipsFile,
};

await main();

async function main(): Promise<void> {
  const failures: string[] = [];
  const note = (stage: Stage, outcome: Outcome): void => {
    say(`${stage.name}: ${outcome.code === 0 ? 'passed' : 'FAILED'} (${outcome.seconds} s)`);
    if (outcome.code === 0) return;
    failures.push(stage.name);
    process.stdout.write(outcome.output);
  };
  await inTurn(CHECKS, note);
  const built = await run(BUILD);
  note(BUILD, built);

  const projects = ['unit', 'database', ...(built.code === 0 ? ['journeys'] : [])];
  if (built.code !== 0) say('journeys: NOT RUN, because the build failed');
  say(`tests: ${projects.join(', ')}`);
  const code = await runVitest(projects);
  const counts = readReport();
  if (counts === null) failures.push('the tests gave no report');
  // A test file that breaks before its first test, or an error between tests, is in no count.
  else if (code !== 0 && counts.failed === 0) failures.push('the tests ended with an error');
  close(counts ?? { passed: 0, failed: 0, skipped: 0 }, failures);
}

function close(counts: Counts, failures: string[]): void {
  const skips = existsSync(skipsFile) ? readFileSync(skipsFile, 'utf8').trim().split('\n') : [];
  for (const skip of skips) say(skip);
  if (process.env['CI'] === 'true' && counts.skipped > 0)
    failures.push(`${counts.skipped} skipped tests, and in CI nothing is skipped`);
  for (const failure of failures) say(`FAILED: ${failure}`);
  const failed = counts.failed + failures.length;
  const skipped = counts.skipped > 0 ? `, ${counts.skipped} skipped` : '';
  process.stdout.write(`\n${counts.passed} passed, ${failed} failed${skipped}\n`);
  process.exitCode = failed === 0 ? 0 : 1;
}

async function inTurn(
  stages: readonly Stage[],
  note: (stage: Stage, outcome: Outcome) => void,
): Promise<void> {
  const waiting = [...stages];
  const work = async (): Promise<void> => {
    for (let stage = waiting.shift(); stage; stage = waiting.shift()) note(stage, await run(stage));
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
}

function run(stage: Stage): Promise<Outcome> {
  return new Promise((resolve) => {
    const began = Date.now();
    const child = spawn(stage.command, stage.args, {
      env: ENVIRONMENT,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    const pieces: Buffer[] = [];
    child.stdout.on('data', (piece: Buffer) => pieces.push(piece));
    child.stderr.on('data', (piece: Buffer) => pieces.push(piece));
    const finish = (code: number, extra = ''): void => {
      const seconds = Math.round((Date.now() - began) / 1000);
      resolve({ code, output: Buffer.concat(pieces).toString() + extra, seconds });
    };
    child.once('error', (error) => finish(1, `${error.message}\n`));
    child.once('close', (code) => finish(code ?? 1));
  });
}

function runVitest(projects: readonly string[]): Promise<number> {
  return new Promise((resolve) => {
    const child = spawn(
      process.execPath,
      [
        path.resolve('node_modules/vitest/vitest.mjs'),
        'run',
        ...projects.flatMap((name) => ['--project', name]),
        '--reporter=default',
        '--reporter=json',
        `--outputFile.json=${reportFile}`,
      ],
      { env: ENVIRONMENT, stdio: ['ignore', 'inherit', 'inherit'] },
    );
    child.once('error', () => resolve(1));
    child.once('close', (code) => resolve(code ?? 1));
  });
}

function tool(name: string, program: string, ...args: string[]): Stage {
  return { name, command: process.execPath, args: [program, ...args] };
}

function readReport(): Counts | null {
  if (!existsSync(reportFile)) return null;
  const report = JSON.parse(readFileSync(reportFile, 'utf8')) as {
    numPassedTests: number;
    numFailedTests: number;
    numPendingTests: number;
    numTodoTests: number;
    testResults: { status: string; assertionResults: unknown[] }[];
  };
  // A file that does not load has no test to count, and is a failure all the same.
  const broken = report.testResults.filter(
    (file) => file.status === 'failed' && file.assertionResults.length === 0,
  ).length;
  return {
    passed: report.numPassedTests,
    failed: report.numFailedTests + broken,
    skipped: report.numPendingTests + report.numTodoTests,
  };
}

function say(sentence: string): void {
  process.stdout.write(`— ${sentence}\n`);
}
