import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { notFound, requireStaff } from '~/http/access.server';
import { answer } from '~/http/answer.server';
import { contextOf } from '~/http/context.server';
import { readForm } from '~/http/form.server';
import { ruleForm } from '~/http/programme-fields';
import { changeRule } from '~/services/programme/changeRule.server';
import { readRule } from '~/services/programme/readRule.server';
import { ButtonLink } from '~/ui/base/buttons';
import { Alert } from '~/ui/base/messages';
import { Breadcrumb } from '~/ui/base/navigation';
import { PageTitle } from '~/ui/base/page-title';
import { RuleForm } from '~/ui/programme/rule-form';
import { RULE_HOLD_SENTENCES, RULE_LABELS, RULE_REFUSALS, ruleSentence } from '~/wording/programme';

export const meta: MetaFunction = () => [{ title: 'La règle d’un programme – Relais' }];

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  requireStaff(context, request);
  const view = (await readRule(contextOf(context), params.slug ?? '')) ?? notFound();
  return { ...view, formKey: crypto.randomUUID() };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  requireStaff(context, request);
  const slug = params.slug ?? '';
  const { base } = (await readRule(contextOf(context), slug)) ?? notFound();
  const form = await readForm(request, ruleForm);
  if (!form.ok) return form.answer;
  const outcome = await changeRule(contextOf(context, form), slug, form.value);
  return answer(outcome, form, {
    ...{ to: `${base}/revisions#regle`, sentences: RULE_REFUSALS, labels: RULE_LABELS },
  });
}

/** Staff change the rule by which a programme's colleges approve a revision. */
export default function ProgrammeRule() {
  const { programme, base, heldBy, formKey } = useLoaderData<typeof loader>();
  const form = useActionData<typeof action>()?.form;
  const backHref = `${base}/revisions`;
  return (
    <>
      <Breadcrumb
        items={[
          { label: programme.name, href: base },
          { label: 'Révisions', href: backHref },
          { label: 'La règle' },
        ]}
      />
      <PageTitle title="Changer la règle d’adoption" lede={ruleSentence(programme)} />
      {heldBy === null || form !== undefined ? (
        <RuleForm {...{ formKey, form, backHref }} rule={programme} version={programme.version} />
      ) : (
        <Alert tone="info" title="La règle ne change pas maintenant">
          <p>{RULE_HOLD_SENTENCES[heldBy]}</p>
          <ButtonLink href={backHref}>Revenir aux révisions</ButtonLink>
        </Alert>
      )}
    </>
  );
}
