import { describe, expect, it } from 'vitest';
import { readProject } from './architecture/project';
import { RULES } from './architecture/rules';

describe('the house', () => {
  const project = readProject(process.cwd());

  it.each(Object.entries(RULES))('%s', (_, rule) => {
    expect(rule(project)).toEqual([]);
  });
});
