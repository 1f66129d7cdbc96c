import { prioritiesOf } from 'db/repositories/programme';
import { actionIdsOf, readEdition } from 'db/repositories/programme-editions';
import {
  changesOf,
  insertChange,
  rewriteChange,
  type RevisionChange,
} from 'db/repositories/programme-revisions';
import { NO_EDITION } from '~/domain/programme/edition';
import type { RevisionRefusal } from '~/domain/programme/revision-refusals';
import { checkChange } from '~/domain/programme/written-change';
import { done, refuse, type Result, type SharedRefusal } from '~/domain/shared/result';
import { act } from '~/services/shared/act.server';
import type { Context } from '~/services/shared/context.server';
import { contentFrom, type TypedChange } from './contentFrom.server';
import type { RevisionAddress } from './holdRevision.server';
import { holdToPrepare } from './holdToPrepare.server';

export interface ChangeToSave extends TypedChange {
  /** The change that is rewritten, in the version that its author saw; null for a new one. */
  readonly rewrites: { readonly id: number; readonly version: number } | null;
}

/** Staff write a change into a draft, or rewrite it; the text has another version from then on. Answers its id. */
export async function saveChange(
  ctx: Context,
  address: RevisionAddress,
  { rewrites, ...typed }: ChangeToSave,
): Promise<Result<number, RevisionRefusal | SharedRefusal>> {
  return act<number, RevisionRefusal | SharedRefusal>(
    ctx,
    async ({ tx, record }) => {
      const held = await holdToPrepare(tx, ctx, address);
      if (held === null) return refuse('not-found');
      const { revision, programme } = held;
      if (revision.state !== 'draft') return refuse('not-a-draft');
      const all = await changesOf(tx, revision.id);
      const old = rewrites === null ? null : all.find(({ id }) => id === rewrites.id);
      if (old === undefined) return refuse('not-found');
      if (old !== null && old.version !== rewrites?.version) return asSaved(old);

      const read = await contentFrom(tx, old === null ? typed : { ...typed, ...subjectOf(old) });
      if (!read.ok) return read;
      const { kind, number, content, reason } = read.value;
      const former = (await readEdition(tx, programme.id, 'last')) ?? NO_EDITION;
      const priorities = (await prioritiesOf(tx, programme.id)).map((one) => one.number);
      const checked = checkChange(read.value, former, priorities);
      if (!checked.ok) return checked;
      if (old === null && number !== null && all.some((one) => one.number === number)) {
        return refuse('action-changed', { field: 'number' });
      }

      const actionId = number === null ? null : (await actionIdsOf(tx, programme.id)).get(number);
      if (actionId === undefined) return refuse('action-unknown', { field: 'number' });
      const row = { revisionId: revision.id, kind, actionId, content, reason };
      if (old !== null) await rewriteChange(tx, old.id, row);
      const id = old?.id ?? (await insertChange(tx, row));
      record({
        act: 'revision.change-written',
        subject: { kind: 'revision', id: revision.id },
        after: { change: id, kind, number },
        reason,
      });
      return done(id);
    },
    { programme_revision_change_once: 'action-changed' },
  );
}

function subjectOf({ kind, number }: RevisionChange) {
  return { kind, number };
}

function asSaved({ content, reason, version }: RevisionChange) {
  const { title = '', text = '', priority = '' } = content ?? {};
  return refuse('conflict', { facts: { title, text, priority, reason, version } });
}
