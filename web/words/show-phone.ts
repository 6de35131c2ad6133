/** `+4755553333` → `55 55 33 33`; of mobiles `469 06 249`; six digits → `116 117`; three stay. */
export function groupDigits(number: string): string {
  const national = number.replace(/^\+47/, '');
  if (/^[235-7]\d{7}$/.test(national)) return national.replace(/(\d\d)(?=\d)/g, '$1 ');
  if (/^[489]\d{7}$/.test(national)) return national.replace(/^(\d{3})(\d\d)(\d{3})$/, '$1 $2 $3');
  if (/^\d{6}$/.test(national)) return national.replace(/^(\d{3})/, '$1 ');
  return national;
}
