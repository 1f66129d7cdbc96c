import type { Day } from '~/domain/shared/day';
import type { FormState } from '~/domain/shared/form';
import { Button } from '../base/buttons';
import { Details } from '../base/navigation';
import { Section } from '../base/page-title';
import { ErrorSummary, Hidden, PostForm } from '../base/post-form';
import { DateField, TextArea } from '../base/text-fields';

interface CancellationFormProps {
  readonly formKey: string;
  readonly version: number;
  readonly form: FormState | undefined;
  readonly today: Day;
  /** The startup is over: there is no other day to choose. */
  readonly isOver: boolean;
}

/** To put a planned committee off to another day, with the reason that will be shown; no session closes without a decision. */
export function CancellationForm(props: CancellationFormProps) {
  const { formKey, version, form, today, isOver } = props;
  const title = isOver ? 'Annuler ce comité' : 'Reporter ce comité';
  const scope = 'cancel';
  return (
    <div className="no-print">
      <Section title={isOver ? 'Ce comité n’a plus lieu d’être' : 'Le jour ne convient plus'}>
        <Details summary={title} open={form !== undefined}>
          <PostForm formKey={formKey} version={version} label={title}>
            <ErrorSummary form={form} scope={scope} />
            <Hidden name="intent" value="cancel" />
            <TextArea
              {...{ name: 'reason', label: 'Motif', required: true, form, scope }}
              rows={3}
            />
            {isOver ? null : (
              <DateField
                {...{ name: 'newDay', label: 'Nouveau jour', required: true, form, scope }}
                hint="Ce qui est préparé, demandé et dit le suit. Un comité ne se referme pas sans décision."
                min={today}
              />
            )}
            <Button variant="danger">{isOver ? 'Annuler le comité' : 'Reporter le comité'}</Button>
          </PostForm>
        </Details>
      </Section>
    </div>
  );
}
