import type { FrictionTheme } from '~/domain/frictions/friction';
import type { ImportField } from '~/domain/frictions/import-columns';
import type { Fault } from '~/domain/frictions/import-line';
import type { FormState } from '~/domain/shared/form';
import { formatCount, formatNumber } from '~/wording/format';
import { THEME_LABELS } from '~/wording/frictions';
import { faultSentence, IMPORT_FIELD_LABELS } from '~/wording/frictions-import';
import { Button, ButtonGroup } from '../base/buttons';
import { CsvLink } from '../base/csv-link';
import { Alert } from '../base/messages';
import { Section } from '../base/page-title';
import { ErrorSummary, PostForm } from '../base/post-form';
import { Table } from '../base/table';

/** A line that would become a friction. */
export interface NewLineShown {
  readonly row: number;
  readonly title: string;
  readonly theme: FrictionTheme;
  readonly organisation: string;
  readonly territory: string | null;
  readonly peoplePerYear: number | null;
}

/** A line that was imported before. */
export interface KnownLineShown {
  readonly row: number;
  readonly title: string;
  readonly frictionId: number;
  readonly differs: boolean;
}

/** A line that cannot become a friction as it is. */
export interface WrongLineShown {
  readonly row: number;
  readonly title: string;
  readonly faults: readonly Fault[];
}

interface ImportPreviewProps {
  readonly id: number;
  readonly formKey: string;
  readonly version: number;
  readonly absent: readonly ImportField[];
  readonly counts: { readonly fresh: number; readonly known: number; readonly wrong: number };
  /** The first lines of each kind. */
  readonly fresh: readonly NewLineShown[];
  readonly known: readonly KnownLineShown[];
  readonly wrong: readonly WrongLineShown[];
  readonly form: FormState | undefined;
}

/** What the import would do: what is missing, what is to correct line by line, what is left out, what would be deposited. */
export function ImportPreview(props: ImportPreviewProps) {
  const { id, formKey, version, absent, counts, fresh, known, wrong, form } = props;
  const isReady = absent.length === 0 && counts.wrong === 0 && counts.fresh > 0;
  return (
    <Section title="Aperçu" id="apercu">
      {absent.length > 0 ? (
        <Absent absent={absent} />
      ) : (
        <>
          {counts.wrong > 0 ? <Wrong id={id} count={counts.wrong} lines={wrong} /> : null}
          {counts.known > 0 ? <Known count={counts.known} lines={known} /> : null}
          {counts.fresh > 0 ? <Fresh count={counts.fresh} lines={fresh} /> : null}
        </>
      )}
      <PostForm formKey={formKey} version={version} label="Importer ou abandonner">
        <ErrorSummary form={form} scope="import" />
        <ButtonGroup>
          {isReady ? (
            <Button variant="primary" name="intent" value="import">
              Déposer {formatCount(counts.fresh, 'friction', 'frictions')}
            </Button>
          ) : null}
          <Button variant="quiet" name="intent" value="abandon">
            Abandonner cet import
          </Button>
        </ButtonGroup>
      </PostForm>
    </Section>
  );
}

function Absent({ absent }: Pick<ImportPreviewProps, 'absent'>) {
  return (
    <Alert tone="warning" title="Il manque de quoi déposer une friction">
      <p>
        Aucune colonne ne donne&nbsp;:{' '}
        {absent.map((field) => IMPORT_FIELD_LABELS[field]).join(', ')}. Choisissez-la plus haut,
        puis revoyez l’aperçu.
      </p>
    </Alert>
  );
}

function Wrong({
  id,
  count,
  lines,
}: {
  readonly id: number;
  readonly count: number;
  readonly lines: readonly WrongLineShown[];
}) {
  return (
    <Section
      level={3}
      title={formatCount(count, 'ligne à corriger', 'lignes à corriger')}
      id="a-corriger"
    >
      <p>
        Rien n’est importé tant qu’une ligne est à corriger&nbsp;: changez-la dans votre tableur,
        puis <a href="/frictions/import">envoyez de nouveau le fichier</a>.
      </p>
      <Table
        caption={
          lines.length < count
            ? `Les ${formatNumber(lines.length)} premières lignes à corriger`
            : 'Lignes à corriger'
        }
        captionHidden={lines.length === count}
        rows={lines}
        rowKey={({ row }) => String(row)}
        columns={[
          { id: 'row', header: 'Ligne', numeric: true, cell: ({ row }) => formatNumber(row) },
          {
            id: 'title',
            header: 'Titre',
            rowHeader: true,
            cell: ({ title }) => title || <em>sans titre</em>,
          },
          { id: 'faults', header: 'À corriger', cell: ({ faults }) => <Faults faults={faults} /> },
        ]}
      />
      <CsvLink href={`/frictions/import/${id}/erreurs.csv`} />
    </Section>
  );
}

function Faults({ faults }: Pick<WrongLineShown, 'faults'>) {
  return (
    <ul className="rl-faults">
      {faults.map((fault) => (
        <li key={`${fault.field ?? ''} ${fault.fault}`}>{faultSentence(fault)}</li>
      ))}
    </ul>
  );
}

function Known({
  count,
  lines,
}: {
  readonly count: number;
  readonly lines: readonly KnownLineShown[];
}) {
  return (
    <Section level={3} title={formatCount(count, 'ligne déjà importée', 'lignes déjà importées')}>
      <p>
        Elles ne le seront pas une seconde fois, et leur friction ne change pas
        {lines.length < count ? `\u00a0; voici les ${formatNumber(lines.length)} premières` : null}.
      </p>
      <Table
        caption="Lignes déjà importées"
        captionHidden
        rows={lines}
        rowKey={({ row }) => String(row)}
        columns={[
          { id: 'row', header: 'Ligne', numeric: true, cell: ({ row }) => formatNumber(row) },
          { id: 'title', header: 'Titre', rowHeader: true, cell: ({ title }) => title },
          {
            id: 'friction',
            header: 'Friction',
            cell: ({ frictionId, differs }) => (
              <>
                <a href={`/frictions/${frictionId}`}>nº {frictionId}</a>
                {differs ? ', avec un autre texte sous la même référence' : null}
              </>
            ),
          },
        ]}
      />
    </Section>
  );
}

function Fresh({
  count,
  lines,
}: {
  readonly count: number;
  readonly lines: readonly NewLineShown[];
}) {
  return (
    <Section level={3} title={formatCount(count, 'friction à déposer', 'frictions à déposer')}>
      <Table
        caption={
          lines.length < count
            ? `Les ${formatNumber(lines.length)} premières frictions à déposer`
            : 'Frictions à déposer'
        }
        captionHidden={lines.length === count}
        rows={lines}
        rowKey={({ row }) => String(row)}
        columns={[
          { id: 'row', header: 'Ligne', numeric: true, cell: ({ row }) => formatNumber(row) },
          { id: 'title', header: 'Titre', rowHeader: true, cell: ({ title }) => title },
          { id: 'organisation', header: 'Proposée par', cell: ({ organisation }) => organisation },
          { id: 'theme', header: 'Thème', cell: ({ theme }) => THEME_LABELS[theme] },
          { id: 'territory', header: 'Territoire', cell: ({ territory }) => territory ?? 'France' },
          {
            id: 'people',
            header: 'Personnes par an',
            numeric: true,
            cell: ({ peoplePerYear }) =>
              peoplePerYear === null ? 'inconnu' : formatNumber(peoplePerYear),
          },
        ]}
      />
    </Section>
  );
}
