import { done, type Result } from '../../../app/domain/shared/result';
import { askInformation } from '../../../app/services/frictions/askInformation.server';
import { attachFile } from '../../../app/services/frictions/attachFile.server';
import { declineFriction } from '../../../app/services/frictions/declineFriction.server';
import { followFriction } from '../../../app/services/frictions/followFriction.server';
import { giveInformation } from '../../../app/services/frictions/giveInformation.server';
import { mergeFriction } from '../../../app/services/frictions/mergeFriction.server';
import { qualifyFriction } from '../../../app/services/frictions/qualifyFriction.server';
import { receiveImport } from '../../../app/services/frictions/receiveImport.server';
import { redirectFriction } from '../../../app/services/frictions/redirectFriction.server';
import { saveDraft, type Draft } from '../../../app/services/frictions/saveDraft.server';
import { selectFriction } from '../../../app/services/frictions/selectFriction.server';
import { submitFriction } from '../../../app/services/frictions/submitFriction.server';
import { supportFriction } from '../../../app/services/frictions/supportFriction.server';
import { takeFriction } from '../../../app/services/frictions/takeFriction.server';
import { withdrawFriction } from '../../../app/services/frictions/withdrawFriction.server';
import type { Context } from '../../../app/services/shared/context.server';
import { PEOPLE } from './people';
import type { FrictionTold } from './scene';
import { centsOf, type Stage, type Tellers } from './stage';

type FrictionVerb =
  | 'draft'
  | 'propose'
  | 'take'
  | 'ask'
  | 'inform'
  | 'qualify'
  | 'select'
  | 'decline'
  | 'merge'
  | 'redirect'
  | 'withdraw'
  | 'send-sheet'
  | 'support'
  | 'follow'
  | 'attach';

/** What happens to frictions, through the use cases. */
export const FRICTION_TELLERS: Tellers<FrictionVerb> = {
  draft: (stage, ctx, slug, { text }) => draft(stage, ctx, slug, text),
  propose: async (stage, ctx, slug, { text }) => {
    const drafted = await draft(stage, ctx, slug, text);
    return drafted.ok ? submitFriction(ctx, drafted.value) : drafted;
  },
  take: async (stage, ctx, slug) => takeFriction(ctx, await stage.friction(slug)),
  ask: async (stage, ctx, slug, { words }) =>
    askInformation(ctx, { ...(await seen(stage, slug)), words }),
  inform: async (stage, ctx, slug, { words }) =>
    giveInformation(ctx, { ...(await seen(stage, slug)), words }),
  qualify: async (stage, ctx, slug, { words }) =>
    qualifyFriction(ctx, { ...(await seen(stage, slug)), words }),
  select: async (stage, ctx, slug, { words }) =>
    selectFriction(ctx, { ...(await seen(stage, slug)), words }),
  decline: async (stage, ctx, slug, { words, reason }) =>
    declineFriction(ctx, { ...(await seen(stage, slug)), words, reason }),
  merge: async (stage, ctx, slug, { words, into }) => {
    const { id: targetId } = await stage.friction(into);
    return mergeFriction(ctx, { ...(await seen(stage, slug)), words, targetId });
  },
  redirect: async (stage, ctx, slug, { words, to }) =>
    redirectFriction(ctx, { ...(await seen(stage, slug)), words, target: to }),
  attach: async (stage, ctx, slug, { name, lines, audience }) => {
    const { id } = await stage.friction(slug);
    const bytes = new TextEncoder().encode(`${lines.join('\n')}\n`);
    return attachFile(ctx, stage.keeping, { id, audience, file: { name, bytes } });
  },
  withdraw: async (stage, ctx, slug, { words }) =>
    withdrawFriction(ctx, { ...(await seen(stage, slug)), words }),
  'send-sheet': async (_stage, ctx, _slug, { name, rows }) =>
    receiveImport(ctx, { name, bytes: Buffer.from(rows.join('\r\n')) }),
  support: async (stage, ctx, slug, { by, evidence, people, phone, ...told }) => {
    const { id } = await stage.friction(slug);
    return supportFriction(ctx, {
      ...{ id, evidence, peoplePerYear: people },
      minutesEach: told.minutes ?? null,
      eurosEachCents: told.euros === undefined ? null : centsOf(told.euros),
      evidenceSource: told.source ?? '',
      territory: await territoryTyped(stage, told.territory),
      pilot: told.pilot ?? false,
      ...(phone === undefined
        ? {}
        : { contact: { name: PEOPLE[by].name, email: PEOPLE[by].email, phone } }),
    });
  },
  follow: async (stage, ctx, slug) => followFriction(ctx, await stage.friction(slug)),
};

async function seen(stage: Stage, slug: string): Promise<{ id: number; version: number }> {
  const { id, version } = await stage.friction(slug);
  return { id, version };
}

async function draft(
  stage: Stage,
  ctx: Context,
  slug: string,
  told: FrictionTold,
): Promise<Result<{ id: number; version: number }, string>> {
  const saved = await saveDraft(ctx, await draftOf(stage, told));
  if (!saved.ok) return saved;
  stage.frictions.set(slug, saved.value.id);
  return done(saved.value);
}

async function draftOf(stage: Stage, told: FrictionTold): Promise<Draft> {
  const { title, theme, sufferers, situation, improvement, sponsor, agent, budget } = told;
  return {
    ...{ title, theme, sufferers, situation, improvement },
    territory: await territoryTyped(stage, told.territory),
    peoplePerYear: told.people,
    minutesEach: told.minutes,
    eurosEachCents: told.euros === null ? null : centsOf(told.euros),
    evidenceSource: told.source,
    ...{ sponsorAnswer: sponsor[0], sponsorNote: sponsor[1] },
    ...{ freedAgentAnswer: agent[0], freedAgentNote: agent[1] },
    ...{ budgetAnswer: budget[0], budgetNote: budget[1] },
    freedHalfDays: told.halfDays ?? null,
    askedBudgetCents: told.asked === undefined ? null : centsOf(told.asked),
  };
}

/** A territory as a form takes it; empty for none. */
async function territoryTyped(stage: Stage, slug: string | undefined): Promise<string> {
  if (slug === undefined) return '';
  const { name, code } = await stage.organisation(slug);
  return `${name} (${code})`;
}
