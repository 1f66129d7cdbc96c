import type { FrictionAct } from '~/domain/frictions/transitions';
import type { FormState } from '~/domain/shared/form';
import { ACT_LABELS } from '~/wording/frictions';
import { Button, ButtonGroup, ButtonLink } from '../base/buttons';
import { Callout } from '../base/messages';
import { Details } from '../base/navigation';
import { ErrorSummary, Hidden, PostForm } from '../base/post-form';
import { TextArea } from '../base/text-fields';
import { EngagementSheetLink } from './engagement-sheet-link';
import { Written } from './friction-text';
import { OwnSupports } from './own-supports';

interface FrictionActionsProps {
  readonly id: number;
  readonly version: number;
  readonly formKey: string;
  readonly question: string | null;
  readonly rights: {
    readonly acts: readonly FrictionAct[];
    readonly edit: boolean;
    readonly triage: boolean;
    readonly support: boolean;
    readonly ownSupports: readonly number[];
    readonly follow: boolean;
    readonly following: boolean;
    readonly engagementSheet: boolean;
  };
  readonly signedIn: boolean;
  /** The form that came back with its errors, by the intent that it was posted with. */
  readonly formOf: (intent: string) => FormState | undefined;
}

/** What the reader may do with the friction, the most expected first. */
export function FrictionActions(props: FrictionActionsProps) {
  const { id, version, formKey, question, rights, signedIn, formOf } = props;
  return (
    <>
      {rights.acts.includes('inform') && question !== null ? (
        <Callout title="L’incubateur vous demande un complément">
          <Written text={question} />
          <PostForm formKey={formKey} version={version} label={ACT_LABELS.inform}>
            <Hidden name="intent" value="inform" />
            <ErrorSummary form={formOf('inform')} scope="inform" />
            <TextArea
              name="words"
              label="Votre réponse"
              required
              form={formOf('inform')}
              scope="inform"
            />
            <ButtonGroup>
              <Button variant="primary">{ACT_LABELS.inform}</Button>
              {rights.edit ? (
                <ButtonLink href={`/frictions/${id}/modifier`}>
                  Compléter la friction elle-même
                </ButtonLink>
              ) : null}
            </ButtonGroup>
          </PostForm>
        </Callout>
      ) : null}
      <ButtonGroup>
        {rights.acts.includes('submit') ? (
          <ButtonLink href={`/frictions/${id}/relire`} variant="primary">
            Relire et déposer
          </ButtonLink>
        ) : null}
        {rights.support || !signedIn ? (
          <ButtonLink
            href={
              signedIn
                ? `/frictions/${id}/nous-aussi`
                : `/connexion?retour=/frictions/${id}/nous-aussi`
            }
            variant="primary"
          >
            Nous aussi
          </ButtonLink>
        ) : null}
        {rights.follow ? <FollowButton following={rights.following} formKey={formKey} /> : null}
        {rights.edit ? <ButtonLink href={`/frictions/${id}/modifier`}>Modifier</ButtonLink> : null}
        {rights.triage ? (
          <ButtonLink href={`/tri/${id}`}>Ouvrir le dossier de tri</ButtonLink>
        ) : null}
      </ButtonGroup>
      {rights.engagementSheet ? <EngagementSheetLink id={id} /> : null}
      <OwnSupports id={id} ownSupports={rights.ownSupports} formKey={formKey} />
      {rights.acts.includes('withdraw') && !rights.triage ? (
        <Details summary={ACT_LABELS.withdraw} open={formOf('withdraw') !== undefined}>
          <PostForm formKey={formKey} version={version} label={ACT_LABELS.withdraw}>
            <Hidden name="intent" value="withdraw" />
            <ErrorSummary form={formOf('withdraw')} scope="withdraw" />
            <TextArea
              name="words"
              label="Pourquoi la retirez-vous ?"
              rows={3}
              required
              form={formOf('withdraw')}
              scope="withdraw"
            />
            <Button variant="danger">{ACT_LABELS.withdraw}</Button>
          </PostForm>
        </Details>
      ) : null}
    </>
  );
}

function FollowButton({
  following,
  formKey,
}: {
  readonly following: boolean;
  readonly formKey: string;
}) {
  return (
    <PostForm formKey={formKey} inline label="Suivre la friction">
      <Hidden name="intent" value={following ? 'unfollow' : 'follow'} />
      <Button>{following ? 'Ne plus suivre' : 'Suivre'}</Button>
    </PostForm>
  );
}
