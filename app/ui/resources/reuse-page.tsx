import type { Neglect } from '~/domain/resources/neglect';
import type { ReuseFigures } from '~/domain/resources/reuse-figures';
import type { Day } from '~/domain/shared/day';
import type { FormState } from '~/domain/shared/form';
import { de } from '~/wording/elision';
import { CsvLink } from '../base/csv-link';
import { EmptyState } from '../base/messages';
import { PageTitle, Section } from '../base/page-title';
import { NeglectCallout } from './neglect';
import { ReuseFigureRow } from './reuse-figures';
import {
  AnswerReuse,
  DeclareReuse,
  EndReuse,
  TellSaving,
  WithdrawReuse,
  type ReuseChoice,
} from './reuse-forms';
import { ReuseTable, type ReuseRow } from './reuse-table';

interface Reuse extends ReuseRow {
  readonly refusalReason: string | null;
  readonly may: { readonly settle: boolean; readonly tellSaving: boolean; readonly end: boolean };
}

interface ReusePageProps {
  readonly resource: {
    readonly slug: string;
    readonly name: string;
    readonly producerName: string;
  };
  readonly reuses: readonly Reuse[];
  readonly figures: ReuseFigures;
  readonly neglects: readonly Neglect[];
  readonly choices: readonly ReuseChoice[];
  readonly today: Day;
  readonly form: FormState | undefined;
  readonly formKey: string;
}

/** Who reuses a resource, what it saved, and what the person may declare, confirm or end. */
export function ReusePage(props: ReusePageProps) {
  const { resource, reuses, figures, neglects, choices, today, form, formKey } = props;
  const { name, slug } = resource;
  const toAnswer = reuses.filter(({ may }) => may.settle);
  return (
    <>
      <PageTitle
        title={`Qui réutilise ${name}`}
        lede={`Produite par ${resource.producerName}, développée une fois.`}
      />
      <NeglectCallout neglects={neglects} />
      <ReuseFigureRow figures={figures} />
      {toAnswer.length === 0 ? null : (
        <Section title="À confirmer" id="a-confirmer">
          {toAnswer.map((reuse) => (
            <AnswerReuse key={reuse.id} reuse={reuse} form={form} formKey={formKey} />
          ))}
        </Section>
      )}
      <Section title="Les réutilisations">
        <ReuseTable
          caption={`Réutilisations ${de(name)}`}
          reuses={reuses}
          empty={
            <EmptyState title="Personne n’a encore déclaré la réutiliser">
              <p>Les réutilisations que son producteur confirme se comptent ici.</p>
            </EmptyState>
          }
        />
        {reuses
          .filter(({ refusalReason }) => refusalReason !== null)
          .map(({ id, reuserName, refusalReason }) => (
            <p key={id}>
              {`Réutilisation par ${reuserName}, non confirmée\u00a0: ${refusalReason ?? ''}`}
            </p>
          ))}
        {reuses
          .filter(({ may }) => may.tellSaving)
          .map((reuse) => (
            <TellSaving key={reuse.id} reuse={reuse} form={form} formKey={formKey} />
          ))}
        {reuses
          .filter(({ may }) => may.end)
          .map((reuse) => {
            const End = reuse.state === 'declared' ? WithdrawReuse : EndReuse;
            return <End key={reuse.id} reuse={reuse} today={today} form={form} formKey={formKey} />;
          })}
        <CsvLink href={`/ressources/reutilisations.csv?ressource=${slug}`} />
      </Section>
      {choices.length === 0 ? null : (
        <Section title={'Vous la réutilisez\u00a0?'} id="declarer">
          <DeclareReuse choices={choices} today={today} form={form} formKey={formKey} />
        </Section>
      )}
    </>
  );
}
