import { notFound } from '~/http/access.server';
import { answer } from '~/http/answer.server';
import { contextOf, type RequestContext } from '~/http/context.server';
import { intentOf, readForm } from '~/http/form.server';
import {
  agreeForm,
  bridgeForm,
  linkForm,
  stateForm,
  unbridgeForm,
  unlinkForm,
} from '~/http/programme-fields';
import { agreeFraming } from '~/services/programme/agreeFraming.server';
import { changeActionState } from '~/services/programme/changeActionState.server';
import { layBridge } from '~/services/programme/layBridge.server';
import { linkToAction } from '~/services/programme/linkToAction.server';
import type { ActionAddress } from '~/services/programme/openAction.server';
import { readAction } from '~/services/programme/readAction.server';
import { removeBridge } from '~/services/programme/removeBridge.server';
import { unlinkFromAction } from '~/services/programme/unlinkFromAction.server';
import { ACTION_REFUSALS } from '~/wording/programme';

/** What is posted on an action's page, of the current programme or another. */
export async function actOnAction(
  request: Request,
  context: RequestContext,
  address: ActionAddress,
) {
  const view = await readAction(contextOf(context), address.programme, address.number);
  if (view === null) return notFound();
  const { base, may } = view;
  const to = (anchor: string) => ({
    to: `${base}/actions/${address.number}#${anchor}`,
    sentences: ACTION_REFUSALS,
  });
  // The page of a refused form is for those who may write on it, and nobody else learns more.
  switch (await intentOf(request)) {
    case 'state': {
      if (!may.work) return notFound();
      const form = await readForm(request, stateForm);
      if (!form.ok) return form.answer;
      const outcome = await changeActionState(contextOf(context, form), address, form.value);
      return answer(outcome, form, to('histoire'));
    }
    case 'agree': {
      if (may.agreeFor === null) return notFound();
      const form = await readForm(request, agreeForm);
      if (!form.ok) return form.answer;
      const outcome = await agreeFraming(contextOf(context, form), address, form.value.version);
      return answer(outcome, form, to('cadrage'));
    }
    case 'link': {
      if (!may.link) return notFound();
      const form = await readForm(request, linkForm);
      if (!form.ok) return form.answer;
      const outcome = await linkToAction(contextOf(context, form), address, form.value);
      return answer(outcome, form, to('avancement'));
    }
    case 'unlink': {
      if (!may.link) return notFound();
      const form = await readForm(request, unlinkForm);
      if (!form.ok) return form.answer;
      const outcome = await unlinkFromAction(contextOf(context, form), address, form.value.linkId);
      return answer(outcome, form, to('avancement'));
    }
    case 'bridge': {
      if (!may.link) return notFound();
      const form = await readForm(request, bridgeForm);
      if (!form.ok) return form.answer;
      const outcome = await layBridge(contextOf(context, form), address, form.value);
      return answer(outcome, form, to('passerelles'));
    }
    case 'unbridge': {
      if (!may.link) return notFound();
      const form = await readForm(request, unbridgeForm);
      if (!form.ok) return form.answer;
      const outcome = await removeBridge(contextOf(context, form), address, form.value.bridgeId);
      return answer(outcome, form, to('passerelles'));
    }
    default:
      return notFound();
  }
}
