import type { PortfolioLine } from '~/domain/frictions/portfolio-line';
import type { FormState } from '~/domain/shared/form';
import { formatMoney } from '~/wording/format';
import { formatValue } from '~/wording/frictions-selection';
import { Section } from '../base/page-title';
import { TextArea } from '../base/text-fields';

interface SelectionDecisionFieldsProps {
  readonly lines: readonly PortfolioLine[];
  readonly forcedOut: readonly number[];
  readonly form: FormState | undefined;
}

/** The reasons of a decision: one for all that are chosen or one each, one for those that are not. */
export function SelectionDecisionFields({ lines, forcedOut, form }: SelectionDecisionFieldsProps) {
  const chosen = lines.filter((line) => line.chosen);
  const excluded = lines.filter(({ id }) => forcedOut.includes(id));
  return (
    <>
      <Section title={`Choisies (${chosen.length})`}>
        <TextArea
          name="selectedReason"
          label="Motif commun"
          hint="Pour celles qui n’ont pas le leur ci-dessous. Il est public, et chaque proposant le reçoit."
          rows={3}
          form={form}
        />
        {chosen.map((line) => (
          <Reason key={line.id} line={line} form={form} />
        ))}
      </Section>
      <Section title={`Qui restent qualifiées (${lines.length - chosen.length})`}>
        <TextArea
          name="keptReason"
          label="Motif commun"
          hint="Il est public, et chaque proposant le reçoit. Ces frictions restent candidates à la prochaine journée."
          rows={3}
          required
          form={form}
        />
        {excluded.map((line) => (
          <Reason key={line.id} line={line} form={form} />
        ))}
      </Section>
    </>
  );
}

function Reason({
  line,
  form,
}: {
  readonly line: PortfolioLine;
  readonly form: FormState | undefined;
}) {
  const { id, title, organisation, value, cents } = line;
  return (
    <TextArea
      name={`words-${id}`}
      label={`nº ${id}, ${title}`}
      hint={`${organisation}, valeur ${formatValue(value)}, ${formatMoney(cents)}`}
      rows={2}
      form={form}
    />
  );
}
