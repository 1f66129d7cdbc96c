import { ROLES } from '~/domain/accounts/account';
import type { AccountView } from '~/domain/accounts/account-view';
import type { FormState } from '~/domain/shared/form';
import { ROLE_HINTS, ROLE_WORDS } from '~/wording/accounts';
import { Button } from '../base/buttons';
import { CheckboxField } from '../base/choice-fields';
import { ErrorSummary, Fieldset, Hidden, PostForm } from '../base/post-form';

interface RightsFormProps {
  readonly account: AccountView;
  readonly formKey: string;
  readonly form: FormState | undefined;
}

/** The roles of a person and the right to sign, as boxes to tick. */
export function RightsForm({ account, formKey, form }: RightsFormProps) {
  const { name, roles, maySign, organisation, seen } = account;
  return (
    <PostForm formKey={formKey} label="Rôles">
      <ErrorSummary form={form} />
      <Hidden name="intent" value="rights" />
      <Hidden name="seen" value={seen} />
      <Fieldset legend={`Ce que ${name} peut faire`}>
        {ROLES.map((role) => (
          <CheckboxField
            key={role}
            name={role}
            label={ROLE_WORDS[role]}
            hint={ROLE_HINTS[role]}
            defaultChecked={roles.includes(role)}
            form={form}
          />
        ))}
        <CheckboxField
          name="maySign"
          label="signe pour son organisation"
          hint={
            organisation === null
              ? 'Possible une fois son organisation confirmée.'
              : `Engage ${organisation.name} au bas d’une passation.`
          }
          defaultChecked={maySign}
          form={form}
        />
      </Fieldset>
      <Button variant="primary">Enregistrer les rôles</Button>
    </PostForm>
  );
}
