import type { FileState } from '~/domain/files/scan';
import type { Day as CalendarDay } from '~/domain/shared/day';
import type { FormState } from '~/domain/shared/form';
import { FILE_ACCEPT, FILE_HINT } from '~/wording/files';
import { Button } from '../base/buttons';
import { FileField } from '../base/file-field';
import { Details } from '../base/navigation';
import { Section } from '../base/page-title';
import { ErrorSummary, Hidden, PostForm } from '../base/post-form';
import { DateField, TextField } from '../base/text-fields';
import { Day } from '../base/values';
import { FileLink } from '../files/file-link';

interface DeliberationProps {
  readonly formKey: string;
  readonly version: number;
  readonly today: CalendarDay;
  readonly form: FormState | undefined;
  readonly recorded: {
    readonly number: string;
    readonly takenOn: CalendarDay;
    readonly file: { readonly id: string; readonly name: string; readonly state: FileState } | null;
  } | null;
  readonly mayRecord: boolean;
}

/** The deliberation with which a collectivité signs: number, date and file. */
export function Deliberation({
  formKey,
  version,
  today,
  form,
  recorded,
  mayRecord,
}: DeliberationProps) {
  const scope = 'deliberation';
  return (
    <Section title="Délibération" level={3}>
      {recorded === null ? (
        <p>La collectivité signe avec sa délibération, qui n’est pas encore enregistrée.</p>
      ) : (
        <p>
          Nº&nbsp;{recorded.number} du <Day day={recorded.takenOn} />
          {recorded.file === null ? null : (
            <>
              {' ('}
              <FileLink file={recorded.file} />)
            </>
          )}
        </p>
      )}
      {mayRecord ? (
        <Details
          summary={recorded === null ? 'Enregistrer la délibération' : 'Remplacer la délibération'}
          open={form !== undefined}
        >
          <PostForm
            formKey={formKey}
            version={version}
            label="Délibération"
            encType="multipart/form-data"
          >
            <ErrorSummary form={form} scope={scope} />
            <Hidden name="intent" value="deliberate" />
            <TextField
              {...{ name: 'number', label: 'Numéro', required: true, form, scope }}
              width="medium"
            />
            <DateField
              {...{ name: 'takenOn', label: 'Date', required: true, form, scope }}
              max={today}
            />
            <FileField
              {...{ name: 'file', label: 'Délibération signée', required: true, form, scope }}
              hint={FILE_HINT}
              accept={FILE_ACCEPT}
            />
            <Button>Enregistrer la délibération</Button>
          </PostForm>
        </Details>
      ) : null}
    </Section>
  );
}
