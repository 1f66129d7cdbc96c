import { organisationOf } from 'db/repositories/organisations';
import { isSpdxExpression } from '~/adapters/licence.server';
import { readYaml } from '~/adapters/yaml.server';
import type { TypedResource } from '~/domain/resources/content';
import { describedBy } from '~/domain/resources/publiccode';
import type { PubliccodeProblem } from '~/domain/resources/publiccode-fields';
import { LARGEST_PUBLICCODE } from '~/domain/resources/publiccode-words';
import { checkPubliccode } from '~/domain/resources/publiccode-rules';
import { accessTo, audienceOf } from '~/wording/resources-publiccode';
import { resolveOrganisation } from '../organisations/resolveOrganisation.server';
import type { Context } from '../shared/context.server';

/** What is wrong with a file, where the person finds it. */
export interface PubliccodeFault {
  readonly line: number;
  /** The line as it is written. */
  readonly written: string;
  /** Keys from the top, as in `description/fr/features`; empty where the file does not read. */
  readonly key: string;
  readonly problem: PubliccodeProblem;
  readonly facts: Readonly<Record<string, string | number>>;
}

export type PubliccodeRead =
  | { readonly ok: true; readonly written: Partial<TypedResource> }
  | { readonly ok: false; readonly faults: readonly PubliccodeFault[] };

/** A publiccode.yml as the beginning of a contribution, or everything that is wrong with it at its line; nothing is kept. */
export async function readPubliccode(ctx: Context, text: string): Promise<PubliccodeRead> {
  const lines = text.split('\n');
  const fault = (
    line: number,
    problem: PubliccodeProblem,
    more: Partial<PubliccodeFault> = {},
  ): PubliccodeFault => ({
    ...{ line, problem, key: '', facts: {} },
    written: (lines[line - 1] ?? '').trim().slice(0, 120),
    ...more,
  });
  if (text.length > LARGEST_PUBLICCODE) return { ok: false, faults: [fault(1, 'too-large')] };
  const yaml = readYaml(text);
  if (!yaml.ok) {
    return { ok: false, faults: yaml.errors.map(({ line, problem }) => fault(line, problem)) };
  }
  const checked = checkPubliccode(yaml.value, isSpdxExpression);
  if (!checked.ok) {
    const faults = checked.errors.map(({ path, problem, facts }) => {
      const line = yaml.lineOf(path);
      const told = fault(line, problem, { key: path.join('/'), facts });
      // What is not there at all is looked for in what should hold it: that line is not to blame.
      const isAbsent = problem === 'missing' && !told.written.includes(String(path.at(-1)));
      return isAbsent ? { ...told, written: '' } : told;
    });
    return { ok: false, faults: faults.sort((a, b) => a.line - b.line) };
  }
  const { scopes, holder, landingUrl, documentationUrl, repositoryUrl, ...told } = describedBy(
    checked.value,
  );
  return {
    ok: true,
    written: {
      ...told,
      landingUrl: landingUrl || null,
      documentationUrl: documentationUrl || null,
      repositoryUrl: repositoryUrl || null,
      producer: await producerOf(ctx, holder),
      audience: audienceOf(scopes),
      accessConditions: accessTo(told.licence),
    },
  };
}

/** Whoever holds the rights, when that names one organisation; else the person's own, which they may correct. */
async function producerOf({ db, actor }: Context, holder: string): Promise<string> {
  if (holder !== '' && (await resolveOrganisation(db, holder)).ok) return holder;
  const own = actor?.organisationId ?? null;
  return own === null ? holder : ((await organisationOf(db, own))?.name ?? holder);
}
