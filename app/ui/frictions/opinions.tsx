import type { OpinionState } from '~/domain/frictions/opinion';
import type { Day as CalendarDay } from '~/domain/shared/day';
import type { FormState } from '~/domain/shared/form';
import { de } from '~/wording/elision';
import { OPINION_LABELS } from '~/wording/frictions-conversation';
import { Button } from '../base/buttons';
import { ErrorSummary, Hidden, PostForm } from '../base/post-form';
import { StateBadge, type Tone } from '../base/tags';
import { DateField, TextArea, TextField } from '../base/text-fields';
import { Day } from '../base/values';
import { Written } from './friction-text';

/** An opinion asked of an outside agent, as staff read it. */
export interface Opinion {
  readonly id: number;
  readonly state: OpinionState;
  readonly open: boolean;
  readonly asked: string;
  readonly organisation: string | null;
  readonly askedBy: string;
  readonly question: string;
  readonly dueOn: CalendarDay;
  readonly words: string | null;
  readonly givenOn: CalendarDay | null;
}

const TONES: Readonly<Record<OpinionState, Tone>> = {
  waiting: 'active',
  late: 'warning',
  given: 'success',
  cancelled: 'ended',
};

interface OpinionListProps {
  readonly opinions: readonly Opinion[];
  /** Where an opinion is called off. */
  readonly action: string;
  readonly formKey: string;
}

/** Who was asked, by when, and what they said. */
export function OpinionList({ opinions, action, formKey }: OpinionListProps) {
  if (opinions.length === 0) {
    return <p className="text-soft">Aucun avis n’a été demandé.</p>;
  }
  return (
    <ul className="rl-opinions">
      {opinions.map((opinion) => (
        <li key={opinion.id}>
          <p className="rl-opinions__who">
            <StateBadge tone={TONES[opinion.state]}>{OPINION_LABELS[opinion.state]}</StateBadge>{' '}
            {opinion.organisation === null
              ? opinion.asked
              : `${opinion.asked} (${opinion.organisation})`}
            {opinion.givenOn === null ? (
              <>
                , avant le <Day day={opinion.dueOn} />
              </>
            ) : (
              <>
                , le <Day day={opinion.givenOn} />
              </>
            )}
          </p>
          <p className="text-soft">
            {opinion.askedBy} demande : {opinion.question}
          </p>
          {opinion.words === null ? null : <Written text={opinion.words} />}
          {opinion.open ? (
            <PostForm
              formKey={formKey}
              action={action}
              inline
              label={`Renoncer à l’avis ${de(opinion.asked)}`}
            >
              <Hidden name="opinion" value={opinion.id} />
              <Button name="intent" value="cancel" variant="quiet">
                Ne plus attendre cet avis
              </Button>
            </PostForm>
          ) : null}
        </li>
      ))}
    </ul>
  );
}

interface OpinionFormProps {
  readonly formKey: string;
  readonly form?: FormState | undefined;
  /** The day that is proposed. */
  readonly dueOn: CalendarDay;
}

/** Asking an agent outside the incubator for their opinion by a day. */
export function OpinionForm({ formKey, form, dueOn }: OpinionFormProps) {
  return (
    <PostForm formKey={formKey} label="Demander un avis">
      <ErrorSummary form={form} scope="opinion" />
      <TextField
        name="email"
        type="email"
        label="Son adresse professionnelle"
        hint="Avec ou sans compte : le lien envoyé suffit pour se connecter."
        required
        form={form}
        scope="opinion"
      />
      <TextArea
        name="question"
        label="Ce que vous lui demandez"
        hint="Cette personne lit la friction ; dites ce que vous attendez d’elle."
        rows={4}
        required
        form={form}
        scope="opinion"
      />
      <DateField
        name="dueOn"
        label="Réponse attendue au plus tard le"
        hint="Un rappel part trois jours avant, et un autre le lendemain si l’avis n’est pas venu."
        required
        form={form}
        scope="opinion"
        defaultValue={dueOn}
      />
      <Button name="intent" value="ask" variant="primary">
        Demander l’avis
      </Button>
    </PostForm>
  );
}
