import type { AgreedItem, AgreedMoney, AgreementFacts, Names } from '~/domain/handover/agreement';
import { addDays, type Day } from '~/domain/shared/day';
import { sumCents, type Cents } from '~/domain/shared/money';
import { formatCount, formatDay, formatMoney, formatNumber } from './format';
import { ROLE_LABELS } from './startups';

/** A document as its page shows it and as it is printed. */
export interface WrittenDocument {
  readonly title: string;
  readonly kicker: string;
  readonly lede: string;
  readonly parts: readonly WrittenPart[];
  readonly foot: string;
}

interface WrittenPart {
  readonly title: string;
  readonly paragraphs?: readonly string[] | undefined;
  readonly facts?: readonly { readonly term: string; readonly value: string }[] | undefined;
  readonly items?:
    readonly { readonly title: string; readonly paragraphs: readonly string[] }[] | undefined;
}

/** Which edition it is; null stands for a draft, which nobody signs. */
type Edition = {
  readonly edition: number;
  readonly drawnOn: Day;
  readonly verifyUrl: string;
} | null;

const UNKNOWN = 'non précisé';

/** What counts, on the page that shows an agreement again: the file that is signed, or to be signed. */
export function whatCounts(
  edition: number,
  signedOn: Day | null,
): { readonly title: string; readonly sentence: string } {
  return signedOn === null
    ? {
        title: `C’est le PDF de la version ${edition} qui se signe`,
        sentence: 'Cette page en montre le contenu. Si un mot diffère, seul le PDF compte.',
      }
    : {
        title: `C’est le PDF signé le ${formatDay(signedOn)} qui fait foi`,
        sentence:
          'Cette page en redit le contenu, avec les mots d’aujourd’hui\u00a0: une personne effacée depuis n’y est plus nommée. Si un mot diffère, seul le PDF compte.',
      };
}

/** The agreement of a handover (convention de transfert), in the words of its page and of its print. */
export function agreementDocument(
  facts: AgreementFacts,
  names: Names,
  edition: Edition,
): WrittenDocument {
  const { startup } = facts;
  const title = `${edition === null ? 'Projet de convention' : 'Convention'} de transfert de «\u00a0${startup.name}\u00a0»`;
  const which =
    edition === null
      ? 'Projet, qui ne se signe pas encore'
      : `Version ${edition.edition}, établie le ${formatDay(edition.drawnOn)}`;
  return {
    title,
    kicker: which,
    lede: `Par cette convention, la première partie transmet le service «\u00a0${startup.name}\u00a0» à la seconde, qui le fera vivre.`,
    parts: [
      partiesPart(facts, names),
      servicePart(facts),
      itemsPart(facts, names),
      moneyPart(facts.money),
      peoplePart(facts, names),
      datesPart(facts),
      signaturePart(edition),
    ],
    foot: `${title} – ${which.toLowerCase()}`,
  };
}

function partiesPart(facts: AgreementFacts, names: Names): WrittenPart {
  const { receiver } = facts;
  const siren = receiver.siren === null ? '' : ` (SIREN ${receiver.siren})`;
  return {
    title: 'Les parties',
    facts: [
      { term: 'Première partie, qui transmet', value: facts.incubatorName },
      { term: 'Seconde partie, qui reçoit', value: `${receiver.name}${siren}` },
      ...facts.sponsors.map(({ accountId, organisationName }) => ({
        term: 'Sponsor',
        value: `${nameOf(names, accountId)}, ${organisationName}`,
      })),
    ],
  };
}

function servicePart({ startup, frictions }: AgreementFacts): WrittenPart {
  return {
    title: 'Le service',
    paragraphs: [startup.pitch],
    facts: [
      { term: 'Adresse', value: startup.serviceUrl ?? UNKNOWN },
      ...frictions.map(({ id, title }) => ({ term: `Friction nº\u00a0${id}`, value: title })),
    ],
  };
}

function itemsPart({ items, templateVersion }: AgreementFacts, names: Names): WrittenPart {
  return {
    title: 'L’état de chaque pièce',
    paragraphs: [
      `Liste des pièces, version ${templateVersion} du modèle\u00a0: ${formatNumber(items.length)} pièces.`,
    ],
    items: items.map((item) => ({ title: item.label, paragraphs: itemLines(item, names) })),
  };
}

function itemLines(item: AgreedItem, names: Names): readonly string[] {
  const { evidence, evidenceUrl, responsibleId, receiverResponsibleId } = item;
  return [
    ...(evidence === null ? [] : [evidence]),
    ...(evidenceUrl === null ? [] : [`Adresse\u00a0: ${evidenceUrl}`]),
    itemState(item, names),
    `En répond pour l’équipe\u00a0: ${nameOf(names, responsibleId)}. En répondra pour le porteur\u00a0: ${nameOf(names, receiverResponsibleId)}.`,
  ];
}

function itemState(item: AgreedItem, names: Names): string {
  const { evidence, providedOn, acceptedOn, acceptedById } = item;
  if (acceptedOn !== null) {
    return `Acceptée le ${formatDay(acceptedOn)} par ${nameOf(names, acceptedById)}.`;
  }
  if (providedOn !== null) return `Apportée le ${formatDay(providedOn)}, à accepter.`;
  return evidence === null ? 'La preuve reste à apporter.' : 'La preuve est à compléter.';
}

function moneyPart(money: readonly AgreedMoney[]): WrittenPart {
  if (money.length === 0) {
    return { title: 'L’argent', paragraphs: ['Aucune enveloppe n’a été accordée.'] };
  }
  const total = (of: (line: AgreedMoney) => number) => formatMoney(sumCents(money.map(of)));
  const lost = sumCents(money.map(lapsedOf));
  return {
    title: 'L’argent',
    paragraphs: [
      `Sur ${total((line) => line.grantedCents)} accordés, ${total((line) => line.orderedCents)} sont commandés et ${total((line) => line.paidCents)} payés. Il reste ${total((line) => line.leftCents)}.${lost > 0 ? ` ${formatMoney(lost)} d’années ou d’enveloppes terminées ne se commandent plus.` : ''}`,
    ],
    facts: money.map((line) => ({
      term: line.funderName,
      value: `du ${formatDay(line.startsOn)} au ${formatDay(addDays(line.endsOn, -1))}\u00a0: ${formatMoney(line.grantedCents)} accordés, ${formatMoney(line.orderedCents)} commandés, ${formatMoney(line.paidCents)} payés, reste ${formatMoney(line.leftCents)}${lapsedOf(line) > 0 ? ` (${formatMoney(lapsedOf(line))} ne se commandent plus)` : ''}`,
    })),
  };
}

/** What was granted, is not ordered, and may not be ordered any more. */
function lapsedOf({ grantedCents, orderedCents, leftCents }: AgreedMoney): Cents {
  return grantedCents - orderedCents - leftCents;
}

function peoplePart({ team }: AgreementFacts, names: Names): WrittenPart {
  const title = 'Les personnes de l’équipe';
  if (team.length === 0) return { title, paragraphs: ['L’équipe n’a plus personne en mission.'] };
  return {
    title,
    facts: team.map(({ accountId, role, daysPerWeek, startsOn, endsOn }) => ({
      term: nameOf(names, accountId),
      value: `${ROLE_LABELS[role]}, ${formatCount(daysPerWeek, 'jour', 'jours')} par semaine depuis le ${formatDay(startsOn)}${endsOn === null ? '' : `, jusqu’au ${formatDay(addDays(endsOn, -1))}`}`,
    })),
  };
}

function datesPart({ startup, preparedOn, acceptedOn, deliberation }: AgreementFacts): WrittenPart {
  return {
    title: 'Les dates',
    facts: [
      { term: 'Start-up ouverte le', value: formatDay(startup.openedOn) },
      { term: 'Passation commencée le', value: formatDay(preparedOn) },
      {
        term: 'Ensemble accepté le',
        value: acceptedOn === null ? 'pas encore' : formatDay(acceptedOn),
      },
      ...(deliberation === null
        ? []
        : [
            {
              term: 'Délibération',
              value: `nº\u00a0${deliberation.number} du ${formatDay(deliberation.takenOn)}${deliberation.fileName === null ? '' : `, fichier ${deliberation.fileName}`}`,
            },
            ...(deliberation.fileSha256 === null
              ? []
              : [{ term: 'Son empreinte SHA-256', value: deliberation.fileSha256 }]),
          ]),
    ],
  };
}

function signaturePart(edition: Edition): WrittenPart {
  return {
    title: 'Les signatures',
    paragraphs:
      edition === null
        ? ['Deux personnes signeront, une par partie, une fois l’ensemble accepté.']
        : [
            'Deux personnes signent, une par partie. Chacune prouve de nouveau qui elle est, puis signe l’empreinte SHA-256 de ce fichier. Si une donnée change avant la seconde signature, une nouvelle version est établie et se signe de nouveau.',
            `Pour vérifier qu’un fichier est bien celui qui est signé\u00a0: ${edition.verifyUrl}`,
          ],
  };
}

function nameOf(names: Names, id: number | null): string {
  return id === null ? UNKNOWN : (names[id] ?? UNKNOWN);
}
