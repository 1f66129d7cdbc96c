import type { MinutesLine, Minutes } from '~/domain/frictions/minutes';
import { formatCount, formatDay, formatMoney, formatNumber } from '~/wording/format';
import { limitsSentence, selectionName } from '~/wording/frictions-selection';
import { Sheet } from '../base/documents';
import { Section } from '../base/page-title';
import { Table, type Column } from '../base/table';
import { Money } from '../base/values';
import { weightOf } from './portfolio-table';

const ABOUT: readonly Column<MinutesLine>[] = [
  {
    id: 'friction',
    header: 'Friction',
    rowHeader: true,
    cell: ({ frictionId, title, organisation }) => (
      <>
        <a href={`/frictions/${frictionId}`}>{title}</a>
        <span className="rl-selection__who">
          nº {frictionId}, {organisation}
        </span>
      </>
    ),
  },
  { id: 'weight', header: 'Poids par an', numeric: true, cell: weightOf },
  {
    id: 'inhabitants',
    header: 'Habitants',
    numeric: true,
    cell: ({ inhabitants }) => (inhabitants === null ? 'inconnu' : formatNumber(inhabitants)),
  },
];
/** Why; a reason that stands above the table for all is not said again on each line. */
function reasonColumn(common: string | null): Column<MinutesLine> {
  return {
    id: 'reason',
    header: 'Motif',
    cell: ({ reason, forced }) => (
      <>
        <span className="preserve-lines">{reason === common ? 'Le motif commun' : reason}</span>
        {forced === null ? null : (
          <span className="rl-selection__who">
            {forced === 'in' ? 'Imposée par l’équipe' : 'Écartée par l’équipe'}
          </span>
        )}
      </>
    ),
  };
}

/** The minutes of a selection day: read and printed like a document. */
export function SelectionMinutes({ minutes }: { readonly minutes: Minutes }) {
  const { heldOn, kind, limits, sum, lines, decidedOn, decidedBy, keptReason } = minutes;
  const selected = lines.filter(({ outcome }) => outcome === 'selected');
  const kept = lines.filter(({ outcome }) => outcome === 'kept');
  return (
    <Sheet title={selectionName(heldOn)} reference="Procès-verbal">
      <p>
        À donner&nbsp;: {limitsSentence({ kind, ...limits })}.{' '}
        {formatCount(
          lines.length,
          'friction qualifiée était candidate',
          'frictions qualifiées étaient candidates',
        )}
        .
      </p>
      <p>
        Décidé le {formatDay(decidedOn)}&nbsp;:{' '}
        {formatCount(selected.length, 'friction choisie', 'frictions choisies')} pour{' '}
        {formatMoney(sum.cents)}, dont{' '}
        {formatCount(
          sum.collectivites,
          'proposée par une collectivité',
          'proposées par des collectivités',
        )}
        .
      </p>
      <Section title={`Choisies (${selected.length})`} level={3}>
        <Table
          caption="Frictions choisies"
          captionHidden
          rows={selected}
          rowKey={({ frictionId }) => String(frictionId)}
          empty={<p>Aucune friction n’a été choisie.</p>}
          columns={[
            ...ABOUT,
            {
              id: 'cents',
              header: 'Montant',
              numeric: true,
              cell: ({ cents }) => <Money cents={cents} />,
            },
            reasonColumn(null),
          ]}
        />
      </Section>
      <Section title={`Qui restent qualifiées (${kept.length})`} level={3}>
        {kept.length === 0 ? null : (
          <p className="preserve-lines">Motif commun&nbsp;: {keptReason}</p>
        )}
        <Table
          caption="Frictions qui restent qualifiées"
          captionHidden
          rows={kept}
          rowKey={({ frictionId }) => String(frictionId)}
          empty={<p>Aucune autre friction n’était candidate.</p>}
          columns={[...ABOUT, reasonColumn(keptReason)]}
        />
      </Section>
      <p>
        Décisions prises par l’équipe de l’incubateur, enregistrées par {decidedBy} le{' '}
        {formatDay(decidedOn)}.
      </p>
    </Sheet>
  );
}
