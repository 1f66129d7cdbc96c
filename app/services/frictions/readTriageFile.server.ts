import type { Context } from '~/services/shared/context.server';
import { findSimilar } from './findSimilar.server';
import { readFileDesk, type FileDesk } from './readFileDesk.server';
import { readFriction, type FrictionView } from './readFriction.server';
import { readJury, type JuryView } from './readJury.server';

export interface TriageFile {
  readonly view: FrictionView;
  readonly jury: JuryView;
  readonly desk: FileDesk;
  readonly similar: Awaited<ReturnType<typeof findSimilar>>;
}

/** A file as staff examine it, alone or beside the queue; null for whoever may not triage it. */
export async function readTriageFile(ctx: Context, id: number): Promise<TriageFile | null> {
  const [view, jury, desk] = await Promise.all([
    readFriction(ctx, id),
    readJury(ctx, id),
    readFileDesk(ctx, id),
  ]);
  if (view === null || jury === null || desk === null || !view.rights.triage) return null;
  const { title, sufferers, situation } = view.friction;
  return {
    view,
    jury,
    desk,
    similar: await findSimilar(ctx, `${title} ${sufferers} ${situation}`, id),
  };
}
