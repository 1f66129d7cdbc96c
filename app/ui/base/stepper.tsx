interface StepperProps {
  /** Names of all the steps, in their order. */
  readonly steps: readonly string[];
  /** From 1. */
  readonly current: number;
}

/** Where one stands in a form of several pages: the step's title, how many there are, and what comes next. */
export function Stepper({ steps, current }: StepperProps) {
  const next = steps[current];
  return (
    <div className="fr-stepper">
      <h2 className="fr-stepper__title">
        <span className="fr-stepper__state">
          Étape {current} sur {steps.length}
          <span className="fr-sr-only">&nbsp;: </span>
        </span>
        {steps[current - 1]}
      </h2>
      <div className="fr-stepper__steps" aria-hidden="true">
        {steps.map((step, index) => (
          <span
            key={step}
            className={
              index < current ? 'rl-stepper__mark rl-stepper__mark--done' : 'rl-stepper__mark'
            }
          />
        ))}
      </div>
      {next === undefined ? null : (
        <p className="fr-stepper__details">Étape suivante : {next.toLowerCase()}</p>
      )}
    </div>
  );
}
