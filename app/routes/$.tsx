import { notFound } from '~/http/access.server';

/** Every address that no other route knows; without it the router writes the address, query included, into the log. */
export function loader() {
  return notFound();
}

export function action() {
  return notFound();
}

/** Only its error page is ever shown. */
export default function NoPage() {
  return null;
}
