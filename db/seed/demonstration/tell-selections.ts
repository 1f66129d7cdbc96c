import { decideSelection } from '../../../app/services/frictions/decideSelection.server';
import { openSelection } from '../../../app/services/frictions/openSelection.server';
import { proposePortfolio } from '../../../app/services/frictions/proposePortfolio.server';
import { readSelectionDecision } from '../../../app/services/frictions/readSelectionDecision.server';
import {
  listSelections,
  portfoliosOf,
  type SelectionRow,
} from '../../repositories/frictions-selection';
import { centsOf, type Stage, type Tellers } from './stage';

/** Selection days, through the use cases. */
export const SELECTION_TELLERS: Tellers<
  'prepare-selection' | 'propose-portfolio' | 'decide-selection'
> = {
  'prepare-selection': (stage, ctx, _slug, { held, kind, euros, teams, share }) =>
    openSelection(ctx, {
      heldOn: stage.day(held),
      kind,
      budgetCents: centsOf(euros),
      teams,
      collectiviteShare: share,
    }),
  'propose-portfolio': async (stage, ctx, _slug, { teams, impose = [], exclude = [] }) => {
    const session = await openSession(stage);
    const numbers = (tales: readonly string[]) =>
      Promise.all(tales.map(async (tale) => (await stage.friction(tale)).id));
    return proposePortfolio(ctx, {
      id: session.id,
      budgetCents: session.budgetCents,
      teams: teams ?? session.teams,
      collectiviteShare: session.collectiviteShare,
      forcedIn: await numbers(impose),
      forcedOut: await numbers(exclude),
    });
  },
  'decide-selection': async (stage, ctx, _slug, { chosen, kept }) => {
    const { id } = await openSession(stage);
    const [newest] = await portfoliosOf(stage.tx, id);
    const number = newest?.number ?? 0;
    const view = await readSelectionDecision(ctx, id, number);
    return decideSelection(ctx, {
      id,
      number,
      version: view?.selection.version ?? 0,
      seen: view?.seen ?? [],
      words: new Map(),
      selectedReason: chosen,
      keptReason: kept,
    });
  },
};

async function openSession(stage: Stage): Promise<SelectionRow> {
  const sessions = await listSelections(stage.tx, { decidedOnly: false });
  const open = sessions.find(({ decidedAt }) => decidedAt === null);
  if (open === undefined) throw new Error('no selection day is prepared in the story yet');
  return open;
}
