import type { FormState } from '~/domain/shared/form';
import { Button, ButtonLink } from '../base/buttons';
import { CheckboxGroup } from '../base/choice-fields';
import { Details } from '../base/navigation';
import { Section } from '../base/page-title';
import { ErrorSummary, Hidden, PostForm } from '../base/post-form';
import { ScoreSheet, type SharedScores } from './score-sheet';

interface Member {
  readonly id: number;
  readonly name: string;
}

export interface Jury {
  readonly staff: readonly Member[];
  readonly tags: readonly string[];
  readonly knownTags: readonly string[];
  readonly mayAssign: boolean;
  readonly shortlisted: boolean;
  readonly mayShortlist: boolean;
  readonly mayScore: boolean;
  readonly reviewers: readonly (Member & { readonly given: boolean })[];
  readonly scores: SharedScores | null;
}

interface TriageJuryProps {
  readonly jury: Jury;
  readonly formKey: string;
  readonly action: string;
  readonly formOf: (intent: string) => FormState | undefined;
  readonly scoreHref: string;
}

/** The shortlist's side of a file: whether it is on it, who scores it, and the scores once one has given one's own. */
export function TriageJury({ jury, formKey, action, formOf, scoreHref }: TriageJuryProps) {
  const { shortlisted, mayShortlist, scores } = jury;
  if (!shortlisted && !mayShortlist && scores === null) return null;
  return (
    <Section title="Noter" aside={shortlisted ? 'En présélection' : undefined}>
      {shortlisted ? <Standing jury={jury} scoreHref={scoreHref} /> : null}
      {scores === null ? null : <ScoreSheet scores={scores} />}
      {mayShortlist ? (
        <ShortlistForms jury={jury} formKey={formKey} action={action} formOf={formOf} />
      ) : null}
    </Section>
  );
}

function Standing({ jury, scoreHref }: Pick<TriageJuryProps, 'jury' | 'scoreHref'>) {
  const { reviewers, scores, mayScore } = jury;
  return (
    <>
      {reviewers.length === 0 ? (
        <p>Personne n’est encore désigné pour la noter.</p>
      ) : (
        <ul className="rl-bench__reviewers">
          {reviewers.map(({ id, name, given }) => (
            <li key={id}>
              {name}&nbsp;: {given ? 'a noté' : 'n’a pas encore noté'}
            </li>
          ))}
        </ul>
      )}
      {scores === null ? (
        <p className="text-soft">
          {mayScore
            ? 'Vous lirez les notes des autres dès que vous aurez donné les vôtres.'
            : 'Seules les personnes qui ont noté lisent les notes.'}
        </p>
      ) : null}
      {mayScore ? (
        <p>
          <ButtonLink href={scoreHref} dataKey="n">
            {scores === null ? 'Noter cette friction' : 'Revoir mes notes'}
          </ButtonLink>
        </p>
      ) : null}
    </>
  );
}

function ShortlistForms({
  jury,
  formKey,
  action,
  formOf,
}: Pick<TriageJuryProps, 'jury' | 'formKey' | 'action' | 'formOf'>) {
  const { shortlisted, staff, reviewers } = jury;
  const intent = shortlisted ? 'jury' : 'shortlist';
  const label = shortlisted ? 'Changer qui la note' : 'Mettre en présélection';
  const form = formOf(intent);
  const named = reviewers.map(({ id }) => String(id));
  return (
    <>
      <Details summary={label} open={form !== undefined}>
        <PostForm formKey={formKey} action={action} label={label}>
          <Hidden name="intent" value={intent} />
          <Hidden name="seen" value={named.join(',')} />
          <ErrorSummary form={form} scope={intent} />
          <CheckboxGroup
            name="reviewers"
            label="Qui la note"
            hint="Chacun note sans voir les notes des autres, puis les lit toutes."
            form={form}
            scope={intent}
            options={staff.map(({ id, name }) => ({ value: String(id), label: name }))}
            defaultValues={shortlisted ? named : staff.map(({ id }) => String(id))}
          />
          <Button>{label}</Button>
        </PostForm>
      </Details>
      {shortlisted ? (
        <PostForm formKey={formKey} action={action} inline label="Retirer de la présélection">
          <Hidden name="intent" value="unshortlist" />
          <Button variant="quiet">Retirer de la présélection</Button>
        </PostForm>
      ) : null}
    </>
  );
}
