import { lockStanding } from 'db/repositories/standing';
import { saveEdition, startupEdition } from 'db/repositories/startups-edition';
import type { JournalFacts } from '~/domain/audit/act';
import { done, refuse, type Result, type SharedRefusal } from '~/domain/shared/result';
import { mayEditStartup } from '~/domain/startups/permissions';
import { act } from '~/services/shared/act.server';
import type { Context } from '~/services/shared/context.server';

export interface StartupEdit {
  readonly slug: string;
  readonly version: number;
  readonly name: string;
  readonly pitch: string;
  readonly serviceUrl: string | null;
}

/** Changes a startup's name, pitch and service's address; its own address stays, and the journal keeps what was said before. */
export async function editStartup(
  ctx: Context,
  edit: StartupEdit,
): Promise<Result<string, SharedRefusal>> {
  return act<string, SharedRefusal>(ctx, async ({ tx, record }) => {
    const standing = await lockStanding(tx, edit.slug, ctx.today);
    if (standing === null) return refuse('not-found');
    if (!mayEditStartup(ctx.actor, standing)) return refuse('forbidden');
    const { version, ...before } = await startupEdition(tx, standing.startupId);
    if (version !== edit.version) {
      const { name, pitch, serviceUrl } = before;
      const facts = { name, pitch, serviceUrl: serviceUrl ?? '', version };
      return refuse('conflict', { facts });
    }
    const { name, pitch, serviceUrl } = edit;
    const after = { name, pitch, serviceUrl };
    const changed = ofWhichChanged(before, after);
    if (changed.length === 0) return done(edit.slug);
    await saveEdition(tx, standing.startupId, after);
    record({
      act: 'startup.edited',
      subject: { kind: 'startup', id: standing.startupId },
      startupId: standing.startupId,
      before: only(before, changed),
      after: only(after, changed),
    });
    return done(edit.slug);
  });
}

type Edition = Pick<StartupEdit, 'name' | 'pitch' | 'serviceUrl'>;
const PARTS = ['name', 'pitch', 'serviceUrl'] as const;

function ofWhichChanged(before: Edition, after: Edition): readonly (keyof Edition)[] {
  return PARTS.filter((part) => before[part] !== after[part]);
}

function only(edition: Edition, parts: readonly (keyof Edition)[]): JournalFacts {
  return Object.fromEntries(parts.map((part) => [part, edition[part]]));
}
