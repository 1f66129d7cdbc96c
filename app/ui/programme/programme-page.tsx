import type { ProgrammeView } from '~/domain/programme/view';
import { addDays } from '~/domain/shared/day';
import { formatCount, formatDay } from '~/wording/format';
import {
  nextEditionSentence,
  ruleSentence,
  SHOWN_STATES,
  stateCountLabel,
} from '~/wording/programme';
import { ButtonLink } from '../base/buttons';
import { CsvLink } from '../base/csv-link';
import { Figure, FigureRow } from '../base/figures';
import { Alert, EmptyState } from '../base/messages';
import { Breadcrumb } from '../base/navigation';
import { PageTitle, Section } from '../base/page-title';
import { Day } from '../base/values';
import { asOfQuery, AsOfForm, PastNotice } from './as-of';
import { LastChanges } from './last-changes';
import { PriorityColumns } from './priority-columns';

/** A programme on one screen: its priorities, its actions, what changed last and what is late. */
export function ProgrammePage({ view }: { readonly view: ProgrammeView }) {
  const { programme, base, on, isPast, edition, editions, actions, may } = view;
  return (
    <>
      <Breadcrumb
        items={[{ label: 'Programmes', href: '/programmes' }, { label: programme.name }]}
      />
      <PageTitle
        kicker={programme.isNeighbour ? 'Programme voisin' : 'Programme'}
        title={programme.name}
        lede={programme.intention}
        meta={<Period view={view} />}
        actions={
          <>
            {programme.isNeighbour ? null : (
              <ButtonLink href={`${base}/revisions`}>Révisions</ButtonLink>
            )}
            {may.keep && !isPast ? (
              <ButtonLink href={`/programmes/${programme.slug}/edition`}>
                Enregistrer une édition
              </ButtonLink>
            ) : null}
          </>
        }
      />
      {isPast ? <PastNotice on={on} href={base} /> : null}
      <NextEdition view={view} />
      {edition === null ? (
        <EmptyState title={isPast ? 'Aucune édition ce jour-là' : 'Aucune édition adoptée'}>
          <p>Les actions se lisent ici dès que les deux collèges ont adopté une édition.</p>
        </EmptyState>
      ) : (
        <>
          <FigureRow>
            <Figure value={actions.length} label={actions.length > 1 ? 'actions' : 'action'} />
            {SHOWN_STATES.map((state) => {
              const count = actions.filter((action) => action.state === state).length;
              return <Figure key={state} value={count} label={stateCountLabel(state, count)} />;
            })}
          </FigureRow>
          <PriorityColumns view={view} />
          <CsvLink href={`${base}.csv${asOfQuery(view)}`} />
          <Section
            title={`Ce que l’édition ${edition.semester} a changé`}
            id="changements"
            aside={`adoptée le ${formatDay(edition.adoptedOn)}`}
          >
            {edition.summary === '' ? null : <p>{edition.summary}</p>}
            <LastChanges view={view} />
            {edition.adoptedElsewhere === null ? null : (
              <p className="text-soft">
                Édition adoptée hors de Relais, enregistrée d’après&nbsp;:{' '}
                {edition.adoptedElsewhere}.
              </p>
            )}
          </Section>
        </>
      )}
      <Section title="À une autre date" id="au">
        <AsOfForm action={base} on={on} editions={editions} />
      </Section>
      {programme.isNeighbour ? null : (
        <Section title="Comment une révision est adoptée" id="regle">
          <p>{ruleSentence(programme)}</p>
        </Section>
      )}
    </>
  );
}

function Period({ view }: { readonly view: ProgrammeView }) {
  const { programme, edition } = view;
  const { startsOn, endsOn, predecessor } = programme;
  return (
    <span>
      {endsOn === null
        ? `Depuis le ${formatDay(startsOn)}`
        : `Du ${formatDay(startsOn)} au ${formatDay(addDays(endsOn, -1))}`}
      {predecessor === null ? null : (
        <>
          , à la suite de <a href={`/programmes/${predecessor.slug}`}>{predecessor.name}</a>
        </>
      )}
      {edition === null ? null : `. Édition ${edition.semester} en vigueur`}
    </span>
  );
}

function NextEdition({
  view: { next, actions, consultation, base },
}: {
  readonly view: ProgrammeView;
}) {
  if (next === null) return null;
  const late = actions.filter(({ lateness }) => lateness !== null).length;
  return (
    <Alert tone={next.lateDays > 0 ? 'warning' : 'info'}>
      <p>
        {nextEditionSentence(next)}
        {late === 0
          ? ''
          : ` ${formatCount(late, 'action est en retard', 'actions sont en retard')}, leur ligne le dit.`}
      </p>
      {consultation === null ? null : (
        <p>
          La révision {consultation.semester} est en consultation jusqu’au{' '}
          <Day day={consultation.until} />
          &nbsp;:{' '}
          <a href={`${base}/revisions/${consultation.semester}`}>
            la lire et dire ce que vous en pensez
          </a>
        </p>
      )}
    </Alert>
  );
}
