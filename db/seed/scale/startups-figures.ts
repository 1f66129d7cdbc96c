import { sql, type SQL } from 'drizzle-orm';
import { addMonths, type Day } from '../../../app/domain/shared/day';

/** A planted startup, as far as its figures go. */
interface Measured {
  readonly id: number;
  readonly staff_id: number;
  readonly opened_on: Day;
}

const NAMES = ['Usagers par mois', 'Dossiers traités', 'Délai moyen'];
const VALUES = 12;

/** Three indicators for each startup, with a value for each of its first months until today. */
export function insertIndicators(plans: readonly Measured[], today: Day): SQL[] {
  const rows = plans.flatMap(({ id, staff_id, opened_on }) =>
    NAMES.map((name, place) => ({
      ...{ startup_id: id, staff_id, opened_on, name, place },
      days: Array.from({ length: VALUES }, (_, month) => addMonths(opened_on, month + 1)).filter(
        (day) => day <= today,
      ),
    })),
  );
  return [
    sql`with planned as (
        select row_number() over () as row, * from json_to_recordset(${JSON.stringify(rows)}::text::json)
          as row(startup_id int, staff_id int, opened_on date, name text, place int, days date[])
      ), numbered as (
        select planned.*, nextval(pg_get_serial_sequence('indicator', 'id'))::int as id from planned
      ), inserted as (
        insert into indicator (id, startup_id, kind, name, unit, direction, created_at) overriding system value
        select id, startup_id, 'usage', name, 'par mois', 'up', opened_on + time '09:00' from numbered
      )
      insert into indicator_value (indicator_id, measured_on, value, origin, source, recorded_at, recorded_by_id)
      select id, day, 100 * (place + 1) + 7 * month, 'hand', 'Un relevé inventé.', day + time '09:00', staff_id
      from numbered, unnest(days) with ordinality as measured (day, month) order by id, month`,
  ];
}

const STANDARDS = ['accessibilite', 'usagers', 'code-ouvert'];

/** Three answers to standards for each startup; their labels are of an earlier edition, so that they stand in its history alone. */
export function insertStandards(plans: readonly Measured[]): SQL[] {
  const rows = plans.map(({ id, staff_id, opened_on }) => ({
    startup_id: id,
    staff_id,
    opened_on,
  }));
  return [
    sql`insert into standard_answer (startup_id, standard_id, label, answer, evidence, at, author_id)
      select startup_id, standard, 'Une question inventée pour mesurer', 'yes', 'Un constat inventé.', opened_on + time '09:00', staff_id
      from json_to_recordset(${JSON.stringify(rows)}::text::json) as row(startup_id int, staff_id int, opened_on date),
        unnest(${`{${STANDARDS.join()}}`}::text[]) as standard
      order by startup_id, standard`,
  ];
}
