import { triageHref, type TriageQuery } from '~/domain/frictions/triage-filters';
import type { FormState } from '~/domain/shared/form';
import { Button } from '../base/buttons';
import { Details } from '../base/navigation';
import { ErrorSummary, Hidden, PostForm } from '../base/post-form';
import { TextField } from '../base/text-fields';

interface SavedViewsProps {
  readonly views: readonly { readonly id: number; readonly name: string; readonly query: string }[];
  readonly query: TriageQuery;
  readonly formKey: string;
  readonly form: FormState | undefined;
}

/** The views that a person keeps under names of their own, and how to keep this one. */
export function SavedViews({ views, query, formKey, form }: SavedViewsProps) {
  const here = triageHref(query);
  return (
    <Details
      summary={views.length === 0 ? 'Mes vues' : `Mes vues (${views.length})`}
      open={form !== undefined}
    >
      {views.length === 0 ? (
        <p>Gardez sous un nom la vue et les filtres que vous reprenez souvent.</p>
      ) : (
        <ul className="rl-bench__views">
          {views.map(({ id, name, query: href }) => (
            <li key={id}>
              <a href={href}>{name}</a>
              <PostForm formKey={formKey} action={here} inline label={`Retirer ${name}`}>
                <Hidden name="intent" value="forget-view" />
                <Hidden name="id" value={id} />
                <Button variant="quiet" label={`Retirer\u00a0: ${name}`}>
                  Retirer
                </Button>
              </PostForm>
            </li>
          ))}
        </ul>
      )}
      <PostForm formKey={formKey} action={here} label="Garder cette vue">
        <Hidden name="intent" value="save-view" />
        <ErrorSummary form={form} scope="view" />
        <TextField
          name="name"
          label="Nom de cette vue"
          form={form}
          scope="view"
          required
          width="medium"
        />
        <Button>Garder cette vue</Button>
      </PostForm>
    </Details>
  );
}
