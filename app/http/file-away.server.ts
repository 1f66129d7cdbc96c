import type { FileAway } from '~/wording/files';
import { FILE_AWAY } from '~/wording/files';

const STATUSES: Readonly<Record<FileAway, number>> = { 'not-found': 404, storage: 503 };

/** The page that stands for a file that cannot be handed out: the route has no page of its own, since it answers with files. */
export function fileAwayPage(why: FileAway, request: Request, isSignedIn: boolean): Response {
  const { title, text } = FILE_AWAY[why];
  const back = encodeURIComponent(new URL(request.url).pathname);
  const link = isSignedIn
    ? '<a href="/">Aller à l’accueil</a>'
    : `<a href="/connexion?retour=${back}">Se connecter et revenir ici</a>`;
  const status = STATUSES[why];
  return new Response(
    `<!doctype html>
<html lang="fr"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${title} – Relais</title><link rel="stylesheet" href="/indisponible.css"><link rel="icon" href="/favicon.svg" type="image/svg+xml"></head>
<body><main><h1>${title}</h1><p>${text}</p><p>${link}</p></main></body></html>
`,
    {
      status,
      headers: {
        'Content-Type': 'text/html; charset=utf-8',
        ...(why === 'storage' ? { 'Retry-After': '60' } : {}),
      },
    },
  );
}
