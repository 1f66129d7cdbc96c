import type { Day } from '../shared/day';
import type { Cents } from '../shared/money';
import type { MilestoneState } from '../milestones/milestone';

/** A cell of a table; a person is named by account, so that erasing them empties every dossier that named them. */
export type DocumentCell = string | { readonly accountId: number };

/** What stands under a heading of the dossier, in the order of reading. */
export type DocumentBlock =
  | { readonly kind: 'text'; readonly text: string }
  | {
      readonly kind: 'list';
      readonly items: readonly {
        readonly text: string;
        /** A page of this site. */
        readonly href?: string;
      }[];
    }
  | {
      readonly kind: 'table';
      readonly caption: string;
      /** The first one names the row; `share` is its part of the width. */
      readonly columns: readonly {
        readonly header: string;
        readonly numeric?: boolean;
        readonly share: number;
      }[];
      readonly rows: readonly (readonly DocumentCell[])[];
    }
  /** Drawn on the page; the table beside it says the same on paper. */
  | {
      readonly kind: 'slips';
      readonly toldOn: Day;
      readonly milestones: readonly {
        readonly key: number;
        readonly title: string;
        readonly dueOn: Day;
        readonly state: MilestoneState;
        readonly earlierDueOns: readonly Day[];
      }[];
    }
  | {
      readonly kind: 'money';
      readonly grantedCents: Cents;
      readonly orderedCents: Cents;
      readonly certifiedCents: Cents;
      readonly paidCents: Cents;
    };

export interface DocumentSection {
  readonly id: string;
  readonly title: string;
  readonly blocks: readonly DocumentBlock[];
}

/** A dossier as the committee reads it, in its words: frozen, it stays so whatever changes in the rooms that it tells. */
export interface DossierDocument {
  readonly title: string;
  readonly reference: string;
  readonly sections: readonly DocumentSection[];
}

/** The accounts that a document names. */
export function peopleIn(document: DossierDocument): readonly number[] {
  const cells = document.sections
    .flatMap((section) => section.blocks)
    .flatMap((block) => (block.kind === 'table' ? block.rows.flat() : []));
  const ids = cells.flatMap((cell) => (typeof cell === 'string' ? [] : [cell.accountId]));
  return [...new Set(ids)];
}

/** The words of a cell, with the name that the person bears today. */
export function cellText(cell: DocumentCell, names: Readonly<Record<number, string>>): string {
  return typeof cell === 'string' ? cell : (names[cell.accountId] ?? '');
}
