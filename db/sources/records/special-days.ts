import { checkItem } from '../../../services/directory-writes/check-item.ts';
import { specialDayItems } from '../../../services/directory-writes/from-rows/special-day-items.ts';
import { specialDays } from '../../../services/directory-writes/kinds/special-day.ts';
import { planWrites, type WritePlan } from '../../../services/directory-writes/plan-writes.ts';
import type { PlannedRecord, StoredRecord } from '../../../services/directory-writes/write-kind.ts';
import type { CsvRow } from '../../../services/sources/csv/read-csv-template.ts';
