import type { Scene } from '../scene';

const programme = 'dcant-2018-2020';

const STARTUPS: readonly (readonly [on: number, action: number, startup: string])[] = [
  [-960, 2, 'franceconnect-agent'],
  [-885, 20, 'voies-et-numeros'],
  [-880, 29, 'voies-et-numeros'],
  [-878, 11, 'adresse-a-jour'],
  [-520, 22, 'prochain-passage'],
  [-335, 3, 'cantine-prete'],
  [-315, 28, 'cartable-en-car'],
  [-100, 28, 'a-domicile-62'],
  [-310, 24, 'franceconnect-agent'],
  [-97, 25, 'a-domicile-62'],
  [-79, 21, 'chantiers-en-clair'],
];

const FRICTIONS: readonly (readonly [on: number, action: number, tale: string])[] = [
  [-876, 11, 'adresse-a-jour'],
  [-519, 22, 'prochain-passage'],
  [-78, 21, 'chantiers-en-clair'],
];

const RESOURCES: readonly (readonly [on: number, action: number, resource: string])[] = [
  [-312, 1, 'franceconnect'],
  [-311, 3, 'paiement-en-ligne-des-collectivites'],
  [-309, 4, 'archivage-numerique-partage'],
  [-20, 5, 'convention-type-de-partage-de-donnees-entre-collectivites'],
  [-307, 21, 'perturbations-liees-aux-travaux'],
  [-306, 22, 'transports-publics-de-brest-temps-reel'],
];

/** What belongs to which action. */
export const LINKS: readonly Scene[] = [
  ...STARTUPS.map(([on, action, startup]): Scene => ({
    ...{ on, by: 'staff', does: 'link-startup', programme, action, startup },
  })),
  ...FRICTIONS.map(([on, action, tale]): Scene => ({
    ...{ on, by: 'staff', does: 'link-friction', programme, action, tale },
  })),
  ...RESOURCES.map(([on, action, resource]): Scene => ({
    ...{ on, by: 'staff', does: 'link-resource', programme, action, resource },
  })),
];
