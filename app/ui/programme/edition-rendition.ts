import type { College } from '~/domain/programme/programme';
import type { EditionStanding, RevisionState } from '~/domain/programme/revision';
import type { Day } from '~/domain/shared/day';

interface EditionToRender {
  readonly programme: { readonly slug: string; readonly name: string };
  readonly base: string;
  readonly revision: {
    readonly semester: string;
    readonly state: RevisionState;
    readonly textVersion: number;
    readonly summary: string;
    readonly consultationFrom: Day | null;
    readonly consultationUntil: Day | null;
    readonly adoptedOn: Day | null;
    readonly adoptedElsewhere: string | null;
  };
  readonly follows: string | null;
  readonly priorities: readonly { readonly number: number; readonly title: string }[];
  readonly actions: readonly {
    readonly number: number | null;
    readonly standing: EditionStanding;
    readonly title: string;
    readonly text: string;
    readonly priority: number;
    readonly pilots: Readonly<
      Record<College, readonly { readonly slug: string; readonly name: string }[]>
    >;
    readonly reason: string;
  }[];
  readonly approvals: readonly {
    readonly college: College;
    readonly approvedAt: Date;
    readonly members: number;
    readonly votesFor: number;
    readonly votesAgainst: number;
    readonly abstentions: number;
  }[];
}

/** An edition as the API gives it; an action that is to be added has no number yet. */
export function editionRendition(edition: EditionToRender, publicUrl: string) {
  const { programme, base, revision, follows, priorities, actions, approvals } = edition;
  const { semester, state, textVersion, summary, adoptedOn, adoptedElsewhere } = revision;
  return {
    programme: { slug: programme.slug, name: programme.name },
    page: `${publicUrl}${base}/revisions/${semester}`,
    ...{ semester, state, textVersion, summary, follows, adoptedOn, adoptedElsewhere },
    consultation:
      revision.consultationFrom === null
        ? null
        : { from: revision.consultationFrom, until: revision.consultationUntil },
    priorities,
    actions: actions.map(({ pilots, ...action }) => ({
      ...action,
      pilots: {
        'college-etat': pilots['college-etat'].map(named),
        'college-collectivites': pilots['college-collectivites'].map(named),
      },
    })),
    approvals: approvals.map(
      ({ college, approvedAt, members, votesFor, votesAgainst, abstentions }) => ({
        ...{ college, approvedAt: approvedAt.toISOString(), members },
        ...{ votesFor, votesAgainst, abstentions },
      }),
    ),
  };
}

function named({ slug, name }: { readonly slug: string; readonly name: string }) {
  return { slug, name };
}
