import type { FormState } from '~/domain/shared/form';
import type { PostMortemText } from '~/domain/startups/post-mortem';
import { POST_MORTEM_FIELDS } from '~/wording/startups-post-mortem';
import { TextArea } from '../base/text-fields';

/** The three questions of a post-mortem. */
export function PostMortemFields({
  form,
  written,
  required,
}: {
  readonly form: FormState | undefined;
  readonly written: PostMortemText | null;
  readonly required: boolean;
}) {
  const names = ['tried', 'learnt', 'reusable'] as const;
  return names.map((name) => (
    <TextArea
      key={name}
      {...{ name, form, required }}
      {...POST_MORTEM_FIELDS[name]}
      rows={4}
      defaultValue={written?.[name]}
    />
  ));
}
