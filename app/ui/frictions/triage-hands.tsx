import type { FormState } from '~/domain/shared/form';
import { Button } from '../base/buttons';
import { Select } from '../base/choice-fields';
import { Details } from '../base/navigation';
import { Section } from '../base/page-title';
import { ErrorSummary, Hidden, PostForm } from '../base/post-form';
import { TextField } from '../base/text-fields';

interface TriageHandsProps {
  readonly friction: {
    readonly id: number;
    readonly version: number;
    readonly handlerId: number | null;
  };
  readonly jury: {
    readonly staff: readonly { readonly id: number; readonly name: string }[];
    readonly tags: readonly string[];
    readonly knownTags: readonly string[];
    readonly mayAssign: boolean;
  };
  readonly formKey: string;
  readonly action: string;
  readonly formOf: (intent: string) => FormState | undefined;
}

/** In whose hands a file is, and the words that staff sort it by. */
export function TriageHands({ friction, jury, formKey, action, formOf }: TriageHandsProps) {
  const others = jury.staff.filter(({ id }) => id !== friction.handlerId);
  const [assigning, tagging] = [formOf('assign'), formOf('tag')];
  return (
    <Section title="Ranger">
      {jury.mayAssign ? (
        <Details summary="Confier à quelqu’un" open={assigning !== undefined}>
          <PostForm
            formKey={formKey}
            version={friction.version}
            action={action}
            label="Confier à quelqu’un"
          >
            <Hidden name="intent" value="assign" />
            <ErrorSummary form={assigning} scope="assign" />
            <Select
              name="handlerId"
              label="Confier à"
              form={assigning}
              scope="assign"
              required
              options={others.map(({ id, name }) => ({ value: String(id), label: name }))}
            />
            <Button>Confier</Button>
          </PostForm>
        </Details>
      ) : null}
      <Details
        summary={`Étiquettes${jury.tags.length === 0 ? '' : `\u00a0: ${jury.tags.join(', ')}`}`}
        open={tagging !== undefined}
      >
        {jury.tags.length === 0 ? null : (
          <ul className="rl-bench__views">
            {jury.tags.map((tag) => (
              <li key={tag}>
                {tag}
                <PostForm formKey={formKey} action={action} inline label={`Retirer ${tag}`}>
                  <Hidden name="intent" value="untag" />
                  <Hidden name="tag" value={tag} />
                  <Button variant="quiet" label={`Retirer\u00a0: ${tag}`}>
                    Retirer
                  </Button>
                </PostForm>
              </li>
            ))}
          </ul>
        )}
        <PostForm formKey={formKey} action={action} label="Ajouter une étiquette">
          <Hidden name="intent" value="tag" />
          <ErrorSummary form={tagging} scope="tag" />
          <TextField
            name="tag"
            label="Étiquette"
            hint="Un mot ou deux, que seule l’équipe voit."
            form={tagging}
            scope="tag"
            required
            width="medium"
            suggestions={jury.knownTags}
          />
          <Button>Ajouter</Button>
        </PostForm>
      </Details>
    </Section>
  );
}
