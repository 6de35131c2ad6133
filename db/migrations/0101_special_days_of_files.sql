-- Special days that files brought are special days like those that their owner saves.
INSERT INTO tjenestegraf.special_day (id, office_number, reception_id, channels, from_day, to_day, state, spans, reason,
  source_id, verified_at)
SELECT concat_ws('-', office_number, 'special', from_day, left(md5(days.id), 8)), office_number, reception_id, ARRAY[channel],
  from_day, to_day, state, days.spans, reason_nb, days.source_id, days.verified_at
FROM tjenestegraf.opening_exception AS days JOIN tjenestegraf.opening_schedule AS schedule ON schedule.id = schedule_id
WHERE EXISTS (SELECT FROM tjenestegraf.delivered_record AS record
  WHERE importer = 'csv-special-days' AND record.source_id = days.source_id
    AND (record_key = days.id OR starts_with(days.id, record_key || '-from-')));--> statement-breakpoint
DELETE FROM tjenestegraf.opening_exception AS days
WHERE EXISTS (SELECT FROM tjenestegraf.special_day AS made JOIN tjenestegraf.opening_schedule AS schedule USING (office_number)
  WHERE schedule.id = days.schedule_id AND made.source_id = days.source_id
    AND made.id = concat_ws('-', office_number, 'special', days.from_day, left(md5(days.id), 8)));--> statement-breakpoint
UPDATE tjenestegraf.delivered_record AS record SET record_key = made.id
FROM tjenestegraf.special_day AS made
WHERE importer = 'csv-special-days' AND record.source_id = made.source_id
  AND made.id = concat_ws('-', made.office_number, 'special', made.from_day, left(md5(record_key), 8));
