import { Table } from '../base/table';

/** Words that say the same, a line each, with where to change them. */
export function SynonymTable({
  synonyms,
}: {
  readonly synonyms: readonly { readonly id: number; readonly forms: readonly string[] }[];
}) {
  return (
    <Table
      caption="Mots et expressions équivalents"
      captionHidden
      columns={[
        {
          id: 'forms',
          header: 'Mots et expressions',
          rowHeader: true,
          cell: ({ forms }) => forms.join(', '),
        },
        {
          id: 'change',
          header: 'Modifier',
          cell: ({ id, forms }) => (
            <a href={`/admin/synonymes/${id}`} aria-label={`Modifier ${forms[0] ?? ''}`}>
              Modifier
            </a>
          ),
        },
      ]}
      rows={synonyms}
      rowKey={({ id }) => String(id)}
    />
  );
}
