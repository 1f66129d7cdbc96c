import type { OrganisationKind } from '~/domain/organisations/organisation';
import type { FormState } from '~/domain/shared/form';
import { Button } from '../base/buttons';
import { EmptyState } from '../base/messages';
import { ErrorSummary, Hidden, PostForm } from '../base/post-form';
import { SearchForm } from '../base/search-form';
import { Table } from '../base/table';
import { KIND_WORDS } from '~/wording/organisations';

interface OrganisationChoiceProps {
  readonly q: string;
  /** Null before anything is searched for. */
  readonly found: {
    readonly resembling: boolean;
    readonly rows: readonly {
      readonly id: number;
      readonly kind: OrganisationKind;
      readonly name: string;
      readonly departementCode: string | null;
    }[];
  } | null;
  readonly formKey: string;
  readonly form: FormState | undefined;
}

/** Finding one's organisation by name or code, then choosing it with one button. */
export function OrganisationChoice({ q, found, formKey, form }: OrganisationChoiceProps) {
  return (
    <>
      <ErrorSummary form={form} />
      <SearchForm
        action="/compte"
        label="Chercher mon organisation"
        hint="Son nom, ou son code officiel. Les accents et les petites fautes ne comptent pas."
        defaultValue={q}
      />
      {found === null ? null : (
        <PostForm formKey={formKey} label="Choisir mon organisation">
          <Hidden name="intent" value="organisation" />
          <Table
            caption={found.resembling ? 'Organisations au nom voisin' : 'Organisations trouvées'}
            rows={found.rows}
            rowKey={(row) => String(row.id)}
            empty={
              <EmptyState title="Aucune organisation à ce nom">
                Essayez un mot de son nom, ou le code INSEE de la commune.
              </EmptyState>
            }
            columns={[
              { id: 'name', header: 'Nom', rowHeader: true, cell: (row) => row.name },
              { id: 'kind', header: 'Nature', cell: (row) => KIND_WORDS[row.kind] },
              { id: 'place', header: 'Département', cell: (row) => row.departementCode ?? '–' },
              {
                id: 'choose',
                header: 'Choix',
                cell: (row) => (
                  <Button
                    name="organisationId"
                    value={String(row.id)}
                    label={`Choisir ${row.name}`}
                  >
                    Choisir
                  </Button>
                ),
              },
            ]}
          />
        </PostForm>
      )}
    </>
  );
}
