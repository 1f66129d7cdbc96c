import { personas } from 'db/repositories/accounts-list';
import { PERSONAS, type Persona } from '~/domain/accounts/persona';
import type { Context } from '../shared/context.server';

/** The people of the demonstration story that are there, in the story's order. */
export async function readPersonas(
  ctx: Context,
): Promise<{ persona: Persona; name: string; organisationName: string | null }[]> {
  const found = new Map((await personas(ctx.db)).map((row) => [row.persona, row]));
  return PERSONAS.flatMap((persona) => found.get(persona) ?? []);
}
