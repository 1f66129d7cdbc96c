import type { Reader } from 'db/client';
import { territoriesNamed, type Territory } from 'db/repositories/frictions-territories';
import { chooseTerritory, readTerritory } from '~/domain/frictions/territory';
import { done, refuse, type Result } from '~/domain/shared/result';
import { territoryText } from '~/wording/frictions';

/** The collectivité that a typed territory means; null for an empty one (the whole of France). Refused with the choices when several bear the name. */
export async function resolveTerritory(
  reader: Reader,
  text: string,
): Promise<Result<Territory | null, 'territory-unknown' | 'territory-ambiguous'>> {
  if (text.trim() === '') return done(null);
  const { name, code } = readTerritory(text);
  const candidates = await territoriesNamed(reader, name, code);
  const chosen = chooseTerritory(candidates);
  if (chosen.ok || chosen.refusal === 'territory-unknown') return chosen;
  const choices = candidates.map(territoryText).join(', ');
  return refuse(chosen.refusal, { field: 'territory', facts: { choices } });
}
