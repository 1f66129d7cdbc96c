import type { Forecast } from '~/domain/budget/forecast';
import { assemblySentence, clockSentence, orderSentence } from '~/wording/budget-forecast';
import { FigureRow, Figure } from '../base/figures';
import { Callout } from '../base/messages';
import { Day, Money } from '../base/values';

/** The forecast of a startup: the one sentence, then the figures that it stands on. */
export function ForecastPanel({ forecast }: { readonly forecast: Forecast }) {
  const { state, runwayOn, fundedUntil } = forecast;
  if (state === 'no-money') return null;
  const rest = [clockSentence(forecast), assemblySentence(forecast)].filter(
    (said) => said !== null,
  );
  return (
    <>
      <Callout title={orderSentence(forecast)}>
        {rest.map((sentence) => (
          <p key={sentence}>{sentence}</p>
        ))}
        <p className="text-soft">
          Compté sur les missions d’aujourd’hui et le coût d’une journée, l’intrapreneur mis à part.
          Une commande demande un mois, et rien ne se commande pendant les fermetures du financeur.
        </p>
      </Callout>
      <FigureRow>
        <Figure value={<Estimate cents={forecast.teamMonthlyCents} />} label="d’équipe par mois" />
        {forecast.besidesMonthlyCents > 0 ? (
          <Figure
            value={<Estimate cents={forecast.besidesMonthlyCents} />}
            label="d’autres achats par mois"
            note="moyenne de six mois"
          />
        ) : null}
        <Figure
          value={<Estimate cents={forecast.orderedAheadCents} />}
          label="commandés et pas encore consommés"
          {...(runwayOn === null || forecast.orderedAheadCents === 0
            ? {}
            : { note: <RunsOut on={runwayOn} /> })}
        />
        <Figure
          value={<Money cents={forecast.leftCents} />}
          label="à commander"
          {...(fundedUntil === null || forecast.leftCents === 0
            ? {}
            : { note: <RunsOut on={fundedUntil} /> })}
        />
      </FigureRow>
    </>
  );
}

/** An estimate has no cents. */
function Estimate({ cents }: { readonly cents: number }) {
  return <Money cents={Math.round(cents / 100) * 100} />;
}

function RunsOut({ on }: { readonly on: NonNullable<Forecast['runwayOn']> }) {
  return (
    <>
      jusqu’au <Day day={on} /> inclus
    </>
  );
}
