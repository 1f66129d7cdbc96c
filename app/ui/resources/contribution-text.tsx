import type { TypedResource } from '~/domain/resources/content';
import { formatDay } from '~/wording/format';
import {
  MATURITY_WORDS,
  RESOURCE_KIND_WORDS,
  RESOURCE_LABELS,
} from '~/wording/resources-catalogue';
import { DefinitionList } from '../base/definition-list';
import { Table } from '../base/table';

type Written = TypedResource & { readonly producerName: string };

interface ContributionTextProps {
  readonly written: Written;
  /** What stands there now, when it would change something. */
  readonly recorded: Written | null;
}

const FIELDS = Object.keys(RESOURCE_LABELS) as (keyof TypedResource)[];

/** What somebody contributes: everything that is said of a new resource, or field by field what would change. */
export function ContributionText({ written, recorded }: ContributionTextProps) {
  if (recorded === null) {
    const said = FIELDS.filter((field) => wordsOf(written, field) !== '');
    return (
      <DefinitionList
        items={said.map((field) => ({
          term: RESOURCE_LABELS[field],
          detail: <span className="preserve-lines">{wordsOf(written, field)}</span>,
        }))}
      />
    );
  }
  const changed = FIELDS.filter((field) => wordsOf(written, field) !== wordsOf(recorded, field));
  return (
    <Table
      caption="Ce qui changerait"
      captionHidden
      rows={changed}
      rowKey={(field) => field}
      empty="La fiche dit déjà cela."
      columns={[
        { id: 'field', header: 'Champ', rowHeader: true, cell: (field) => RESOURCE_LABELS[field] },
        {
          id: 'before',
          header: 'Aujourd’hui',
          cell: (field) => (
            <span className="preserve-lines">{wordsOf(recorded, field) || '–'}</span>
          ),
        },
        {
          id: 'after',
          header: 'Proposé',
          cell: (field) => <span className="preserve-lines">{wordsOf(written, field) || '–'}</span>,
        },
      ]}
    />
  );
}

/** A field as people read it; empty when nothing is said. */
function wordsOf(resource: Written, field: keyof TypedResource): string {
  switch (field) {
    case 'kind':
      return RESOURCE_KIND_WORDS[resource.kind];
    case 'maturity':
      return MATURITY_WORDS[resource.maturity];
    case 'producer':
      return resource.producerName;
    case 'maintainedUntil':
      return resource.maintainedUntil === null ? '' : formatDay(resource.maintainedUntil);
    default:
      return resource[field] ?? '';
  }
}
