import type { KeptPart } from '~/domain/reviews/yearly';
import type { Day } from '~/domain/shared/day';
import type { FormState } from '~/domain/shared/form';
import { Button } from '../base/buttons';
import { Select } from '../base/choice-fields';
import { Details } from '../base/navigation';
import { ErrorSummary, Hidden, PostForm } from '../base/post-form';
import { Table } from '../base/table';
import { MoneyField, TextArea } from '../base/text-fields';
import { Money } from '../base/values';
import { GrantedMoney } from './granted-money';
import { NextYearField } from './next-year-field';

export interface ShareShown {
  readonly organisationId: number;
  readonly organisationName: string;
  readonly sponsorName: string;
  readonly recordedBy: string | null;
  readonly cents: number | null;
  readonly kept: KeptPart | null;
  readonly words: string;
}

export interface SponsorChoice {
  readonly id: number;
  readonly name: string;
  readonly organisationId: number;
  readonly organisationName: string;
}

interface SharesProps {
  readonly shares: readonly ShareShown[];
  readonly awaited: readonly SponsorChoice[];
}

/** What each funder gives with a decision, one line each: every sponsor speaks for their own organisation's money alone. */
export function Shares({ shares, awaited }: SharesProps) {
  if (shares.length + awaited.length < 2) return null;
  const total = shares.reduce((sum, { cents }) => sum + (cents ?? 0), 0);
  return (
    <>
      <Table
        caption="Ce que chaque financeur accorde"
        rows={shares}
        rowKey={({ organisationId }) => String(organisationId)}
        columns={[
          {
            id: 'organisation',
            header: 'Financeur',
            rowHeader: true,
            cell: ({ organisationName }) => organisationName,
          },
          { id: 'sponsor', header: 'Dit par', cell: sponsorOf },
          { id: 'words', header: 'Motif', cell: ({ words }) => words },
          {
            id: 'cents',
            header: 'Accordé',
            numeric: true,
            cell: ({ cents, kept }) =>
              cents === null ? 'rien' : <GrantedMoney cents={cents} kept={kept} />,
          },
        ]}
        foot={{ organisation: 'Ensemble', cents: <Money cents={total} /> }}
      />
      {awaited.length === 0 ? null : (
        <p>
          N’ont pas encore dit ce qu’ils accordent&nbsp;:{' '}
          {awaited.map(({ name, organisationName }) => `${name} (${organisationName})`).join(', ')}.
        </p>
      )}
    </>
  );
}

function sponsorOf({ sponsorName, recordedBy }: ShareShown) {
  return recordedBy === null ? sponsorName : `${sponsorName} (enregistré par ${recordedBy})`;
}

interface ShareFormProps {
  readonly formKey: string;
  readonly form: FormState | undefined;
  /** In whose name staff record it; empty for a sponsor, who speaks for their own organisation. */
  readonly sponsors: readonly SponsorChoice[];
  readonly reviewId?: number | undefined;
  readonly today: Day;
  /** First day after the decision's period; null when it gives none. */
  readonly until: Day | null;
}

/** To say what one more funder gives with a decision. */
export function ShareForm(props: ShareFormProps) {
  const { formKey, form, sponsors, reviewId, today, until } = props;
  const scope = `share-${reviewId ?? ''}`;
  const title =
    sponsors.length > 0
      ? 'Enregistrer la part d’un autre financeur'
      : 'Dire ce que votre organisation accorde';
  return (
    <div className="no-print">
      <Details summary={title} open={form !== undefined}>
        <PostForm formKey={formKey} label={title}>
          <ErrorSummary form={form} scope={scope} />
          <Hidden name="intent" value="share" />
          {reviewId === undefined ? null : <Hidden name="reviewId" value={reviewId} />}
          {sponsors.length > 0 ? (
            <Select
              {...{ name: 'sponsorId', label: 'Au nom de', required: true, form, scope }}
              options={sponsors.map(({ id, name, organisationName }) => ({
                value: String(id),
                label: `${name}, ${organisationName}`,
              }))}
            />
          ) : null}
          <MoneyField
            {...{ name: 'amount', label: 'Somme accordée', form, scope }}
            hint="Vide&nbsp;: votre organisation n’accorde rien cette fois."
          />
          {until === null ? null : (
            <NextYearField {...{ startsOn: today, endsOn: until, form, scope }} />
          )}
          <TextArea
            {...{ name: 'words', label: 'Pourquoi', required: true, form, scope }}
            hint="En une phrase&nbsp;: ce motif est publié avec la décision."
            rows={3}
          />
          <Button variant="primary">Enregistrer cette part</Button>
        </PostForm>
      </Details>
    </div>
  );
}
