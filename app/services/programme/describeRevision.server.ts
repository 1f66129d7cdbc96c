import { saveRevision } from 'db/repositories/programme-revisions';
import type { RevisionRefusal } from '~/domain/programme/revision-refusals';
import { done, refuse, type Result, type SharedRefusal } from '~/domain/shared/result';
import { act } from '~/services/shared/act.server';
import type { Context } from '~/services/shared/context.server';
import type { RevisionAddress } from './holdRevision.server';
import { holdToPrepare } from './holdToPrepare.server';

/** Staff say what a revision is about, above its changes; `version` = the text that they saw. */
export async function describeRevision(
  ctx: Context,
  address: RevisionAddress,
  { summary, version }: { readonly summary: string; readonly version: number },
): Promise<Result<null, RevisionRefusal | SharedRefusal>> {
  return act<null, RevisionRefusal | SharedRefusal>(ctx, async ({ tx, record }) => {
    const held = await holdToPrepare(tx, ctx, address);
    if (held === null) return refuse('not-found');
    const { revision } = held;
    if (revision.state !== 'draft') return refuse('not-a-draft');
    if (revision.textVersion !== version) {
      const facts = { summary: revision.summary, version: revision.textVersion };
      return refuse('conflict', { facts });
    }
    await saveRevision(tx, revision.id, { summary });
    record({ act: 'revision.described', subject: { kind: 'revision', id: revision.id } });
    return done(null);
  });
}
