import type * as Files from 'node:fs';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { lockDataDir } from '~/server/data-dir';

let folder = '';
/** What the lock held whenever something was about to be written. */
const seen: string[] = [];

vi.mock('node:fs', async (original) => {
  const fs = await original<typeof Files>();
  return {
    ...fs,
    writeFileSync: (...given: Parameters<typeof fs.writeFileSync>) => {
      const lock = path.join(folder, 'lock');
      if (fs.existsSync(lock)) seen.push(fs.readFileSync(lock, 'utf8'));
      fs.writeFileSync(...given);
    },
  };
});

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'relais-lock-'));
  seen.length = 0;
});
afterEach(() => rmSync(folder, { recursive: true }));

it('is whole from its first instant, and goes with its holder', async () => {
  const release = await lockDataDir(folder);
  expect(readFileSync(path.join(folder, 'lock'), 'utf8')).toMatch(new RegExp(`^${process.pid}\\b`));
  expect(seen).not.toContain('');
  release();
  expect(existsSync(path.join(folder, 'lock'))).toBe(false);
});

it('is refused while its holder lives, and leaves nothing behind', async () => {
  const release = await lockDataDir(folder);
  await expect(lockDataDir(folder)).rejects.toThrow(/is in use by process/);
  expect(existsSync(path.join(folder, `lock.${process.pid}`))).toBe(false);
  release();
});

it('is taken over from a process that is gone', async () => {
  writeFileSync(path.join(folder, 'lock'), '999999999 1');
  const release = await lockDataDir(folder);
  expect(readFileSync(path.join(folder, 'lock'), 'utf8')).toMatch(new RegExp(`^${process.pid}\\b`));
  release();
});
