import { readFilledTemplate } from '~/services/frictions/readFilledTemplate.server';
import type { Context } from '~/services/shared/context.server';

/** A text that a page starts from, and the decision (or « message ») that it is for. */
export interface FilledIn {
  readonly act: string;
  readonly words: string;
}

/** The answer template that an address asks for (`modele`, `acte`), filled in for a friction; null when it asks for none that is there. */
export async function filledIn(
  ctx: Context,
  request: Request,
  frictionId: number,
): Promise<FilledIn | null> {
  const { searchParams } = new URL(request.url);
  const asked = searchParams.get('modele') ?? '';
  if (!/^[1-9]\d{0,8}$/.test(asked)) return null;
  const words = await readFilledTemplate(ctx, { templateId: Number(asked), frictionId });
  return words === null ? null : { act: searchParams.get('acte') ?? 'message', words };
}
