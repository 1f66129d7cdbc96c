const NUMBER = /^-?\d+(?:[.,]\d+)?$/;

function told(text: string): string {
  const plain = text.replace(/[\s\u00a0\u202f]+/g, ' ').trim();
  const number = plain.replace(/[ €]/g, '');
  return NUMBER.test(number) ? String(Number(number.replace(',', '.'))) : plain;
}

/** Whether two texts mean the same value: spaces, a euro sign and how a number is written do not count. */
export function isSameValue(a: string, b: string): boolean {
  return told(a) === told(b);
}
