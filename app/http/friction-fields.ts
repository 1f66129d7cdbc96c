import type { z } from 'zod';

/** One field per friction, such as `cents-12`: the shape of a form that lists frictions. */
export function fieldsOf<S extends z.ZodType>(
  name: string,
  ids: readonly number[],
  field: S,
): Record<string, S> {
  return Object.fromEntries(ids.map((id) => [`${name}-${id}`, field]));
}

/** What was typed in those fields, by friction. */
export function byFriction<T>(
  name: string,
  typed: Readonly<Record<string, T>>,
): ReadonlyMap<number, T> {
  return new Map(
    Object.entries(typed).map(([field, value]) => [Number(field.slice(name.length + 1)), value]),
  );
}
