import type { OrganisationKind } from '../../app/domain/organisations/organisation';

/** A body that no register of territories lists: its slug is its code. */
export interface ListedBody {
  readonly kind: OrganisationKind;
  readonly code: string;
  readonly name: string;
  readonly shortName?: string;
  readonly departementCode?: string;
  readonly regionCode?: string;
}

/** The State's side, the social security and the associations of the collectivités. */
export const LISTED_BODIES: readonly ListedBody[] = [
  {
    kind: 'administration-centrale',
    code: 'dinsic',
    shortName: 'DINSIC',
    name: 'Direction interministérielle du numérique et du système d’information et de communication de l’État',
  },
  {
    kind: 'administration-centrale',
    code: 'sgmap',
    shortName: 'SGMAP',
    name: 'Secrétariat général pour la modernisation de l’action publique',
  },
  {
    kind: 'administration-centrale',
    code: 'dgfip',
    shortName: 'DGFiP',
    name: 'Direction générale des finances publiques',
  },
  {
    kind: 'administration-centrale',
    code: 'dgcl',
    shortName: 'DGCL',
    name: 'Direction générale des collectivités locales',
  },
  {
    kind: 'administration-centrale',
    code: 'dgcs',
    shortName: 'DGCS',
    name: 'Direction générale de la cohésion sociale',
  },
  {
    kind: 'administration-centrale',
    code: 'dila',
    shortName: 'DILA',
    name: 'Direction de l’information légale et administrative',
  },
  {
    kind: 'administration-centrale',
    code: 'dgitm',
    shortName: 'DGITM',
    name: 'Direction générale des infrastructures, des transports et de la mer',
  },
  {
    kind: 'service-deconcentre',
    code: 'prefecture-62',
    name: 'Préfecture du Pas-de-Calais',
    departementCode: '62',
    regionCode: '32',
  },
  {
    kind: 'service-deconcentre',
    code: 'prefecture-35',
    name: 'Préfecture d’Ille-et-Vilaine',
    departementCode: '35',
    regionCode: '53',
  },
  {
    kind: 'service-deconcentre',
    code: 'dreal-53',
    shortName: 'DREAL Bretagne',
    name: 'Direction régionale de l’environnement, de l’aménagement et du logement de Bretagne',
    regionCode: '53',
  },
  {
    kind: 'operateur',
    code: 'ants',
    shortName: 'ANTS',
    name: 'Agence nationale des titres sécurisés',
  },
  {
    kind: 'operateur',
    code: 'pole-emploi',
    name: 'Pôle emploi',
  },
  {
    kind: 'operateur',
    code: 'ign',
    shortName: 'IGN',
    name: 'Institut national de l’information géographique et forestière',
  },
  {
    kind: 'operateur',
    code: 'ademe',
    shortName: 'ADEME',
    name: 'Agence de l’environnement et de la maîtrise de l’énergie',
  },
  {
    kind: 'securite-sociale',
    code: 'cnaf',
    shortName: 'CNAF',
    name: 'Caisse nationale des allocations familiales',
  },
  {
    kind: 'securite-sociale',
    code: 'cnam',
    shortName: 'CNAM',
    name: 'Caisse nationale de l’assurance maladie',
  },
  {
    kind: 'securite-sociale',
    code: 'cnav',
    shortName: 'CNAV',
    name: 'Caisse nationale d’assurance vieillesse',
  },
  {
    kind: 'securite-sociale',
    code: 'acoss',
    shortName: 'ACOSS',
    name: 'Agence centrale des organismes de sécurité sociale',
  },
  {
    kind: 'securite-sociale',
    code: 'ccmsa',
    shortName: 'CCMSA',
    name: 'Caisse centrale de la mutualité sociale agricole',
  },
  {
    kind: 'association-elus',
    code: 'amf',
    shortName: 'AMF',
    name: 'Association des maires de France et des présidents d’intercommunalité',
  },
  {
    kind: 'association-elus',
    code: 'adf',
    shortName: 'ADF',
    name: 'Assemblée des départements de France',
  },
  { kind: 'association-elus', code: 'regions-de-france', name: 'Régions de France' },
  { kind: 'association-elus', code: 'france-urbaine', name: 'France urbaine' },
  { kind: 'association-elus', code: 'villes-de-france', name: 'Villes de France' },
  {
    kind: 'association-elus',
    code: 'adcf',
    shortName: 'AdCF',
    name: 'Assemblée des communautés de France',
  },
  {
    kind: 'association-elus',
    code: 'apvf',
    shortName: 'APVF',
    name: 'Association des petites villes de France',
  },
  {
    kind: 'association-elus',
    code: 'amrf',
    shortName: 'AMRF',
    name: 'Association des maires ruraux de France',
  },
];
