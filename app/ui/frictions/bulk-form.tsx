import { MOST_BULK_LINES } from '~/domain/frictions/bulk';
import { DECLINE_REASONS } from '~/domain/frictions/friction';
import { triageHref, type TriageQuery } from '~/domain/frictions/triage-filters';
import type { FormState } from '~/domain/shared/form';
import { DECLINE_LABELS } from '~/wording/frictions';
import { fileCount } from '~/wording/frictions-scale';
import { BULK_LABELS } from '~/wording/frictions-workbench';
import { Button } from '../base/buttons';
import { RadioGroup, Select } from '../base/choice-fields';
import { Details } from '../base/navigation';
import { ErrorSummary, Hidden, PostForm } from '../base/post-form';
import { TextArea, TextField } from '../base/text-fields';

/** The form that the ticks of the table belong to. */
export const BULK_FORM = 'lot';

const REASONS = DECLINE_REASONS.map((value) => ({ value, label: DECLINE_LABELS[value] }));

interface BulkFormProps {
  readonly query: TriageQuery;
  readonly formKey: string;
  readonly form: FormState | undefined;
  /** How many files the view holds. */
  readonly matching: number;
  readonly staff: readonly { readonly id: number; readonly name: string }[];
  readonly tags: readonly string[];
}

/** One act on the ticked lines, or on all that match: a lot that the server works line by line. */
export function BulkForm({ query, formKey, form, matching, staff, tags }: BulkFormProps) {
  const field = { form, scope: BULK_FORM, required: true };
  const members = staff.map(({ id, name }) => ({ value: String(id), label: name }));
  return (
    <Details summary="Agir sur plusieurs dossiers" open={form !== undefined}>
      <PostForm formKey={formKey} id={BULK_FORM} action={triageHref(query)} label="Lot">
        <Hidden name="intent" value="bulk" />
        <ErrorSummary form={form} scope={BULK_FORM} />
        <RadioGroup
          {...field}
          name="of"
          label="Sur quels dossiers"
          hint={`Au plus ${MOST_BULK_LINES} à la fois. Un dossier refusé n’arrête pas les autres.`}
          defaultValue="ticked"
          inline
          options={[
            { value: 'ticked', label: 'Ceux que j’ai cochés' },
            {
              value: 'matching',
              label: `Tous ceux de la vue (${fileCount(matching)})`,
            },
          ]}
        />
        <div className="rl-bench__acts">
          <div>
            <TextField {...field} name="tag" label="Étiquette" width="medium" suggestions={tags} />
            <Button name="act" value="tag">
              {BULK_LABELS.tag}
            </Button>
          </div>
          <div>
            <Select {...field} name="handlerId" label="Confier à" options={members} />
            <Button name="act" value="assign">
              {BULK_LABELS.assign}
            </Button>
          </div>
          <div>
            <TextArea
              {...field}
              name="qualifyWords"
              label="Pourquoi elles sont qualifiées (public)"
              rows={3}
            />
            <Button name="act" value="qualify">
              {BULK_LABELS.qualify}
            </Button>
          </div>
          <div>
            <Select {...field} name="reason" label="Motif" options={REASONS} />
            <TextArea {...field} name="declineWords" label="Votre réponse publique" rows={3} />
            <Button name="act" value="decline" variant="danger">
              {BULK_LABELS.decline}
            </Button>
          </div>
        </div>
        <p className="text-soft">
          Qualifier ou ne pas retenir s’annonce aux proposants&nbsp;: vous relirez la liste avant
          que cela commence.
        </p>
      </PostForm>
    </Details>
  );
}
