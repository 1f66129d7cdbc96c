import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { z } from 'zod';
import { CADENCE_STEPS } from '~/domain/milestones/cadence';
import { parseDay } from '~/domain/shared/day';
import { notFound, requireActor } from '~/http/access.server';
import { answer } from '~/http/answer.server';
import { contextOf } from '~/http/context.server';
import { dayField, ticked } from '~/http/fields';
import { readForm } from '~/http/form.server';
import { planCadence } from '~/services/milestones/planCadence.server';
import { readCadence } from '~/services/milestones/readCadence.server';
import { Button, ButtonGroup } from '~/ui/base/buttons';
import { Section } from '~/ui/base/page-title';
import { ErrorSummary, PostForm } from '~/ui/base/post-form';
import { DateField } from '~/ui/base/text-fields';
import { CadenceFields } from '~/ui/milestones/cadence-fields';
import { startupPageTitle } from '~/ui/startups/page-title';
import { formatDay } from '~/wording/format';
import { MILESTONE_FIELD_LABELS, MILESTONE_REFUSALS } from '~/wording/milestones';
import { CADENCE_REFUSALS } from '~/wording/milestones-cadence';
import { FIELD_SENTENCES } from '~/wording/shared';

const cadenceForm = z
  .object({
    ...Object.fromEntries(CADENCE_STEPS.map((step) => [`chosen-${step}`, ticked()])),
    ...Object.fromEntries(CADENCE_STEPS.map((step) => [`day-${step}`, dayField().optional()])),
  })
  .transform((typed, context) => {
    const read = typed as Readonly<Record<string, unknown>>;
    const chosen = CADENCE_STEPS.filter((step) => read[`chosen-${step}`] === true);
    return Object.fromEntries(
      chosen.flatMap((step) => {
        const dueOn = parseDay(String(read[`day-${step}`]));
        if (dueOn !== null) return [[step, dueOn]];
        context.addIssue({
          code: 'custom',
          message: FIELD_SENTENCES.required,
          path: [`day-${step}`],
        });
        return [];
      }),
    );
  });

export const meta: MetaFunction = ({ matches }) => startupPageTitle(matches, 'Six mois de jalons');

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  requireActor(context);
  const from = parseDay(new URL(request.url).searchParams.get('debut') ?? '');
  const read = await readCadence(contextOf(context), params.slug ?? '', from);
  return read.ok ? { ...read.value, formKey: crypto.randomUUID() } : notFound();
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  requireActor(context);
  const slug = params.slug ?? '';
  const form = await readForm(request, cadenceForm);
  if (!form.ok) return form.answer;
  const outcome = await planCadence(contextOf(context, form), { slug, days: form.value });
  return answer(outcome, form, {
    ...{ to: `/startups/${slug}/jalons`, done: 'cadencePlanned' },
    sentences: { ...MILESTONE_REFUSALS, ...CADENCE_REFUSALS },
    labels: MILESTONE_FIELD_LABELS,
  });
}

export default function Cadence() {
  const { startsOn, isKnown, steps, formKey } = useLoaderData<typeof loader>();
  const form = useActionData<typeof action>()?.form;
  return (
    <Section title="Prévoir les six mois d’un coup">
      <p>
        {isKnown
          ? `Les dates sont comptées depuis l’entrée en construction, le ${formatDay(startsOn)}.`
          : `Les dates sont comptées depuis le ${formatDay(startsOn)}.`}{' '}
        Décochez ce qui ne vous sert pas, changez les dates qui ne conviennent pas&nbsp;: rien n’est
        prévu avant que vous ne confirmiez.
      </p>
      <form method="get" className="rl-form" aria-label="Compter depuis un autre jour">
        <DateField
          name="debut"
          label="Compter depuis un autre jour"
          required
          defaultValue={startsOn}
        />
        <Button>Recalculer les dates</Button>
      </form>
      <PostForm formKey={formKey} label="Les étapes">
        <ErrorSummary form={form} />
        <CadenceFields steps={steps} form={form} />
        <ButtonGroup>
          <Button variant="primary">Prévoir les jalons cochés</Button>
        </ButtonGroup>
      </PostForm>
    </Section>
  );
}
