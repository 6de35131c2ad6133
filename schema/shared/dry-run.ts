export const DRY_RUN = 'True: say what would come of it and write nothing; the key is not used up. Absent: false.';
