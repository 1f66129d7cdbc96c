import type { FrictionState } from '~/domain/frictions/friction';
import { triageHref, type TriageQuery } from '~/domain/frictions/triage-filters';
import type { Evidence } from '~/domain/frictions/weight';
import { TRIAGE_VIEW_MEANINGS } from '~/wording/frictions-workbench';
import { Button } from '../base/buttons';
import { EmptyState } from '../base/messages';
import { Hidden, PostForm } from '../base/post-form';
import { Table, type Column } from '../base/table';
import { Tag } from '../base/tags';
import { BULK_FORM } from './bulk-form';
import { FrictionStateBadge } from './friction-state';
import { ScoreDots } from './score-dots';
import { WaitingBar } from './waiting-bar';
import { WeightInShort } from './weight';

/** A file of the queue. */
export interface TriageTableLine extends Evidence {
  readonly id: number;
  readonly version: number;
  readonly title: string;
  readonly state: FrictionState;
  readonly organisation: string;
  readonly organisations: number;
  readonly days: number;
  readonly late: boolean;
  readonly handler: string | null;
  readonly tags: readonly string[];
  readonly shortlisted: boolean;
  readonly reviewers: number;
  readonly given: number;
  readonly toScore: boolean;
  readonly scores: { readonly means: readonly number[]; readonly spread: number } | null;
}

interface TriageTableProps {
  readonly caption: string;
  readonly lines: readonly TriageTableLine[];
  readonly query: TriageQuery;
  readonly formKey: string;
}

/** The queue: how long each file has waited, what it weighs, its scores, who has it. Beside an open file it keeps what tells lines apart. */
export function TriageTable({ caption, lines, query, formKey }: TriageTableProps) {
  const beside = query.open !== null;
  const columns: readonly (Column<TriageTableLine> | null)[] = [
    { id: 'tick', header: 'Cocher', cell: (line) => <Tick line={line} /> },
    {
      id: 'title',
      header: 'Friction',
      rowHeader: true,
      cell: (line) => <Title line={line} query={query} />,
    },
    {
      id: 'waiting',
      header: 'Depuis le dépôt',
      cell: (line) => <WaitingBar days={line.days} late={line.late} bare={beside} />,
    },
    beside
      ? null
      : {
          id: 'weight',
          header: 'Poids',
          numeric: true,
          cell: (line) => <WeightInShort evidence={line} />,
        },
    { id: 'scores', header: 'Notes', cell: (line) => <Scores line={line} query={query} /> },
    {
      id: 'handler',
      header: 'En charge',
      cell: (line) => (
        <Handler line={line} query={query} formKey={formKey} next={after(lines, line)} />
      ),
    },
  ];
  return (
    <Table
      caption={caption}
      captionHidden
      rows={lines}
      rowKey={(line) => String(line.id)}
      empty={
        <EmptyState title="Rien ici">
          <p>{TRIAGE_VIEW_MEANINGS[query.view]}</p>
        </EmptyState>
      }
      columns={columns.filter((column) => column !== null)}
    />
  );
}

function after(lines: readonly TriageTableLine[], line: TriageTableLine): number | null {
  return lines[lines.indexOf(line) + 1]?.id ?? null;
}

function Tick({ line }: { readonly line: TriageTableLine }) {
  return (
    <input
      className="rl-tick"
      type="checkbox"
      name="lines"
      value={`${line.id}:${line.version}`}
      form={BULK_FORM}
      aria-label={`Cocher\u00a0: ${line.title}`}
      data-key="x"
    />
  );
}

interface CellProps {
  readonly line: TriageTableLine;
  readonly query: TriageQuery;
}

function Title({ line, query }: CellProps) {
  const { id, title, state, organisation, organisations, tags } = line;
  return (
    <>
      <a
        id={`dossier-${id}`}
        href={`${triageHref(query, { open: id })}#dossier-${id}`}
        aria-current={query.open === id ? 'true' : undefined}
        data-file={id}
      >
        {title}
      </a>{' '}
      <span className="rl-bench__facts">
        <span>
          {organisation}
          {organisations > 1 ? ` + ${organisations - 1}` : null}
        </span>{' '}
        <FrictionStateBadge state={state} />
        {tags.map((tag) => (
          <Tag key={tag} href={triageHref(query, { tag, cursor: null, open: null })}>
            {tag}
          </Tag>
        ))}
      </span>
    </>
  );
}

/** Dots for whoever may read them, else how far the scoring is. */
function Scores({ line, query }: CellProps) {
  const { id, title, scores, shortlisted, given, reviewers, toScore } = line;
  if (scores !== null)
    return <ScoreDots values={scores.means} gap={scores.spread} bare={query.open !== null} />;
  if (!shortlisted) return null;
  return (
    <>
      <span className="rl-bench__facts">
        {given} sur {reviewers}
      </span>{' '}
      {toScore ? (
        <a
          href={`/tri/${id}/noter?retour=${encodeURIComponent(triageHref(query))}`}
          aria-label={`Noter\u00a0: ${title}`}
          data-key="n"
        >
          Noter
        </a>
      ) : null}
    </>
  );
}

interface HandlerProps extends CellProps {
  readonly formKey: string;
  /** Where one stands once the line has left the view. */
  readonly next: number | null;
}

/** Who has the file, or the button to take one that nobody has; another's is taken over from its page. */
function Handler({ line, query, formKey, next }: HandlerProps) {
  if (line.state !== 'submitted') return <>{line.handler}</>;
  return (
    <PostForm
      formKey={formKey}
      version={line.version}
      action={triageHref(query)}
      inline
      label={`Prendre la nº ${line.id}`}
    >
      <Hidden name="intent" value="take" />
      <Hidden name="id" value={line.id} />
      {next === null ? null : <Hidden name="next" value={next} />}
      <Button label={`Prendre\u00a0: ${line.title}`}>Prendre</Button>
    </PostForm>
  );
}
