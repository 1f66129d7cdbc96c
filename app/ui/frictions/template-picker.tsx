import { Button } from '../base/buttons';
import { Select } from '../base/choice-fields';
import { Hidden } from '../base/post-form';

/** An answer template by its name. */
export interface TemplateChoice {
  readonly id: number;
  readonly title: string;
}

interface TemplatePickerProps {
  readonly templates: readonly TemplateChoice[];
  /** The page that shows the text filled in. */
  readonly action: string;
  /** Tells apart the pickers of one page; the decision that the text is for. */
  readonly act: string;
  /** What else that page is asked for. */
  readonly kept?: Readonly<Record<string, string>> | undefined;
}

/** Starts a text from an answer template: the page comes back with it filled in, to be read and changed before it leaves. */
export function TemplatePicker({ templates, action, act, kept = {} }: TemplatePickerProps) {
  if (templates.length === 0) return null;
  return (
    <form className="rl-picker" method="get" action={action}>
      {Object.entries(kept).map(([name, value]) => (
        <Hidden key={name} name={name} value={value} />
      ))}
      <Hidden name="acte" value={act} />
      <Select
        name="modele"
        label="Partir d’un modèle"
        scope={`modele-${act}`}
        required
        options={templates.map(({ id, title }) => ({ value: String(id), label: title }))}
        emptyLabel="Choisir un modèle"
      />
      <Button variant="quiet">Remplir</Button>
    </form>
  );
}
