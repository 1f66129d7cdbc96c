import { SCORE_CRITERIA, type Ratings, type ScoreCriterion } from '~/domain/frictions/scoring';
import type { FormState } from '~/domain/shared/form';
import {
  CRITERION_LABELS,
  CRITERION_QUESTIONS,
  RATING_LABELS,
} from '~/wording/frictions-workbench';
import { Button, ButtonGroup } from '../base/buttons';
import { RadioGroup } from '../base/choice-fields';
import { ErrorSummary, PostForm } from '../base/post-form';
import { TextArea } from '../base/text-fields';

interface ScoreFormProps {
  readonly formKey: string;
  readonly form: FormState | undefined;
  /** One's own grid, when one changes it. */
  readonly own: {
    readonly version: number;
    readonly ratings: Ratings;
    readonly comments: Readonly<Record<ScoreCriterion, string>>;
  } | null;
}

const RATINGS = RATING_LABELS.map((label, rating) => ({ value: String(rating), label }));

/** The grid: five ratings from 0 to 4, each with what one wants to say about it. */
export function ScoreForm({ formKey, form, own }: ScoreFormProps) {
  return (
    <PostForm formKey={formKey} version={own?.version ?? ''} label="Vos notes">
      <ErrorSummary form={form} />
      {SCORE_CRITERIA.map((criterion) => (
        <div key={criterion} className="rl-score__criterion">
          <RadioGroup
            name={criterion}
            label={CRITERION_LABELS[criterion]}
            hint={CRITERION_QUESTIONS[criterion]}
            form={form}
            required
            inline
            options={RATINGS}
            defaultValue={own === null ? undefined : String(own.ratings[criterion])}
          />
          <TextArea
            name={`${criterion}Comment`}
            label={`Commentaire\u00a0: ${CRITERION_LABELS[criterion]}`}
            form={form}
            rows={2}
            defaultValue={own?.comments[criterion]}
          />
        </div>
      ))}
      <ButtonGroup>
        <Button variant="primary" name="then" value="next">
          Enregistrer et passer à la suivante
        </Button>
        <Button name="then" value="back">
          Enregistrer
        </Button>
      </ButtonGroup>
    </PostForm>
  );
}
