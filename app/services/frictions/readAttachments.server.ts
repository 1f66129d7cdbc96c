import type { FrictionRow } from 'db/repositories/frictions';
import { attachmentsOf, type AttachmentRecord } from 'db/repositories/frictions-files';
import { isServed } from '~/domain/files/scan';
import { mayHandlePieces, mayReadAttachment } from '~/domain/frictions/permissions';
import { dayInParis, type Day } from '~/domain/shared/day';
import type { Context } from '~/services/shared/context.server';

/** A piece of a friction as a reader sees it. */
export interface AttachmentView extends Omit<AttachmentRecord, 'uploadedAt' | 'uploadedBy'> {
  readonly uploadedOn: Day;
  /** Null for a visitor: names of agents are for agents. */
  readonly uploadedBy: string | null;
}

/** The pieces that the person may read, the oldest first; what cannot be downloaded is shown to those who may remove it. */
export async function readAttachments(
  { db, actor }: Context,
  friction: FrictionRow,
  isParty: boolean,
): Promise<readonly AttachmentView[]> {
  const handles = mayHandlePieces(actor, friction);
  return (await attachmentsOf(db, friction.id))
    .filter(({ audience }) => mayReadAttachment(actor, friction, { audience, isParty }))
    .filter(({ state }) => isServed(state) || handles)
    .map(({ uploadedAt, uploadedBy, ...piece }) => ({
      ...piece,
      uploadedOn: dayInParis(uploadedAt),
      uploadedBy: actor === null ? null : uploadedBy,
    }));
}
