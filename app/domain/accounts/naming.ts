/** A first name for a new account from its address (« jeanne.le-goff@… » is « Jeanne Le-Goff »); the person corrects it. */
export function nameFromEmail(email: string): string {
  const local = email.split('@')[0]?.split('+')[0] ?? '';
  const words = local.split(/[._]+/).filter((word) => word !== '');
  const name = words.map((word) =>
    word.replace(/(^|-)\p{L}/gu, (letter) => letter.toLocaleUpperCase('fr')),
  );
  return name.length === 0 ? email : name.join(' ');
}
