import { OPINION_STANCES as STANCES, type OpinionStance } from '~/domain/reviews/opinions';
import type { FormState } from '~/domain/shared/form';
import { OPINION_STANCES } from '~/wording/reviews-around';
import { Button } from '../base/buttons';
import { RadioGroup } from '../base/choice-fields';
import { Details } from '../base/navigation';
import { ErrorSummary, Hidden, PostForm } from '../base/post-form';
import { StateBadge, type Tone } from '../base/tags';
import { TextArea, TextField } from '../base/text-fields';

export interface OpinionShown {
  readonly id: number;
  readonly name: string;
  readonly organisationName: string | null;
  readonly stance: OpinionStance | null;
  readonly words: string;
}

const TONES: Readonly<Record<OpinionStance, Tone>> = {
  favourable: 'success',
  reserved: 'warning',
  unfavourable: 'danger',
};

/** What members of the network think, and whose opinion is awaited. */
export function Opinions({ opinions }: { readonly opinions: readonly OpinionShown[] }) {
  const given = opinions.filter(({ stance }) => stance !== null);
  const awaited = opinions.filter(({ stance }) => stance === null);
  return (
    <>
      {given.length === 0 ? <p>Aucun avis n’a été donné.</p> : null}
      <ul className="rl-questions">
        {given.map(({ id, name, organisationName, stance, words }) => (
          <li key={id}>
            <p>
              <strong>{name}</strong>
              {organisationName === null ? null : `, ${organisationName}`}{' '}
              {stance === null ? null : (
                <StateBadge tone={TONES[stance]}>{OPINION_STANCES[stance]}</StateBadge>
              )}
            </p>
            <p className="preserve-lines">{words}</p>
          </li>
        ))}
      </ul>
      {awaited.length === 0 ? null : (
        <p className="text-soft">
          Avis attendus&nbsp;: {awaited.map(({ name }) => name).join(', ')}.
        </p>
      )}
    </>
  );
}

interface OpinionFormProps {
  readonly formKey: string;
  readonly form: FormState | undefined;
  /** What the person said before, to change it. */
  readonly mine: OpinionShown | undefined;
}

/** To give an opinion, or to change it until the decision. */
export function OpinionForm({ formKey, form, mine }: OpinionFormProps) {
  const scope = 'opinion';
  const title = mine?.stance ? 'Changer votre avis' : 'Donner votre avis';
  return (
    <div className="no-print">
      <Details summary={title} open={form !== undefined}>
        <PostForm formKey={formKey} label={title}>
          <ErrorSummary form={form} scope={scope} />
          <Hidden name="intent" value="opinion" />
          <RadioGroup
            {...{ name: 'stance', label: 'Votre avis', required: true, form, scope }}
            options={STANCES.map((value) => ({ value, label: OPINION_STANCES[value] }))}
            defaultValue={mine?.stance ?? undefined}
          />
          <TextArea
            {...{ name: 'words', label: 'Pourquoi', required: true, form, scope }}
            hint="Lu par les sponsors avant de décider, et publié avec la décision."
            rows={4}
            defaultValue={mine?.words}
          />
          <Button variant="primary">Enregistrer cet avis</Button>
        </PostForm>
      </Details>
    </div>
  );
}

/** To invite a member of the network to give an opinion. */
export function InvitationForm({ formKey, form }: Omit<OpinionFormProps, 'mine'>) {
  const scope = 'invite';
  return (
    <div className="no-print">
      <Details summary="Inviter quelqu’un à donner son avis" open={form !== undefined}>
        <PostForm formKey={formKey} label="Inviter quelqu’un à donner son avis">
          <ErrorSummary form={form} scope={scope} />
          <Hidden name="intent" value="invite" />
          <TextField
            {...{ name: 'email', label: 'Son adresse électronique', required: true, form, scope }}
            type="email"
            hint="Cette personne lira le dossier, et recevra un lien."
          />
          <Button variant="secondary">Envoyer l’invitation</Button>
        </PostForm>
      </Details>
    </div>
  );
}
