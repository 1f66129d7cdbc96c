import type { College } from '~/domain/programme/programme';
import { VOTE_CHOICES, type VoteChoice } from '~/domain/programme/revision';
import type { FormState } from '~/domain/shared/form';
import { COLLEGE_IN_SENTENCE } from '~/wording/programme-revisions-mail';
import { VOTE_LABELS } from '~/wording/programme-revisions';
import { Button } from '../base/buttons';
import { RadioGroup } from '../base/choice-fields';
import { ErrorSummary, Hidden, PostForm } from '../base/post-form';
import { TextArea } from '../base/text-fields';

interface VoteFormProps {
  readonly formKey: string;
  readonly form: FormState | undefined;
  /** The text that the member reads. */
  readonly textVersion: number;
  readonly college: College;
  readonly cast: { readonly choice: VoteChoice; readonly reason: string } | null;
}

/** A member's vote, for their own college, on the text that stands on the page. */
export function VoteForm({ formKey, form, textVersion, college, cast }: VoteFormProps) {
  const field = { form, scope: 'vote' };
  return (
    <PostForm formKey={formKey} version={textVersion} id="voter" label="Voter">
      <ErrorSummary {...field} />
      <Hidden name="intent" value="vote" />
      <p>
        Vous votez pour {COLLEGE_IN_SENTENCE[college]}, sur ce texte-ci (version {textVersion}).
        {cast === null
          ? ''
          : ' Vous pouvez changer votre vote tant que votre collège n’a pas approuvé le texte.'}
      </p>
      <RadioGroup
        {...{ name: 'choice', label: 'Votre vote', required: true, ...field }}
        options={VOTE_CHOICES.map((value) => ({ value, label: VOTE_LABELS[value] }))}
        defaultValue={cast?.choice}
      />
      <TextArea
        {...{ name: 'reason', label: 'Vos motifs', ...field }}
        hint="Publiés avec votre vote."
        defaultValue={cast?.reason}
        rows={3}
      />
      <Button variant="primary">{cast === null ? 'Voter' : 'Changer mon vote'}</Button>
    </PostForm>
  );
}
