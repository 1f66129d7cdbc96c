import type { FormState } from '~/domain/shared/form';
import { formatCount } from '~/wording/format';
import { Button } from '../base/buttons';
import { Select } from '../base/choice-fields';
import { EmptyState } from '../base/messages';
import { Section } from '../base/page-title';
import { DifferenceList } from './difference-list';
import { ChangeActs, ConsultationDesk, DraftDesk } from './revision-desk';
import type { RevisionOnPage } from './revision-view';

interface RevisionComparisonProps {
  readonly view: RevisionOnPage;
  readonly form: FormState | undefined;
  readonly formKey: string;
}

/** What the text changes since an earlier edition, and what staff do with it. */
export function RevisionComparison({ view, form, formKey }: RevisionComparisonProps) {
  const { comparison, revision, earlier, priorities, base, page, may, today } = view;
  const { from, differences, unchanged } = comparison;
  const { state, textVersion, summary, consultationUntil: until } = revision;
  const isDraft = state === 'draft';
  const desk = { formKey, form, textVersion, today };
  return (
    <Section title={from === null ? 'Ce que le texte apporte' : `Ce qui change depuis ${from}`}>
      {earlier.length < 2 ? null : <FromPicker {...{ earlier, from }} />}
      {differences.length === 0 ? (
        <NothingChanges isFirst={from === null && state === 'adopted'} isDraft={isDraft} />
      ) : (
        <>
          <p className="text-soft">
            Ce qui est ajouté est souligné entre [+ et +], ce qui est retiré est barré entre [− et
            −].{' '}
            {unchanged > 0
              ? `${formatCount(unchanged, 'action reste', 'actions restent')} ${unchanged > 1 ? 'inchangées' : 'inchangée'}.`
              : ''}
          </p>
          <DifferenceList
            {...{ differences, priorities, base }}
            acts={
              may.prepare && isDraft
                ? ({ changeId }) =>
                    changeId === null ? null : <ChangeActs {...{ changeId, formKey, form, page }} />
                : undefined
            }
          />
        </>
      )}
      {may.prepare && isDraft ? <DraftDesk {...{ ...desk, page, summary }} /> : null}
      {may.prepare && state === 'under_consultation' ? (
        <ConsultationDesk {...{ ...desk, until, mayAdopt: may.adopt }} />
      ) : null}
    </Section>
  );
}

function NothingChanges({
  isFirst,
  isDraft,
}: {
  readonly isFirst: boolean;
  readonly isDraft: boolean;
}) {
  if (isFirst) return <p>C’est la première édition du programme.</p>;
  if (!isDraft) return <p>Aucune action ne change.</p>;
  return (
    <EmptyState title="Aucune modification pour l’instant">
      Les modifications proposées et reprises paraîtront ici, chacune avec son motif.
    </EmptyState>
  );
}

interface FromPickerProps {
  readonly earlier: readonly string[];
  readonly from: string | null;
}

/** Against which earlier edition the text is read. */
function FromPicker({ earlier, from }: FromPickerProps) {
  return (
    <form method="get" className="rl-picker no-print">
      <Select
        {...{ name: 'depuis', label: 'Comparer avec l’édition', form: undefined }}
        options={[...earlier].reverse().map((value) => ({ value, label: value }))}
        defaultValue={from ?? undefined}
        emptyLabel={null}
      />
      <Button variant="secondary">Comparer</Button>
    </form>
  );
}
