import type { RuleName } from './nb.ts';

/** The same as in `nb.ts`, in English. */
export const RULES_EN: Readonly<Record<RuleName, string>> = {
  SOURCE_EMPTY: 'The delivery is empty. Fetch it again; nothing has been changed.',
  SOURCE_IS_HTML:
    'The source answered with a web page instead of data. It is probably down, or the address is wrong: check it, or try again later.',
  SOURCE_TOO_LARGE: 'The delivery is larger than the limit. Divide it, or check that it is the right file.',
  SOURCE_ENCODING:
    'The character set cannot be read as Norwegian text. In Excel: save as “CSV UTF-8 (semicolon delimited)”. Otherwise: save as UTF-8.',
  SOURCE_DOUBLE_ENCODED:
    'Æ, ø and å are broken: the file was saved as UTF-8 twice. Fetch it again from where it was made.',
  SOURCE_REPLACED_CHARACTERS:
    'Letters in the file were replaced by replacement characters. Fetch it again from where it was made.',
  SOURCE_NOT_JSON: 'The answer is not valid JSON. Fetch it again; check that it is the right file.',
  SOURCE_CUT_OFF: 'The answer was cut off before it was complete. Fetch it again; nothing has been changed.',
  SOURCE_SHAPE: 'The delivery is not built as this source should be. Check that it is the right file.',
  XLSX_UNREADABLE: 'The workbook cannot be read. Save it again as an Excel workbook (.xlsx) or as “CSV UTF-8”.',
  SHEETS_SEVERAL:
    'Several visible sheets have the columns of the template. Put the rows in one sheet, or hide or delete the others.',
  SHEET_HIDDEN_CELLS:
    'The sheet has hidden rows or columns. Show or delete them, so that it is clear what is to be taken in.',
  SHEET_MERGED_CELLS: 'The sheet has merged cells. Split them, and fill each cell in.',
  CSV_SYNTAX: 'The file is not valid CSV. Look for missing quotation marks.',
  COLUMNS_MISSING: 'Columns are missing in the header. Check that it is the right file, or fetch the template again.',
  COLUMNS_UNKNOWN: 'The header has columns that the template has not. Remove them, or fetch the template again.',
  COLUMNS_TWICE: 'The header has the same column twice. Remove one of them.',
  TOO_MANY: 'The office has as many as it may have. Remove others first.',
  TOO_MANY_FIELDS: 'The row has more fields than the header. Put quotation marks around text that holds the separator.',
  TOO_MANY_ROWS: 'The file has more rows than the limit. Divide it.',
  MISSING: 'The field is missing. Fill it in.',
  WRONG_TYPE: 'The field is of the wrong type. Write a text where a text belongs, and a list where a list belongs.',
  WRONG_VALUE: 'The value is none of those that can be used here. Choose one of them.',
  MUNICIPALITY_NUMBER: 'A municipality number has four digits. Write all four, with the leading zero.',
  COUNTY_NUMBER:
    'A county number has two digits, and the numbers of its municipalities begin with them. Correct one of them.',
  OFFICE_NUMBER: 'An office number has four digits. Write all four, with the leading zero.',
  LEADING_ZERO_LOST:
    'The number lacks a digit; the leading zero has probably gone. Write all digits, and format the column as text in the spreadsheet.',
  ORGANISATION_NUMBER: 'An organisation number has nine digits. Write all nine.',
  POSTAL_CODE: 'A postal code has four digits. Write all four, with the leading zero.',
  PHONE:
    'This is not a telephone number. Write eight digits, five that begin with 0, a short number such as 113, 116 117 or 1881, or a country code with + before it.',
  PHONE_WITH_WORDS:
    'The field has words or figures beside the number. Write the number alone here, and the rest (keys to press, hours, who it is) in the comment.',
  PHONES_IN_ONE:
    'The field has several telephone numbers. Write one number in the field; each number has a row of its own.',
  EMAIL: 'This is not an e-mail address. Write it as post@example.no.',
  URL: 'This is not a web address. Write all of it, with https:// or http:// before it.',
  DATE: 'Write the date as 2026-12-01 or 01.12.2026; the day must exist.',
  WEEKDAY:
    'Write the weekday in Norwegian, such as mandag, or several, such as man-fre, mandag og onsdag, hverdager or alle dager.',
  INSTANT: 'Write the instant with date, time and time zone.',
  TIME_ZONE: 'The time has a time zone that is neither Norwegian (+01:00 or +02:00) nor UTC (Z). Write Norwegian time.',
  MONTHLY:
    'Only weekly hours can be read (WEEKLY, MO to SU), not monthly ones such as “first Monday”. Write them as weekly, or in the description.',
  RECURRENCE:
    'The schedule is for some of the weeks or days only (byweekno, bymonthday, byyearday, count or wkst), which cannot be read. Write it as weekly, with until or valid_to.',
  TIME: 'Write one time in the field, such as 09:00, 9.00 or 9, from 00:00 to 24:00.',
  NUMBER: 'Write a whole number without decimals, such as 8200.',
  DAYS_REVERSED:
    'The last day is before the first. The last day is itself part of the period: for a single day, write it twice.',
  PERIOD: 'The period ends before it begins. The end is the first day that is not part of it.',
  SEASON: 'A season has a first and a last day, written as 15.06 or 06-15. Fill in both, or neither.',
  DAY: 'The weekday or the date cannot be read. Write for example mandag or 2026-12-24. The day is shown as not known.',
  HOURS_ROW:
    'The row has a field of the wrong type, an error value or a national identity number. Correct it; until then the day is shown as not known.',
  CONTRADICTION: 'The rows of one day say both open and closed. Correct one of them; until then the day is not known.',
  SPAN: 'The hours end when they begin, or one of the times is missing. Write both.',
  OVERNIGHT_VISIT:
    'A place for visits is not open through the night. Are “fra” and “til” the wrong way round? If the hours are a telephone’s, write that as the channel.',
  DUPLICATE_KEY: 'Several rows have the same key and different content. Keep one of them.',
  OTHER_MUNICIPALITY:
    'The row is about a municipality or an office that you do not answer for. Remove it, or correct the number.',
  NATIONAL_IDENTITY_NUMBER:
    'The field holds a national identity number. Such numbers do not belong here: remove it. The row was not stored.',
  GROUP_INCOMPLETE:
    'Another row of the same place and channel was rejected. The hours are taken in together when all rows are right; send the file again.',
  FORMULA: 'The field holds a formula. Paste its value.',
  CELL_ERROR:
    'The field has an error value, such as #REF!, #VALUE! or null. Correct it in the spreadsheet or the system, and save again.',
  TEXT_LETTERS:
    'Letters were lost or are written as codes, such as R?ros or R&oslash;ros. Write the field again with æ, ø and å.',
  TEXT_ALPHABETS:
    'Some letters are of another alphabet, such as Cyrillic, and only look like Latin ones. Write the field again with Latin letters.',
  TEXT_MARKUP: 'The text has HTML tags, such as <p> or <br>. Send it as plain text.',
  TEXT_CHARACTERS: 'The text has characters that are not writing. Write the field again.',
  TEXT_TOO_LONG: 'The text is too long. Shorten it.',
  UNKNOWN_REFERENCE: 'The row names something that is not here. Check the code or the id.',
};
