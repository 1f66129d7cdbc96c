import { DrizzleQueryError } from 'drizzle-orm/errors';
import { expect, it } from 'vitest';
import { tellError } from '~/adapters/logger.server';

const STATEMENT = 'insert into "account" ("email") values ($1)';
const typed = 'prudence@mairie.test';

function refusedQuery(code: string, message: string): Error {
  return new DrizzleQueryError(STATEMENT, [typed], Object.assign(new Error(message), { code }));
}

it.each([
  ['a broken constraint', refusedQuery('23505', `Key (email)=(${typed}) already exists.`)],
  ['a value of another kind', refusedQuery('22P02', `invalid input syntax: "${typed}"`)],
  ['a query that says no reason', new DrizzleQueryError(STATEMENT, [typed])],
])('tells of %s the statement and nothing that was typed', (_what, error) => {
  const told = tellError(error);
  expect(told).toMatchObject({ query: STATEMENT });
  expect(JSON.stringify(told)).not.toContain(typed);
});

it('tells of an answer that is no JSON its place, and nothing of what it says', () => {
  const unreadable = thrownBy(() => JSON.parse(`{"email": ${typed}}`));
  const told = tellError(new Error('failed to parse the answer', { cause: unreadable }));
  expect(told).toMatchObject({ kind: 'SyntaxError', message: undefined });
  expect((told['at'] as string[])[0]).toContain('logger.test.ts');
  expect(JSON.stringify(told)).not.toContain('prudence');
});

it('tells why a database does not answer, and where a bug is', () => {
  const away = tellError(refusedQuery('ECONNREFUSED', 'connect ECONNREFUSED'));
  expect(away).toMatchObject({ code: 'ECONNREFUSED', message: 'connect ECONNREFUSED' });
  const bug = tellError(new TypeError('x is not a function'));
  expect(bug).toMatchObject({ kind: 'TypeError', message: 'x is not a function' });
  expect((bug['at'] as string[])[0]).toContain('logger.test.ts');
  expect(tellError('thrown')).toEqual({ kind: 'string' });
});

function thrownBy(work: () => unknown): unknown {
  try {
    work();
  } catch (error) {
    return error;
  }
  throw new Error('nothing was thrown');
}
