import { addDays, type Day } from '../../../app/domain/shared/day';
import type { Result } from '../../../app/domain/shared/result';
import type { Context } from '../../../app/services/shared/context.server';
import { eraseLeaver, openAccounts, welcomeNewcomer } from './people-arrive';
import { ERASED, NEWCOMER } from './people';
import { plantImported } from './plant-imported';
import type { Scene, Tale, When } from './scene';
import type { Stage } from './stage';
import { aDomicile62 } from './tales/a-domicile-62';
import { aDomicile62Built } from './tales/a-domicile-62-built';
import { aDomicile62Followed } from './tales/a-domicile-62-followed';
import { aDomicile62Lately } from './tales/a-domicile-62-lately';
import { adresseAJour } from './tales/adresse-a-jour';
import { allo62 } from './tales/allo-62';
import { ANSWERED } from './tales/answered';
import { cantinePrete } from './tales/cantine-prete';
import { cartableEnCar } from './tales/cartable-en-car';
import { chantiersEnClair } from './tales/chantiers-en-clair';
import { CONVERSATIONS } from './tales/conversations';
import { counterSpreadsheet } from './tales/counter-spreadsheet';
import { franceConnectAgent } from './tales/franceconnect-agent';
import { franceConnectAgentGrows } from './tales/franceconnect-agent-grows';
import { PROGRAMME } from './tales/programme';
import { prochainPassage } from './tales/prochain-passage';
import { QUALIFIED } from './tales/qualified';
import { quaiOuvert } from './tales/quai-ouvert';
import { REVISIONS } from './tales/revisions';
import { SELECTIONS } from './tales/selections';
import { saisonClaire } from './tales/saison-claire';
import { STOPPED } from './tales/stopped';
import { SHORTLISTED } from './tales/shortlisted';
import { TEAMS } from './tales/teams';
import { voiesEtNumeros } from './tales/voies-et-numeros';
import { PIECES } from './tales/pieces';
import { DRAFTS } from './tales/drafts';
import { WAITING } from './tales/waiting';
import { AFTERMATH_TELLERS } from './tell-aftermath';
import { CONVERSATION_TELLERS } from './tell-conversations';
import { COMMITTEE_TELLERS } from './tell-committees';
import { DECISION_TELLERS } from './tell-decisions';
import { FRICTION_TELLERS } from './tell-frictions';
import { SELECTION_TELLERS } from './tell-selections';
import { MONEY_TELLERS } from './tell-money';
import { MILESTONE_TELLERS } from './tell-milestones';
import { resourceTales } from './tell-resources';
import { reuseTales } from './tell-reuses';
import { PROGRAMME_TELLERS } from './tell-programme';
import { REVISION_TELLERS } from './tell-revisions';
import { STARTUP_TELLERS } from './tell-startups';
import { TEAM_TELLERS } from './tell-teams';
import { WORKBENCH_TELLERS } from './tell-workbench';
import { typeset } from './typography';

/** When the incubator's table of the other startups was taken over. */
const IMPORTED_ON = -4;
/** The accounts are there well before the first scene. */
const ACCOUNTS_BEFORE = 30;
const MINUTE_MS = 60_000;
/** Minutes between two acts of a day: room for forty of them between nine and five. */
const APART = 12;

const TALES: readonly Tale[] = [
  allo62,
  adresseAJour,
  franceConnectAgent,
  franceConnectAgentGrows,
  voiesEtNumeros,
  cartableEnCar,
  saisonClaire,
  prochainPassage,
  cantinePrete,
  aDomicile62,
  aDomicile62Built,
  aDomicile62Lately,
  aDomicile62Followed,
  quaiOuvert,
  chantiersEnClair,
  ...QUALIFIED,
  ...ANSWERED,
  ...DRAFTS,
  ...WAITING,
  ...SHORTLISTED,
  ...PIECES,
  ...CONVERSATIONS,
  counterSpreadsheet,
  ...SELECTIONS,
  ...TEAMS,
  ...STOPPED,
  ...PROGRAMME,
  ...REVISIONS,
];

/** Something that happens at one instant of the story. */
export interface Moment {
  readonly at: Date;
  readonly tell: () => Promise<void>;
}

interface Happening {
  readonly on: When;
  readonly day: Day;
  readonly tell: (at: Date) => Promise<void>;
}

/** Everything that happens, in the order of time. */
export function timeline(stage: Stage): readonly Moment[] {
  const happenings: Happening[] = TALES.flatMap(({ slug, scenes }) =>
    typeset(scenes).map((scene) => happening(stage, scene.on, tellScene(stage, slug, scene))),
  );
  happenings.push(
    happening(stage, IMPORTED_ON, (at) => plantImported(stage, at)),
    happening(stage, NEWCOMER.arrivesOn, (at) => welcomeNewcomer(stage, at)),
    happening(stage, ERASED.on, (at) => eraseLeaver(stage, at)),
    ...[...resourceTales(stage), ...reuseTales(stage)].map(({ on, tell }) =>
      happening(stage, on, tell),
    ),
  );
  happenings.sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0));
  const first = happenings[0]?.day ?? stage.day(0);
  const accountsOn = addDays(first, -ACCOUNTS_BEFORE);
  happenings.unshift(happening(stage, accountsOn, (at) => openAccounts(stage, at)));
  return happenings.map(({ on, day, tell }, index) => {
    const at =
      on === 0 ? justNow(stage, happenings.length - index) : instantOf(happenings, index, day);
    return { at, tell: () => tell(at) };
  });
}

function happening(stage: Stage, on: When, tell: Happening['tell']): Happening {
  return { on, day: stage.day(on), tell };
}

/** The acts of a day follow each other from nine or ten in the morning, Paris time. */
function instantOf(happenings: readonly Happening[], index: number, day: Day): Date {
  const place = index - happenings.findIndex((other) => other.day === day);
  return new Date(new Date(`${day}T08:00:00Z`).getTime() + place * APART * MINUTE_MS);
}

/** Today's acts have just taken place, whatever the hour. */
function justNow(stage: Stage, fromTheEnd: number): Date {
  return new Date(stage.now.getTime() - fromTheEnd * MINUTE_MS);
}

function tellScene(stage: Stage, slug: string, scene: Scene): Happening['tell'] {
  return async (at) => {
    const ctx = await stage.as(scene.by, at);
    const outcome = await tellerOf(scene)(stage, ctx, slug, scene);
    if (outcome.ok) return;
    const { refusal, facts } = outcome;
    const why = facts === undefined ? refusal : `${refusal} ${JSON.stringify(facts)}`;
    throw new Error(`story, ${slug}, day ${scene.on}: ${scene.by} may not ${scene.does}: ${why}`);
  };
}

const TELLERS = {
  ...FRICTION_TELLERS,
  ...WORKBENCH_TELLERS,
  ...CONVERSATION_TELLERS,
  ...SELECTION_TELLERS,
  ...STARTUP_TELLERS,
  ...TEAM_TELLERS,
  ...MONEY_TELLERS,
  ...MILESTONE_TELLERS,
  ...DECISION_TELLERS,
  ...AFTERMATH_TELLERS,
  ...COMMITTEE_TELLERS,
  ...PROGRAMME_TELLERS,
  ...REVISION_TELLERS,
};

type AnyTeller = (
  stage: Stage,
  ctx: Context,
  slug: string,
  scene: Scene,
) => Promise<Result<unknown, string>>;

/** The teller of a scene's own verb: each is typed for its scene, and the table is typed to hold one per verb. */
function tellerOf({ does }: Scene): AnyTeller {
  return TELLERS[does] as AnyTeller;
}
