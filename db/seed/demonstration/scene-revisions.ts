import type { ChangeKind } from '../../../app/domain/programme/revision';

/** A change to an action of the current programme: what differs from its words of the day. */
interface ChangeTold {
  readonly kind: ChangeKind;
  /** The number of the action; absent for a new one. */
  readonly action?: number;
  readonly title?: string;
  readonly text?: string;
  /** Said after what the action says already. */
  readonly more?: string;
  readonly priority?: number;
  /** Organisations of the State's side, then of the collectivités'. */
  readonly pilots?: readonly [readonly string[], readonly string[]];
  readonly reason: string;
}

export type RevisionScene =
  | (ChangeTold & { readonly does: 'propose-change' })
  | {
      readonly does: 'answer-change';
      /** By its reason, as it was proposed. */
      readonly proposal: string;
      readonly verdict: 'gather' | 'refuse';
      readonly answer: string;
    }
  | { readonly does: 'draft-revision'; readonly summary: string }
  | (ChangeTold & { readonly does: 'write-change' })
  | {
      readonly does: 'consult';
      /** Days of the story. */
      readonly until: number;
    }
  | {
      readonly does: 'comment-revision';
      /** The action whose change it is about; absent: the whole text. */
      readonly action?: number;
      readonly words: string;
    };
