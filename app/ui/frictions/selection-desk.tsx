import type { Limits, Portfolio } from '~/domain/frictions/portfolio';
import type { PortfolioLine } from '~/domain/frictions/portfolio-line';
import { MOST_CANDIDATES } from '~/domain/frictions/selection';
import type { FormState } from '~/domain/shared/form';
import { SCORES_RULE, VALUE_FORMULA } from '~/wording/frictions-selection';
import { Button, ButtonLink } from '../base/buttons';
import { Alert } from '../base/messages';
import { SubNav } from '../base/navigation';
import { Section } from '../base/page-title';
import { ErrorSummary, PostForm } from '../base/post-form';
import { LimitCosts, PortfolioFigures } from './portfolio-facts';
import { CandidateTable, PortfolioTable } from './portfolio-table';
import { LimitFields } from './selection-fields';

interface ShownPortfolio {
  readonly number: number;
  readonly limits: Limits;
  readonly lines: readonly PortfolioLine[];
  readonly costs: Portfolio['costs'];
  readonly proven: boolean;
}

interface SelectionActionsProps {
  readonly selection: { readonly id: number; readonly decidedNumber: number | null };
  readonly shown: ShownPortfolio | null;
  readonly numbers: readonly number[];
}

/** What can be done on the day: decide on the portfolio that is shown, compare it, change what there is to give. */
export function SelectionActions({ selection, shown, numbers }: SelectionActionsProps) {
  const here = `/selections/${selection.id}`;
  const other = numbers.filter((number) => number !== shown?.number).at(-1);
  const comparison =
    shown === null || other === undefined ? null : (
      <ButtonLink href={`${here}/comparer?a=${other}&b=${shown.number}`} variant="quiet">
        Comparer deux portefeuilles
      </ButtonLink>
    );
  if (selection.decidedNumber !== null) {
    return (
      <>
        <ButtonLink href={`${here}/proces-verbal`} variant="primary">
          Lire le procès-verbal
        </ButtonLink>
        {comparison}
      </>
    );
  }
  return (
    <>
      {shown === null ? null : (
        <ButtonLink href={`${here}/decider?portefeuille=${shown.number}`} variant="primary">
          Décider sur le portefeuille nº {shown.number}
        </ButtonLink>
      )}
      {comparison}
      <ButtonLink href={`${here}/montants`} variant="quiet">
        Montants
      </ButtonLink>
      <ButtonLink href={`${here}/modifier`} variant="quiet">
        Modifier la journée
      </ButtonLink>
    </>
  );
}

interface PortfolioSheetProps {
  readonly selectionId: number;
  readonly portfolio: ShownPortfolio;
  readonly numbers: readonly number[];
  readonly isDecided: boolean;
}

/** A portfolio: what it comes to, whom it chooses, and what each limit costs. */
export function PortfolioSheet(props: PortfolioSheetProps) {
  const { selectionId, portfolio, numbers, isDecided } = props;
  const { number, lines, limits, costs, proven } = portfolio;
  const chosen = lines.filter((line) => line.chosen);
  return (
    <>
      <SubNav
        label="Portefeuilles"
        items={numbers.map((each) => ({
          href: `/selections/${selectionId}?portefeuille=${each}`,
          label: `Portefeuille nº ${each}`,
          current: each === number,
        }))}
      />
      <Section title={`Portefeuille nº ${number}`}>
        {isDecided ? (
          <Alert tone="success">La journée est décidée sur ce portefeuille.</Alert>
        ) : null}
        {proven ? null : (
          <Alert tone="warning">
            Le temps de calcul est écoulé&nbsp;: ce portefeuille est bon, mais il en existe
            peut-être un meilleur. Recalculez, ou resserrez une limite.
          </Alert>
        )}
        <PortfolioFigures lines={lines} limits={limits} />
        <PortfolioTable
          caption={`Choisies dans le portefeuille nº ${number}`}
          lines={chosen}
          empty="Aucune candidate n’entre dans ces limites."
        />
      </Section>
      <Section title="Ce que coûte chaque limite">
        <LimitCosts costs={costs} lines={lines} />
      </Section>
    </>
  );
}

interface ProposalFormProps {
  readonly limits: Limits;
  readonly shown: ShownPortfolio | null;
  readonly lines: readonly PortfolioLine[];
  /** More frictions are qualified than a session looks over. */
  readonly more: boolean;
  readonly form: FormState | undefined;
  readonly formKey: string;
}

/** The candidates, what is imposed, and the limits to calculate with. */
export function ProposalForm({ limits, shown, lines, more, form, formKey }: ProposalFormProps) {
  const forced = (name: 'forcedIn' | 'forcedOut'): readonly number[] =>
    form === undefined ? limits[name] : (form.values[name] ?? '').split(',').map(Number);
  const chosen =
    shown === null
      ? null
      : new Set(shown.lines.filter((line) => line.chosen).map((line) => line.id));
  return (
    <PostForm formKey={formKey}>
      <Section
        title={shown === null ? 'Proposer un portefeuille' : 'Recalculer autrement'}
        id="calcul"
      >
        <ErrorSummary form={form} />
        <LimitFields form={form} limits={limits} />
        <Button variant={shown === null ? 'primary' : 'secondary'}>
          Calculer le meilleur portefeuille
        </Button>
      </Section>
      <Section title={`Les candidates (${lines.length})`}>
        <p>{VALUE_FORMULA}</p>
        <p>{SCORES_RULE}</p>
        {more ? (
          <p>
            Plus de {MOST_CANDIDATES} frictions sont qualifiées&nbsp;: celles de la présélection
            sont retenues d’abord, puis les plus anciennes.
          </p>
        ) : null}
        <div className="rl-selection__candidates">
          <CandidateTable
            lines={lines}
            chosen={chosen}
            forcedIn={forced('forcedIn')}
            forcedOut={forced('forcedOut')}
          />
        </div>
        {lines.length === 0 ? null : <Button>Calculer avec ces choix</Button>}
      </Section>
    </PostForm>
  );
}
