import parse from 'spdx-expression-parse';

/** Whether that is an expression of known licences in the words of SPDX. */
export function isSpdxExpression(expression: string): boolean {
  try {
    parse(expression);
    return true;
  } catch {
    return false;
  }
}
