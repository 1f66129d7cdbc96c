import type { Reader } from 'db/client';
import { registerAround } from 'db/repositories/frictions-population';
import { placesServed, sumReuses } from 'db/repositories/resources-reuse';
import {
  collectivitesAmong,
  reuseFigures,
  type ReuseFigures,
} from '~/domain/resources/reuse-figures';

/** « Développé une fois » in figures, for one resource or for the whole common base (null). */
export async function readReuseFigures(
  reader: Reader,
  resourceId: number | null,
): Promise<ReuseFigures> {
  const served = await placesServed(reader, resourceId);
  const register = await registerAround(reader, collectivitesAmong(served));
  return reuseFigures(await sumReuses(reader, resourceId), served, register);
}
