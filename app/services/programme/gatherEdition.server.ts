import { pilotsNamed } from 'db/repositories/programme-pilots';
import type { RevisionRecord } from 'db/repositories/programme-revisions';
import { approvalsOf, type Approval } from 'db/repositories/programme-votes';
import { COLLEGES, type College } from '~/domain/programme/programme';
import type { EditionStanding } from '~/domain/programme/revision';
import type { Pilot, ProgrammeFacts } from '~/domain/programme/view';
import type { Context } from '~/services/shared/context.server';
import { gatherText } from './gatherText.server';
import type { RevisionAddress } from './holdRevision.server';

/** An action of an edition with its pilots by name; one that is to be added has no number yet. */
export interface WrittenAction {
  readonly number: number | null;
  readonly standing: EditionStanding;
  readonly title: string;
  readonly text: string;
  readonly priority: number;
  readonly pilots: Readonly<Record<College, readonly Pilot[]>>;
  readonly reason: string;
}

/** An edition, or the one that a revision would make, as a document or a machine reads it. */
export interface WrittenEdition {
  readonly programme: ProgrammeFacts;
  readonly base: string;
  readonly revision: RevisionRecord;
  /** The edition that its changes are told against. */
  readonly follows: string | null;
  readonly priorities: readonly { readonly number: number; readonly title: string }[];
  readonly actions: readonly WrittenAction[];
  /** Of this very text. */
  readonly approvals: readonly Approval[];
}

/** An edition whole; null for what the person may not see. */
export async function gatherEdition(
  ctx: Context,
  address: RevisionAddress,
): Promise<WrittenEdition | null> {
  const text = await gatherText(ctx, address);
  if (text === null) return null;
  const { programme, base, revision, before, priorities, content, former } = text;
  const ids = content.actions.flatMap(({ content: { pilots } }) =>
    COLLEGES.flatMap((college) => pilots[college]),
  );
  const [names, approvals] = await Promise.all([
    pilotsNamed(ctx.db, ids),
    approvalsOf(ctx.db, revision.id),
  ]);
  const isGiven = (number: number) => revision.state === 'adopted' || number <= former.lastNumber;
  return {
    ...{ programme, base, revision, priorities, follows: before?.semester ?? null },
    actions: content.actions.map(({ number, standing, reason, content: words }) => {
      const of = (college: College) => words.pilots[college].flatMap((id) => names.get(id) ?? []);
      return {
        ...{ standing, reason, number: isGiven(number) ? number : null },
        ...{ title: words.title, text: words.text, priority: words.priority },
        pilots: {
          'college-etat': of('college-etat'),
          'college-collectivites': of('college-collectivites'),
        },
      };
    }),
    approvals: approvals.filter(({ textVersion }) => textVersion === revision.textVersion),
  };
}
