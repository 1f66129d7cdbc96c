import type { ContributionState } from '~/domain/resources/resource';
import type { Day as CalendarDay } from '~/domain/shared/day';
import { ButtonLink } from '../base/buttons';
import { Alert, Callout } from '../base/messages';
import { Day } from '../base/values';

interface ContributionStandingProps {
  readonly contribution: {
    readonly id: number;
    readonly note: string;
    readonly state: ContributionState;
    readonly answer: string | null;
  };
  readonly contributorName: string | null;
  readonly contributorOrganisation: string | null;
  readonly contributedOn: CalendarDay;
  readonly settledOn: CalendarDay | null;
  readonly recorded: { readonly slug: string } | null;
  readonly acceptedSlug: string | null;
  readonly may: { readonly proposeAgain: boolean };
}

/** Who contributed when, and what came of it or what comes next. */
export function ContributionStanding(props: ContributionStandingProps) {
  const { contribution, contributorName, contributorOrganisation, contributedOn } = props;
  return (
    <>
      <p>
        Proposée le <Day day={contributedOn} /> par {contributorName}
        {contributorOrganisation === null ? null : <> ({contributorOrganisation})</>}.
      </p>
      {contribution.note === '' ? null : (
        <Callout title="Un mot à l’incubateur">
          <p className="preserve-lines">{contribution.note}</p>
        </Callout>
      )}
      <Outcome {...props} />
    </>
  );
}

function Outcome(props: ContributionStandingProps) {
  const { contribution, settledOn, acceptedSlug } = props;
  const { state, answer } = contribution;
  const said = answer === null ? null : <p className="preserve-lines">{answer}</p>;
  const on = settledOn === null ? null : <Day day={settledOn} />;
  if (state === 'waiting')
    return (
      <Alert tone="info" title="L’incubateur doit une réponse">
        Elle arrive par courriel à la personne qui a proposé, et se lira ici.
      </Alert>
    );
  if (state === 'accepted')
    return (
      <Alert tone="success" title="C’est publié">
        <p>
          Le {on}&nbsp;: <a href={`/ressources/${acceptedSlug ?? ''}`}>lire la fiche</a>.
        </p>
        {said}
      </Alert>
    );
  return (
    <Callout
      title={
        state === 'withdrawn' ? 'Retirée avant toute réponse' : 'L’incubateur ne l’a pas publiée'
      }
      action={proposeAgain(props)}
    >
      <p>Le {on}.</p>
      {said}
    </Callout>
  );
}

function proposeAgain({ contribution, recorded, may }: ContributionStandingProps) {
  if (!may.proposeAgain) return null;
  const again =
    recorded === null ? '/ressources/nouvelle' : `/ressources/${recorded.slug}/modifier`;
  return (
    <ButtonLink href={`${again}?reprendre=${contribution.id}`}>
      La corriger et la proposer de nouveau
    </ButtonLink>
  );
}
