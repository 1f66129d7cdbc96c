import type { z } from 'zod';
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
import type { Result, SharedRefusal } from '~/domain/shared/result';
import { agreeFraming } from '~/services/programme/agreeFraming.server';
import { changeActionState } from '~/services/programme/changeActionState.server';
import { layBridge } from '~/services/programme/layBridge.server';
import { linkToAction } from '~/services/programme/linkToAction.server';
import type { ActionAddress } from '~/services/programme/openAction.server';
import { readAction } from '~/services/programme/readAction.server';
import { removeBridge } from '~/services/programme/removeBridge.server';
import { unlinkFromAction } from '~/services/programme/unlinkFromAction.server';
import type { Context } from '~/services/shared/context.server';
import { ACTION_REFUSALS } from '~/wording/programme';

type Outcome = Result<unknown, keyof typeof ACTION_REFUSALS | SharedRefusal>;

/** What is posted on an action's page, of the current programme or another. */
export async function actOnAction(
  request: Request,
  context: RequestContext,
  address: ActionAddress,
) {
  const view = await readAction(contextOf(context), address.programme, address.number);
  if (view === null) return notFound();
  const { base, may } = view;
  // The page of a refused form is for those who may write on it, and nobody else learns more.
  const act = async <S extends z.ZodType>(
    isAllowed: boolean,
    schema: S,
    anchor: string,
    done: (ctx: Context, typed: z.output<S>) => Promise<Outcome>,
  ) => {
    if (!isAllowed) return notFound();
    const form = await readForm(request, schema);
    if (!form.ok) return form.answer;
    const to = `${base}/actions/${address.number}#${anchor}`;
    return answer(await done(contextOf(context, form), form.value), form, {
      to,
      sentences: ACTION_REFUSALS,
    });
  };
  switch (await intentOf(request)) {
    case 'state':
      return act(may.work, stateForm, 'histoire', (ctx, typed) =>
        changeActionState(ctx, address, typed),
      );
    case 'agree':
      return act(may.agreeFor !== null, agreeForm, 'cadrage', (ctx, { version }) =>
        agreeFraming(ctx, address, version),
      );
    case 'link':
      return act(may.link, linkForm, 'avancement', (ctx, typed) =>
        linkToAction(ctx, address, typed),
      );
    case 'unlink':
      return act(may.link, unlinkForm, 'avancement', (ctx, { linkId }) =>
        unlinkFromAction(ctx, address, linkId),
      );
    case 'bridge':
      return act(may.link, bridgeForm, 'passerelles', (ctx, typed) =>
        layBridge(ctx, address, typed),
      );
    case 'unbridge':
      return act(may.link, unbridgeForm, 'passerelles', (ctx, { bridgeId }) =>
        removeBridge(ctx, address, bridgeId),
      );
    default:
      return notFound();
  }
}
