import { fillTemplate, TEMPLATE_VARIABLES } from '~/domain/frictions/answer-template';
import type { FormState } from '~/domain/shared/form';
import type { Day as CalendarDay } from '~/domain/shared/day';
import { EXAMPLE_VALUES, placeOf, VARIABLE_MEANINGS } from '~/wording/frictions-conversation';
import { Button, ButtonGroup } from '../base/buttons';
import { RecordList } from '../base/lists';
import { Callout } from '../base/messages';
import { Details } from '../base/navigation';
import { ErrorSummary, PostForm } from '../base/post-form';
import { TextArea, TextField } from '../base/text-fields';
import { Day } from '../base/values';
import { Written } from './friction-text';

interface Template {
  readonly id: number;
  readonly title: string;
  readonly words: string;
  readonly savedBy: string;
  readonly savedOn: CalendarDay;
}

/** Every template with its first words. */
export function TemplateList({ templates }: { readonly templates: readonly Template[] }) {
  return (
    <RecordList
      items={templates.map(({ id, title, words, savedBy, savedOn }) => ({
        id: String(id),
        href: `/tri/modeles/${id}`,
        title,
        summary: words.length > EXCERPT ? `${words.slice(0, EXCERPT)}…` : words,
        meta: (
          <>
            {savedBy}, le <Day day={savedOn} />
          </>
        ),
      }))}
    />
  );
}

const EXCERPT = 160;

interface TemplateFormProps {
  readonly formKey: string;
  readonly form?: FormState | undefined;
  readonly saved?: { readonly version: number; readonly title: string; readonly words: string };
}

/** A template's name and text, with the words that are filled in for each friction. */
export function TemplateForm({ formKey, form, saved }: TemplateFormProps) {
  return (
    <PostForm formKey={formKey} version={saved?.version} label="Modèle de réponse">
      <ErrorSummary form={form} />
      <TextField
        name="title"
        label="Nom du modèle"
        hint="L’incubateur seul le voit : « Hors du champ, avec piste », par exemple."
        required
        form={form}
        defaultValue={saved?.title}
      />
      <TextArea
        name="words"
        label="Texte"
        rows={12}
        required
        form={form}
        defaultValue={saved?.words}
      />
      <Details summary="Ce que Relais remplace" open={form?.errors['words'] !== undefined}>
        <ul>
          {TEMPLATE_VARIABLES.map((variable) => (
            <li key={variable}>
              <code>{placeOf(variable)}</code> : {VARIABLE_MEANINGS[variable]}
            </li>
          ))}
        </ul>
      </Details>
      <ButtonGroup>
        <Button name="intent" value="save" variant="primary">
          Enregistrer le modèle
        </Button>
      </ButtonGroup>
    </PostForm>
  );
}

/** What a proposer would read, on an invented friction. */
export function TemplateExample({ words }: { readonly words: string }) {
  return (
    <Callout title="Ce que lirait le proposant d’une friction inventée">
      <Written text={fillTemplate(words, EXAMPLE_VALUES)} />
    </Callout>
  );
}
