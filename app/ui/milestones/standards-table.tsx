import type { StandardView } from '~/domain/milestones/standards';
import { formatCount } from '~/wording/format';
import { Table } from '../base/table';
import { StateBadge } from '../base/tags';

/** The standards, each with its category, how many of its criteria are met, and what is left to do. */
export function StandardsTable({
  standards,
  slug,
}: {
  readonly standards: readonly StandardView[];
  readonly slug: string;
}) {
  return (
    <Table
      caption="Les standards et leurs réponses"
      captionHidden
      rows={standards}
      rowKey={({ id }) => id}
      columns={[
        {
          id: 'title',
          header: 'Standard',
          rowHeader: true,
          cell: ({ id, title }) => (
            <a href={`/startups/${slug}/standards/${encodeURIComponent(id)}`}>{title}</a>
          ),
        },
        { id: 'category', header: 'Catégorie', cell: ({ category }) => category },
        {
          id: 'met',
          header: 'Critères remplis',
          numeric: true,
          cell: ({ score }) =>
            score.counted === 0 ? 'sans objet' : `${score.met} sur ${score.counted}`,
        },
        { id: 'state', header: 'État', cell: (standard) => <StandardState standard={standard} /> },
      ]}
    />
  );
}

/** Whether a standard is met, to be looked at again, or still to be answered. */
function StandardState({ standard }: { readonly standard: StandardView }) {
  const { met, counted, stale, unanswered } = standard.score;
  if (unanswered === standard.criteria.length) {
    return <StateBadge tone="neutral">À répondre</StateBadge>;
  }
  if (stale > 0) {
    return (
      <StateBadge tone="warning">
        À revoir&nbsp;: {formatCount(stale, 'critère', 'critères')}
      </StateBadge>
    );
  }
  if (unanswered > 0) return <StateBadge tone="info">Commencé</StateBadge>;
  return met === counted ? (
    <StateBadge tone="success">Rempli</StateBadge>
  ) : (
    <StateBadge tone="active">En partie</StateBadge>
  );
}
