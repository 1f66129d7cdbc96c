import { EVIDENCE_KINDS } from '~/domain/milestones/milestone';
import type { Day } from '~/domain/shared/day';
import type { FormState } from '~/domain/shared/form';
import { FILE_ACCEPT, FILE_HINT } from '~/wording/files';
import { formatDay } from '~/wording/format';
import { EVIDENCE_LABELS } from '~/wording/milestones';
import { RadioGroup, Select } from '../base/choice-fields';
import { FileField } from '../base/file-field';
import { DateField, NumberField, TextArea, TextField } from '../base/text-fields';

/** What a list shows of a line. */
const SHOWN = 80;

function shortened(words: string): string {
  const characters = Array.from(new Intl.Segmenter('fr').segment(words), ({ segment }) => segment);
  return characters.length <= SHOWN ? words : `${characters.slice(0, SHOWN).join('')}…`;
}

/** When a milestone was reached and what proves it; only the answer of the chosen kind counts. */
export function ReachFields({
  form,
  today,
  logLines,
}: {
  readonly form: FormState | undefined;
  readonly today: string;
  /** Public lines of the team's log. */
  readonly logLines: readonly {
    readonly id: number;
    readonly weekOn: Day;
    readonly words: string;
  }[];
}) {
  return (
    <>
      <DateField
        name="reachedOn"
        label="Atteint le"
        required
        defaultValue={today}
        max={today}
        form={form}
      />
      <RadioGroup
        name="kind"
        label="La preuve"
        required
        inline
        defaultValue="link"
        options={EVIDENCE_KINDS.map((kind) => ({ value: kind, label: EVIDENCE_LABELS[kind] }))}
        form={form}
      />
      <TextField
        name="url"
        label="Si c’est un lien, son adresse"
        hint="Une page que chacun peut ouvrir : elle sera publiée."
        type="url"
        form={form}
      />
      <div className="field-row">
        <NumberField name="figure" label="Si c’est un chiffre, lequel" decimal form={form} />
        <TextField
          name="unit"
          label="Ce qu’il compte"
          hint="Par exemple « dossiers traités »."
          form={form}
        />
      </div>
      <FileField
        name="file"
        label="Si c’est un fichier, le voici"
        hint={`${FILE_HINT} Il sera publié.`}
        accept={FILE_ACCEPT}
        form={form}
      />
      {logLines.length === 0 ? null : (
        <Select
          name="logLineId"
          label="Si c’est une ligne du journal de bord, laquelle"
          options={logLines.map(({ id, weekOn, words }) => ({
            value: String(id),
            label: `Semaine du ${formatDay(weekOn)} – ${shortened(words)}`,
          }))}
          form={form}
        />
      )}
      <TextArea name="note" label="Ce qu’il faut en savoir" rows={3} form={form} />
    </>
  );
}
