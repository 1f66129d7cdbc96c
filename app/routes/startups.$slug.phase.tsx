import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData, useOutletContext } from '@remix-run/react';
import { z } from 'zod';
import { PHASES } from '~/domain/startups/phase';
import { isStopped } from '~/domain/startups/post-mortem';
import { requireStaff } from '~/http/access.server';
import { answer } from '~/http/answer.server';
import { contextOf } from '~/http/context.server';
import { choice, optionalParagraphs, versionField } from '~/http/fields';
import { readForm } from '~/http/form.server';
import { changePhase } from '~/services/startups/changePhase.server';
import { Button, ButtonGroup } from '~/ui/base/buttons';
import { RadioGroup } from '~/ui/base/choice-fields';
import { EmptyState } from '~/ui/base/messages';
import { Section } from '~/ui/base/page-title';
import { ErrorSummary, Fieldset, PostForm } from '~/ui/base/post-form';
import { TextArea } from '~/ui/base/text-fields';
import { GateList } from '~/ui/startups/gate-list';
import { PostMortemFields } from '~/ui/startups/post-mortem-fields';
import { startupPageTitle } from '~/ui/startups/page-title';
import {
  MOVE_LABELS,
  PHASE_LABELS,
  STARTUP_FIELD_LABELS,
  STARTUP_REFUSALS,
} from '~/wording/startups';
import type { StartupOutlet } from './startups.$slug';

const phaseForm = z.object({
  version: versionField(),
  to: choice(PHASES).required(),
  reason: optionalParagraphs(2_000),
  overrideReason: optionalParagraphs(2_000),
  tried: optionalParagraphs(),
  learnt: optionalParagraphs(),
  reusable: optionalParagraphs(),
});

export const meta: MetaFunction = ({ matches }) => startupPageTitle(matches, 'Changer de phase');

export function loader({ request, context }: LoaderFunctionArgs) {
  requireStaff(context, request);
  return { formKey: crypto.randomUUID() };
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  requireStaff(context, request);
  const form = await readForm(request, phaseForm);
  if (!form.ok) return form.answer;
  const { tried, learnt, reusable, ...change } = form.value;
  const outcome = await changePhase(contextOf(context, form), {
    ...change,
    postMortem: { tried, learnt, reusable },
    slug: params.slug ?? '',
    overrideReason: form.value.overrideReason || null,
  });
  return answer(outcome, form, {
    to: (slug) => `/startups/${slug}`,
    done: 'phaseOpened',
    sentences: STARTUP_REFUSALS,
    labels: STARTUP_FIELD_LABELS,
  });
}

export default function ChangePhase() {
  const { formKey } = useLoaderData<typeof loader>();
  const form = useActionData<typeof action>()?.form;
  const { startup } = useOutletContext<StartupOutlet>();
  const { gates, waitingPhase } = startup;
  if (gates.length === 0) {
    return (
      <EmptyState title="Aucune phase ne suit celle-ci">
        <p>La start-up est arrêtée : son histoire reste lisible.</p>
      </EmptyState>
    );
  }
  const mayOnlyStop = gates.every(({ to }) => isStopped(to));
  return (
    <>
      {mayOnlyStop ? null : (
        <Section title="Ce qu’il manque">
          <GateList gates={gates} />
        </Section>
      )}
      <Section title="Changer de phase">
        <PostForm formKey={formKey} version={startup.version}>
          <ErrorSummary form={form} />
          <RadioGroup
            name="to"
            label="Nouvelle phase"
            required
            form={form}
            defaultValue={waitingPhase ?? undefined}
            options={gates
              .filter(({ to }) => to !== 'transfere')
              .map(({ to, move }) => ({
                value: to,
                label: `${PHASE_LABELS[to]} (${MOVE_LABELS[move]})`,
              }))}
          />
          <TextArea
            name="reason"
            label="Pourquoi"
            hint="Publié sur la page de la start-up et dans le fil de sa friction. Laissez vide pour reprendre le motif du comité qui a décidé l’étape suivante."
            form={form}
          />
          {mayOnlyStop ? null : (
            <TextArea
              name="overrideReason"
              label="S’il manque quelque chose, pourquoi passer outre"
              hint="Ce motif reste affiché."
              rows={3}
              form={form}
            />
          )}
          {gates.some(({ to }) => isStopped(to)) ? (
            <Fieldset
              legend={mayOnlyStop ? 'Son bilan' : 'Si vous l’arrêtez, son bilan'}
              hint="Publié avec l’arrêt, et montré à qui propose une friction semblable."
            >
              <PostMortemFields form={form} written={null} required={mayOnlyStop} />
            </Fieldset>
          ) : null}
          <ButtonGroup>
            <Button variant="primary">Changer de phase</Button>
          </ButtonGroup>
        </PostForm>
      </Section>
    </>
  );
}
