import type { FollowUpState } from '~/domain/handover/follow-up';
import type { SheetColumn } from '~/domain/shared/sheet';
import type { Day as CalendarDay } from '~/domain/shared/day';
import { FOLLOW_UP_STATES, goneWords, lifeWords } from '~/wording/handover-follow-up';
import { EmptyState } from '../base/messages';
import { Table } from '../base/table';
import { Day } from '../base/values';

export interface HandedOver {
  readonly handoverId: number;
  readonly slug: string;
  readonly name: string;
  readonly ownerName: string;
  readonly ownerSlug: string;
  readonly handedOverOn: CalendarDay;
  readonly closedOn: CalendarDay | null;
  readonly isAlive: boolean | null;
  readonly gonePercent: number | null;
  /** At six, then at twelve months. */
  readonly states: readonly FollowUpState[];
}

const stateAt = ({ states }: HandedOver, index: number): string => {
  const state = states[index];
  return state === undefined ? '' : FOLLOW_UP_STATES[state];
};
const goneOf = ({ gonePercent }: HandedOver): string =>
  gonePercent === null ? 'pas encore mesurée' : goneWords(gonePercent);

/** Services handed over, with what became of them. */
export function HandedOverTable({ services }: { readonly services: readonly HandedOver[] }) {
  return (
    <Table
      caption="Services transférés, du plus récent au plus ancien"
      captionHidden
      columns={[
        {
          id: 'name',
          header: 'Service',
          rowHeader: true,
          cell: ({ slug, name }) => <a href={`/startups/${slug}/suivi`}>{name}</a>,
        },
        {
          id: 'owner',
          header: 'Porteur',
          cell: ({ ownerSlug, ownerName }) => (
            <a href={`/organisations/${ownerSlug}`}>{ownerName}</a>
          ),
        },
        {
          id: 'on',
          header: 'Transféré le',
          cell: ({ handedOverOn }) => <Day day={handedOverOn} />,
        },
        { id: 'life', header: 'Aujourd’hui', cell: lifeWords },
        { id: 'gone', header: 'Friction', cell: goneOf },
        { id: 'at6', header: 'À 6 mois', cell: (service) => stateAt(service, 0) },
        { id: 'at12', header: 'À 12 mois', cell: (service) => stateAt(service, 1) },
      ]}
      rows={services}
      rowKey={({ handoverId }) => String(handoverId)}
      empty={
        <EmptyState title="Aucun service n’est encore transféré">
          Quand une convention de transfert sera signée par les deux parties, le service et ce qu’il
          devient se liront ici.
        </EmptyState>
      }
    />
  );
}

/** The same list as a spreadsheet. */
export function handedOverColumns(publicUrl: string): readonly SheetColumn<HandedOver>[] {
  return [
    { header: 'Service', cell: ({ name }) => name },
    { header: 'Porteur', cell: ({ ownerName }) => ownerName },
    { header: 'Transféré le', cell: ({ handedOverOn }) => handedOverOn },
    { header: 'Fermé le', cell: ({ closedOn }) => closedOn },
    { header: 'Aujourd’hui', cell: lifeWords },
    { header: 'Part de la friction disparue (%)', cell: ({ gonePercent }) => gonePercent },
    { header: 'Suivi à 6 mois', cell: (service) => stateAt(service, 0) },
    { header: 'Suivi à 12 mois', cell: (service) => stateAt(service, 1) },
    { header: 'Adresse', cell: ({ slug }) => `${publicUrl}/startups/${slug}/suivi` },
  ];
}
