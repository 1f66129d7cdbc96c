import type { TypedResource } from '../../../app/domain/resources/content';
import type { Result } from '../../../app/domain/shared/result';
import { acceptContribution } from '../../../app/services/resources/acceptContribution.server';
import { addResourceVersion } from '../../../app/services/resources/addResourceVersion.server';
import { contributeResource } from '../../../app/services/resources/contributeResource.server';
import { publishResource } from '../../../app/services/resources/publishResource.server';
import { refuseContribution } from '../../../app/services/resources/refuseContribution.server';
import { withdrawResource } from '../../../app/services/resources/withdrawResource.server';
import type { Context } from '../../../app/services/shared/context.server';
import type { PersonKey } from './people';
import type { When } from './scene';
import type { Stage } from './stage';
import { ACCEPTED, FIRST, REFUSED, VERSIONS, WAITING, WITHDRAWN } from './tales/resources';
import { typeset } from './typography';

interface Told {
  readonly on: When;
  readonly tell: (at: Date) => Promise<void>;
}

/** What happens to the common base of resources, through the use cases. */
export function resourceTales(stage: Stage): readonly Told[] {
  const told = (
    on: When,
    by: PersonKey,
    act: (ctx: Context) => Promise<Result<unknown, string>>,
  ) => ({
    on,
    tell: async (at: Date) => succeed(await act(await stage.as(by, at)), by),
  });
  return [
    ...FIRST.map(({ on, resource }) =>
      told(on, 'staff', (ctx) => publishResource(ctx, typeset(resource))),
    ),
    ...VERSIONS.map(({ on, by, ...version }) =>
      told(on, by, (ctx) =>
        addResourceVersion(ctx, { ...typeset(version), releasedOn: ctx.today, url: null }),
      ),
    ),
    ...WITHDRAWN.map(({ on, by, ...withdrawal }) =>
      told(on, by, (ctx) =>
        withdrawResource(ctx, { ...typeset(withdrawal), version: 1, withdrawnOn: ctx.today }),
      ),
    ),
    ...contribution(stage, ACCEPTED, (ctx, id, typed) =>
      acceptContribution(ctx, {
        ...{ id, version: 1, typed, answer: typeset(ACCEPTED.answer) },
        resourceVersion: null,
      }),
    ),
    ...contribution(stage, REFUSED, (ctx, id) =>
      refuseContribution(ctx, { id, version: 1, answer: typeset(REFUSED.answer) }),
    ),
    ...WAITING.map(({ on, by, ...contributed }) =>
      told(on, by, (ctx) => {
        const { slug, note, resource } = typeset(contributed);
        return contributeResource(ctx, { slug, note, typed: resource });
      }),
    ),
  ];
}

interface Answered {
  readonly on: When;
  readonly by: PersonKey;
  readonly note: string;
  readonly resource: TypedResource;
  readonly answeredOn: When;
}

/** A contribution, and what staff make of it some days later. */
function contribution(
  stage: Stage,
  { on, by, note, resource, answeredOn }: Answered,
  answer: (ctx: Context, id: number, typed: TypedResource) => Promise<Result<unknown, string>>,
): readonly Told[] {
  const typed = typeset(resource);
  let id = 0;
  return [
    {
      on,
      tell: async (at) => {
        const contributed = { slug: null, typed, note: typeset(note) };
        const outcome = await contributeResource(await stage.as(by, at), contributed);
        succeed(outcome, by);
        id = outcome.ok ? outcome.value : 0;
      },
    },
    {
      on: answeredOn,
      tell: async (at) => succeed(await answer(await stage.as('staff2', at), id, typed), 'staff2'),
    },
  ];
}

function succeed(outcome: Result<unknown, string>, by: PersonKey): void {
  if (!outcome.ok) throw new Error(`story, resources: ${by} is refused: ${outcome.refusal}`);
}
