import type { GridAxis, GridEntry } from '~/domain/budget/grid';
import type { FormState } from '~/domain/shared/form';
import { GRID_AXIS_LABELS } from '~/wording/budget-money';
import { Button, ButtonGroup } from '../base/buttons';
import { Details } from '../base/navigation';
import { ErrorSummary, Hidden, PostForm } from '../base/post-form';
import { Tag } from '../base/tags';
import { TextField } from '../base/text-fields';

interface GridLinesProps {
  readonly entries: readonly GridEntry[];
  readonly formKey: string;
  /** What came back, of whichever form was posted. */
  readonly form: FormState | undefined;
}

/** The lines of one axis, each with what can be done to it. */
export function GridLines({ entries, formKey, form }: GridLinesProps) {
  return (
    <ul>
      {entries.map((entry) => {
        const own = form?.values.id === String(entry.id) ? form : undefined;
        return (
          <li key={entry.id}>
            {entry.label} {entry.retired ? <Tag>retirée</Tag> : null}
            <Details summary={`Changer «\u00a0${entry.label}\u00a0»`} open={own !== undefined}>
              <GridLineForm entry={entry} formKey={formKey} form={own} />
            </Details>
          </li>
        );
      })}
    </ul>
  );
}

function GridLineForm({
  entry: { id, version, label, retired },
  formKey,
  form,
}: {
  readonly entry: GridEntry;
  readonly formKey: string;
  readonly form: FormState | undefined;
}) {
  const scope = `line-${id}`;
  return (
    <PostForm formKey={formKey} version={version} label={`Changer ${label}`}>
      <ErrorSummary form={form} scope={scope} />
      <Hidden name="id" value={String(id)} />
      <TextField
        {...{ name: 'label', label: 'Nom', required: true, form, scope }}
        defaultValue={label}
      />
      <ButtonGroup>
        <Button variant="secondary" name="intent" value="rename">
          Renommer
        </Button>
        <Button variant="quiet" name="intent" value={retired ? 'offer' : 'retire'}>
          {retired ? 'Proposer de nouveau' : 'Retirer'}
        </Button>
      </ButtonGroup>
    </PostForm>
  );
}

interface AddGridLineProps {
  readonly axis: GridAxis;
  readonly formKey: string;
  readonly form: FormState | undefined;
}

/** To add a line at the end of an axis. */
export function AddGridLine({ axis, formKey, form: posted }: AddGridLineProps) {
  const form = posted?.values.intent === 'add' && posted.values.axis === axis ? posted : undefined;
  const scope = `add-${axis}`;
  const { one } = GRID_AXIS_LABELS[axis];
  return (
    <PostForm formKey={formKey} label={`Ajouter une ${one}`}>
      <ErrorSummary form={form} scope={scope} />
      <Hidden name="axis" value={axis} />
      <TextField {...{ name: 'label', label: `Nouvelle ${one}`, required: true, form, scope }} />
      <Button variant="primary" name="intent" value="add">
        Ajouter
      </Button>
    </PostForm>
  );
}
