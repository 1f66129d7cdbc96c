import { DrizzleQueryError } from 'drizzle-orm/errors';

/** SQLSTATE of a database error, and the constraint or rule of a trigger that refused. */
export function causeOf(error: unknown): { code?: string; rule?: string } {
  const cause: unknown = error instanceof DrizzleQueryError ? error.cause : error;
  if (typeof cause !== 'object' || cause === null) return {};
  const {
    code,
    constraint,
    constraint_name: constraintName,
    message,
  } = cause as Partial<Record<'code' | 'constraint' | 'constraint_name' | 'message', string>>;
  if (code === undefined) return {};
  const rule = code === 'RL001' ? message : (constraintName ?? constraint);
  return rule === undefined ? { code } : { code, rule };
}
