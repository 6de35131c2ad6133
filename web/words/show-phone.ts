/** `+4755553333` → `55 55 33 33`; six digits → `116 117`; three stay. */
export function groupDigits(number: string): string {
  const national = number.replace(/^\+47/, '');
  if (/^[2-79]\d{7}$/.test(national)) return national.replace(/(\d\d)(?=\d)/g, '$1 ');
  if (/^8\d{7}$/.test(national) || /^4\d{7}$/.test(national))
    return national.replace(/^(\d{3})(\d\d)(\d{3})$/, '$1 $2 $3');
  if (/^\d{6}$/.test(national)) return national.replace(/^(\d{3})/, '$1 ');
  return national;
}
