import type { Contact } from '~/domain/frictions/supporting';
import type { Evidence } from '~/domain/frictions/weight';
import { formatNumber } from '~/wording/format';
import { territoryText } from '~/wording/frictions';
import { measuredWords } from '~/wording/frictions-support';
import { Tag } from '../base/tags';
import { Written } from './friction-text';

/** An organisation of the family, with what it said. */
export interface Voice extends Evidence {
  readonly frictionId: number;
  readonly supportId: number | null;
  readonly organisationId: number;
  readonly organisation: string;
  readonly slug: string;
  readonly population: number | null;
  readonly evidence: string | null;
  readonly evidenceSource: string;
  readonly pilot: boolean;
  readonly territory: { readonly name: string; readonly code: string } | null;
}

interface VoicesProps {
  readonly voices: readonly Voice[];
  readonly frictionId: number;
  /** Whom to call, where the reader may know it. */
  readonly contacts?: readonly (Contact & { readonly supportId: number })[] | undefined;
}

/** Who has this friction: its proposer, those who said « nous aussi », and those of the frictions merged into it. */
export function Voices({ voices, frictionId, contacts = [] }: VoicesProps) {
  return (
    <ul className="rl-voices">
      {voices.map((voice) => (
        <li key={`${voice.frictionId}-${voice.organisationId}-${voice.supportId ?? 'proposer'}`}>
          <VoiceHead voice={voice} frictionId={frictionId} />
          {voice.evidence === null ? null : <Written text={voice.evidence} />}
          {/* The weight of the friction itself is said above, with its formula. */}
          {voice.supportId === null && voice.frictionId === frictionId ? null : (
            <Measured voice={voice} />
          )}
          <Reachable contact={contacts.find(({ supportId }) => supportId === voice.supportId)} />
        </li>
      ))}
    </ul>
  );
}

function VoiceHead({ voice, frictionId }: { readonly voice: Voice; readonly frictionId: number }) {
  const { territory, population } = voice;
  const place =
    voice.supportId !== null && territory !== null ? `, pour ${territoryText(territory)}` : '';
  return (
    <>
      <a href={`/organisations/${voice.slug}`}>{voice.organisation}</a>
      {population === null ? null : (
        <span className="rl-voices__fact"> {formatNumber(population)} habitants</span>
      )}
      {place === '' ? null : <span className="rl-voices__fact">{place}</span>}
      {voice.frictionId === frictionId ? null : (
        <span className="rl-voices__fact"> par la friction nº {voice.frictionId}</span>
      )}
      {voice.pilot ? (
        <>
          {' '}
          <Tag>Pilote volontaire</Tag>
        </>
      ) : null}
    </>
  );
}

function Measured({ voice }: { readonly voice: Voice }) {
  const words = measuredWords(voice);
  if (words === '' && voice.evidenceSource === '') return null;
  return (
    <p className="rl-voices__fact">
      {words}
      {voice.evidenceSource === '' ? null : (
        <>
          {words === '' ? null : '. '}Source : {voice.evidenceSource}
        </>
      )}
    </p>
  );
}

function Reachable({ contact }: { readonly contact: Contact | undefined }) {
  if (contact === undefined) return null;
  const { name, email, phone } = contact;
  return (
    <p className="rl-voices__fact">
      À joindre (non publié) : {name}
      {email === '' ? null : (
        <>
          , <a href={`mailto:${email}`}>{email}</a>
        </>
      )}
      {phone === '' ? null : `, ${phone}`}
    </p>
  );
}
