import { redirect, type ActionFunctionArgs } from '@remix-run/node';
import { z } from 'zod';
import { safeReturn } from '~/http/access.server';
import { choice, optionalLine } from '~/http/fields';
import { readForm } from '~/http/form.server';
import { THEMES } from '~/http/theme.server';

const schema = z.object({ theme: choice(THEMES).required(), retour: optionalLine(2_000) });
const YEAR_SECONDS = 31_536_000;

export function loader() {
  return redirect('/');
}

/** Keeps the theme that this browser chose for a year, and goes back to the page. */
export async function action({ request }: ActionFunctionArgs) {
  const form = await readForm(request, schema);
  if (!form.ok) return redirect('/', 303);
  const { theme, retour } = form.value;
  const cookie = `relais_theme=${theme}; Path=/; Max-Age=${YEAR_SECONDS}; HttpOnly; SameSite=Lax`;
  return redirect(safeReturn(retour), { status: 303, headers: { 'Set-Cookie': cookie } });
}
