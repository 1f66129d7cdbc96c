import type { FormState } from '~/domain/shared/form';
import { Button, ButtonGroup } from '../base/buttons';
import { Section } from '../base/page-title';
import { ErrorSummary, Hidden, PostForm } from '../base/post-form';
import { SponsorFields } from './opening-fields';

interface EngageFormProps {
  readonly may: { readonly engage: boolean; readonly propose: boolean };
  readonly sponsors: readonly { readonly id: number; readonly label: string }[];
  readonly today: string;
  readonly form: FormState | undefined;
  readonly formKey: string;
}

/** A further sponsor: staff record the engagement, the team proposes it. */
export function EngageForm({ may, sponsors, today, form, formKey }: EngageFormProps) {
  if (!may.engage && !may.propose) return null;
  return (
    <Section id="ajouter" title={may.engage ? 'Enregistrer un engagement' : 'Proposer un sponsor'}>
      {may.engage ? null : (
        <p>L’incubateur confirme l’engagement, ou répond pourquoi il ne le retient pas.</p>
      )}
      <PostForm formKey={formKey}>
        <ErrorSummary form={form} />
        <Hidden name="intent" value="engage" />
        <SponsorFields
          form={form}
          sponsors={sponsors}
          today={today}
          notes={{ freedAgentNote: '', budgetNote: '' }}
        />
        <ButtonGroup>
          <Button variant="primary">
            {may.engage ? 'Enregistrer l’engagement' : 'Proposer ce sponsor'}
          </Button>
        </ButtonGroup>
      </PostForm>
    </Section>
  );
}
