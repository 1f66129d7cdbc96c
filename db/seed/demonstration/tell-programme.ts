import { semester, type Semester } from '../../../app/domain/programme/semester';
import { addMonths, type Day } from '../../../app/domain/shared/day';
import { agreeFraming } from '../../../app/services/programme/agreeFraming.server';
import { changeActionState } from '../../../app/services/programme/changeActionState.server';
import { layBridge } from '../../../app/services/programme/layBridge.server';
import { linkToAction } from '../../../app/services/programme/linkToAction.server';
import { openProgramme } from '../../../app/services/programme/openProgramme.server';
import { recordEdition } from '../../../app/services/programme/recordEdition.server';
import { writeFraming } from '../../../app/services/programme/writeFraming.server';
import { programmeOfSlug } from '../../repositories/programme';
import { actionNumbered } from '../../repositories/programme-actions';
import { latestFraming } from '../../repositories/programme-framings';
import type { Adopted } from './scene-programme';
import type { Stage, Tellers } from './stage';

/** The last edition: the next one is due soon. */
const LAST_ADOPTED = -160;
const MONTHS_APART = 6;

/** The programme, its editions and its actions, through the use cases. */
export const PROGRAMME_TELLERS: Tellers<
  | 'open-programme'
  | 'record-edition'
  | 'frame'
  | 'agree-framing'
  | 'move-action'
  | 'link-startup'
  | 'link-friction'
  | 'link-resource'
  | 'bridge'
> = {
  'open-programme': (_stage, ctx, _slug, scene) =>
    openProgramme(ctx, {
      ...{ name: scene.name, intention: scene.intention, priorities: scene.priorities },
      ...{ startsOn: scene.starts, endsOn: scene.ends ?? null },
      ...{ quorumPercent: 50, majorityPercent: 50 },
      isNeighbour: scene.neighbour ?? false,
      predecessor: scene.predecessor ?? '',
    }),
  'record-edition': (stage, ctx, _slug, scene) => {
    const adoptedOn = adoptedDay(stage, scene.adopted);
    return recordEdition(ctx, scene.programme, {
      ...{ adoptedOn, summary: scene.summary, lines: scene.lines },
      semester: scene.semester === undefined ? semesterFrom(adoptedOn) : semester(scene.semester),
      adoptedElsewhere: scene.where,
    });
  },
  frame: async (stage, ctx, _slug, scene) => {
    const { goal, scope, deliverables, territories, indicators } = scene;
    const address = { programme: scene.programme, number: scene.action };
    const { framing } = await actionOf(stage, scene);
    const text = { goal, scope, deliverables, territories, indicators };
    return writeFraming(ctx, address, { version: framing, text });
  },
  'agree-framing': async (stage, ctx, _slug, scene) => {
    const { framing } = await actionOf(stage, scene);
    return agreeFraming(ctx, { programme: scene.programme, number: scene.action }, framing);
  },
  'move-action': async (stage, ctx, _slug, scene) => {
    const { version } = await actionOf(stage, scene);
    const address = { programme: scene.programme, number: scene.action };
    return changeActionState(ctx, address, { version, state: scene.to, reason: scene.reason });
  },
  'link-startup': (_stage, ctx, _slug, { programme, action, startup }) =>
    linkToAction(ctx, { programme, number: action }, { kind: 'startup', named: startup }),
  'link-friction': async (stage, ctx, _slug, { programme, action, tale }) => {
    const { id } = await stage.friction(tale);
    const friction = { kind: 'friction', named: String(id) } as const;
    return linkToAction(ctx, { programme, number: action }, friction);
  },
  'link-resource': (_stage, ctx, _slug, { programme, action, resource }) =>
    linkToAction(ctx, { programme, number: action }, { kind: 'resource', named: resource }),
  bridge: (_stage, ctx, _slug, { programme, action, to, note }) => {
    const [toProgramme, toNumber] = to;
    return layBridge(ctx, { programme, number: action }, { toProgramme, toNumber, note });
  },
};

/** The day of an edition: history's, or so many half-years before the last one's. */
function adoptedDay(stage: Stage, adopted: Adopted): Day {
  return typeof adopted === 'string'
    ? adopted
    : addMonths(stage.day(LAST_ADOPTED), -MONTHS_APART * adopted.semestersAgo);
}

/** An edition adopted at the end of a half-year is the next one's, as that of 14 December 2017 is 2018-S1. */
function semesterFrom(adoptedOn: Day): Semester {
  const month = addMonths(adoptedOn, 1);
  return semester(`${month.slice(0, 4)}-S${month.slice(5, 7) < '07' ? 1 : 2}`);
}

async function actionOf(
  stage: Stage,
  { programme: slug, action: number }: { readonly programme: string; readonly action: number },
): Promise<{ readonly version: number; readonly framing: number }> {
  const programme = await programmeOfSlug(stage.tx, slug);
  const action = programme === null ? null : await actionNumbered(stage.tx, programme.id, number);
  if (action === null) throw new Error(`${slug} has no action ${number} in the story yet`);
  const framing = await latestFraming(stage.tx, action.id);
  return { version: action.version, framing: framing?.number ?? 0 };
}
