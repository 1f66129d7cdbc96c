import type { FrictionTheme } from '~/domain/frictions/friction';
import type { ImportField } from '~/domain/frictions/import-columns';
import type { Fault } from '~/domain/frictions/import-line';
import type { FormState } from '~/domain/shared/form';
import { formatCount, formatNumber } from '~/wording/format';
import { THEME_LABELS } from '~/wording/frictions';
import { faultSentence, IMPORT_FIELD_LABELS } from '~/wording/frictions-import';
import { ImportPreview, type LineCounts } from '../imports/import-preview';
import { KnownLines, NewLines, WrongLines, type Line, type WrongLine } from '../imports/lines';

/** A line that would become a friction. */
interface NewLineShown extends Line {
  readonly title: string;
  readonly theme: FrictionTheme;
  readonly organisation: string;
  readonly territory: string | null;
  readonly peoplePerYear: number | null;
}

/** A line that was imported before. */
interface KnownLineShown extends Line {
  readonly title: string;
  readonly frictionId: number;
  readonly differs: boolean;
}

/** A line that cannot become a friction as it is. */
export interface WrongLineShown extends WrongLine<Fault> {
  readonly title: string;
}

interface FrictionPreviewProps {
  readonly id: number;
  readonly formKey: string;
  readonly version: number;
  readonly absent: readonly ImportField[];
  readonly counts: LineCounts;
  /** The first lines of each kind. */
  readonly fresh: readonly NewLineShown[];
  readonly known: readonly KnownLineShown[];
  readonly wrong: readonly WrongLineShown[];
  readonly form: FormState | undefined;
}

/** What an import of frictions would do: what is missing, what is to correct line by line, what is left out, what would be deposited. */
export function FrictionPreview(props: FrictionPreviewProps) {
  const { id, absent, counts, fresh, known, wrong, ...form } = props;
  return (
    <ImportPreview
      {...form}
      counts={counts}
      absent={absent.map((field) => IMPORT_FIELD_LABELS[field])}
      undone="Il manque de quoi déposer une friction"
      action={`Déposer ${formatCount(counts.fresh, 'friction', 'frictions')}`}
    >
      <WrongLines
        count={counts.wrong}
        lines={wrong}
        columns={[
          {
            id: 'title',
            header: 'Titre',
            rowHeader: true,
            cell: ({ title }) => title || <em>sans titre</em>,
          },
        ]}
        sentence={faultSentence}
        csv={`/frictions/import/${id}/erreurs.csv`}
      >
        changez-la dans votre tableur, puis{' '}
        <a href="/frictions/import">envoyez de nouveau le fichier</a>
      </WrongLines>
      <KnownLines
        count={counts.known}
        lines={known}
        columns={[
          { id: 'title', header: 'Titre', rowHeader: true, cell: ({ title }) => title },
          {
            id: 'friction',
            header: 'Friction',
            cell: ({ frictionId, differs }) => (
              <>
                <a href={`/frictions/${frictionId}`}>nº&nbsp;{frictionId}</a>
                {differs ? ', avec un autre texte sous la même référence' : null}
              </>
            ),
          },
        ]}
      >
        , et leur friction ne change pas
      </KnownLines>
      <NewLines
        count={counts.fresh}
        lines={fresh}
        made={['friction à déposer', 'frictions à déposer']}
        caption="Frictions à déposer"
        columns={[
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
    </ImportPreview>
  );
}
