import { isSpdxExpression } from '~/adapters/licence.server';
import { readYaml } from '~/adapters/yaml.server';
import { checkPubliccode, type Publiccode } from '~/domain/resources/publiccode-rules';

/** Words that are long enough for the standard. */
export const LONG = 'Tient le registre des arrêtés de circulation d’une commune et les publie. '
  .repeat(3)
  .trim();

/** The least that the standard asks for. */
export const MINIMAL = `publiccodeYmlVersion: "0.4"
name: Arrêtés
url: https://code.example/arretes.git
platforms:
  - web
categories:
  - document-management
developmentStatus: stable
softwareType: standalone/web
description:
  fr:
    shortDescription: Registre des arrêtés de circulation
    longDescription: ${LONG}
    features:
      - Publie les arrêtés
legal:
  license: EUPL-1.2
maintenance:
  type: community
  contacts:
    - name: Camille Exemple
localisation:
  localisationReady: true
  availableLanguages:
    - fr
`;

/** Everything that the standard knows. */
export const WHOLE = `${MINIMAL.replace('  license: EUPL-1.2', '  license: EUPL-1.2\n  mainCopyrightOwner: Ville d’Exemple\n  repoOwner: Ville d’Exemple\n  authorsFile: AUTHORS')}
applicationSuite: Voirie
landingURL: https://arretes.example
isBasedOn: https://code.example/registre.git
softwareVersion: 2.0
releaseDate: 2026-03-01
logo: img/logo.svg
monochromeLogo: https://code.example/raw/mono.PNG
inputTypes: [text/csv]
outputTypes: [application/vnd.oasis.opendocument.text]
usedBy: [Commune d’Exemple]
roadmap: https://arretes.example/suite
intendedAudience:
  scope: [local-authorities, transportation]
  countries: [fr, BE]
  unsupportedCountries: [us]
dependsOn:
  open:
    - name: PostgreSQL
      versionMin: "15"
      versionMax: 18.1
  proprietary:
    - name: Annuaire
      version: 3
      optional: true
  hardware:
    - name: Lecteur de carte
extension:
  anything: [goes, here]
`;

/** What is wrong with a file, each with its line and its place. */
export const check = (text: string) => {
  const yaml = readYaml(text);
  if (!yaml.ok) return yaml.errors.map(({ line, problem }) => `${line} ${problem}`);
  const checked = checkPubliccode(yaml.value, isSpdxExpression);
  return checked.ok
    ? []
    : checked.errors.map(
        ({ path, problem }) => `${yaml.lineOf(path)} ${path.join('/')} ${problem}`,
      );
};

/** The line on which some text of a file begins. */
export const lineOf = (text: string, part: string) =>
  text.slice(0, text.indexOf(part)).split('\n').length;

/** The least without a part. */
export const without = (key: RegExp) => MINIMAL.replace(key, '');

/** A file that keeps the rules, as it is read. */
export const checked = (text: string): Publiccode => {
  const yaml = readYaml(text);
  const read = checkPubliccode(yaml.ok ? yaml.value : null, isSpdxExpression);
  if (!read.ok) throw new Error('the file breaks the rules');
  return read.value;
};
