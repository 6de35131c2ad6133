CREATE TABLE "tjenestegraf"."dead_letter" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "tjenestegraf"."dead_letter_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"delivery_id" bigint NOT NULL,
	"connector" text NOT NULL,
	"context" jsonb NOT NULL,
	"row" integer NOT NULL,
	"line" integer,
	"key" text,
	"faults" jsonb NOT NULL,
	"content" jsonb,
	"content_hash" text NOT NULL,
	"recorded_at" timestamp with time zone DEFAULT clock_timestamp() NOT NULL,
	"replayed_at" timestamp with time zone,
	CONSTRAINT "dead_letter_once" UNIQUE("connector","content_hash")
);
--> statement-breakpoint
CREATE TABLE "tjenestegraf"."delivery" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "tjenestegraf"."delivery_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"connector" text NOT NULL,
	"source_ids" text[] NOT NULL,
	"file_hash" text NOT NULL,
	"counts" jsonb NOT NULL,
	"outcome" text NOT NULL,
	"rules" text[] DEFAULT '{}' NOT NULL,
	"dry_run" boolean NOT NULL,
	"at" timestamp with time zone DEFAULT clock_timestamp() NOT NULL,
	CONSTRAINT "delivery_outcome_known" CHECK ("tjenestegraf"."delivery"."outcome" in ('APPLIED', 'UNCHANGED', 'KEPT', 'FAILED')),
	CONSTRAINT "delivery_file_hash_form" CHECK ("tjenestegraf"."delivery"."file_hash" ~ '^[0-9a-f]{64}$')
);
--> statement-breakpoint
CREATE TABLE "tjenestegraf"."finding" (
	"id" text NOT NULL,
	"kind" text NOT NULL,
	"severity" text NOT NULL,
	"entity_type" text NOT NULL,
	"entity_id" text NOT NULL,
	"field" text,
	"message" text NOT NULL,
	"observation_ids" text[] NOT NULL,
	"municipality_numbers" text[],
	"opened_on" date NOT NULL,
	"resolved_on" date,
	CONSTRAINT "finding_pk" PRIMARY KEY("id","opened_on"),
	CONSTRAINT "finding_kind_known" CHECK ("tjenestegraf"."finding"."kind" in ('STALE', 'CONFLICT', 'DEAD_SOURCE', 'OBSOLETE_TERM', 'SUPERSEDED_REFERENCE', 'SUSPICIOUS_CONTACT', 'MISSING_DUTY', 'COVERAGE_GAP', 'INVALID_VALUE')),
	CONSTRAINT "finding_severity_known" CHECK ("tjenestegraf"."finding"."severity" in ('INFO', 'WARNING', 'SERIOUS')),
	CONSTRAINT "finding_entity_type_known" CHECK ("tjenestegraf"."finding"."entity_type" in ('SOURCE', 'COUNTY', 'MUNICIPALITY', 'OFFICE', 'RECEPTION', 'PHONE', 'CONTACT', 'SERVICE', 'CRISIS_CENTRE', 'CRISIS_CENTRE_AGREEMENT', 'CIRCULAR')),
	CONSTRAINT "finding_resolved_after_opened" CHECK ("tjenestegraf"."finding"."resolved_on" >= "tjenestegraf"."finding"."opened_on")
);
--> statement-breakpoint
CREATE TABLE "tjenestegraf"."observation" (
	"id" text PRIMARY KEY NOT NULL,
	"source_id" text NOT NULL,
	"entity_type" text NOT NULL,
	"entity_id" text NOT NULL,
	"field" text NOT NULL,
	"field_group" text NOT NULL,
	"value" jsonb NOT NULL,
	"observed_on" date,
	"valid_from" date,
	"valid_to" date,
	"retrieved_at" timestamp with time zone NOT NULL,
	"importer_name" text NOT NULL,
	"importer_version" text NOT NULL,
	"origin" text NOT NULL,
	"specificity" smallint NOT NULL,
	"human_verified_at" timestamp with time zone,
	"withdrawn_at" timestamp with time zone,
	CONSTRAINT "observation_entity_type_known" CHECK ("tjenestegraf"."observation"."entity_type" in ('SOURCE', 'COUNTY', 'MUNICIPALITY', 'OFFICE', 'RECEPTION', 'PHONE', 'CONTACT', 'SERVICE', 'CRISIS_CENTRE', 'CRISIS_CENTRE_AGREEMENT', 'CIRCULAR')),
	CONSTRAINT "observation_field_group_known" CHECK ("tjenestegraf"."observation"."field_group" in ('NAME', 'PHONE', 'PHONES', 'EMAIL', 'URL', 'ADDRESS', 'HOURS', 'TEXT', 'DATE', 'DURATION', 'REFERENCE', 'CODES', 'FLAG')),
	CONSTRAINT "observation_origin_known" CHECK ("tjenestegraf"."observation"."origin" in ('OWNER', 'REGISTER', 'PAGE', 'EXAMPLE')),
	CONSTRAINT "observation_specificity_known" CHECK ("tjenestegraf"."observation"."specificity" between 0 and 3),
	CONSTRAINT "observation_of_no_crisis_centre_address" CHECK ("tjenestegraf"."observation"."entity_type" <> 'CRISIS_CENTRE' or "tjenestegraf"."observation"."field_group" <> 'ADDRESS'),
	CONSTRAINT "observation_of_no_person" CHECK ("tjenestegraf"."observation"."entity_type" <> 'CONTACT')
);
--> statement-breakpoint
CREATE TABLE "tjenestegraf"."source_audience" (
	"source_id" text PRIMARY KEY NOT NULL,
	"governor_id" text,
	"municipality_numbers" text[],
	CONSTRAINT "source_audience_one_kind" CHECK (num_nonnulls("tjenestegraf"."source_audience"."governor_id", "tjenestegraf"."source_audience"."municipality_numbers") <= 1)
);
--> statement-breakpoint
ALTER TABLE "tjenestegraf"."dead_letter" ADD CONSTRAINT "dead_letter_delivery_id_delivery_id_fk" FOREIGN KEY ("delivery_id") REFERENCES "tjenestegraf"."delivery"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "tjenestegraf"."observation" ADD CONSTRAINT "observation_source_id_source_id_fk" FOREIGN KEY ("source_id") REFERENCES "tjenestegraf"."source"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "tjenestegraf"."source_audience" ADD CONSTRAINT "source_audience_source_id_source_id_fk" FOREIGN KEY ("source_id") REFERENCES "tjenestegraf"."source"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "dead_letter_waiting" ON "tjenestegraf"."dead_letter" USING btree ("connector") WHERE "tjenestegraf"."dead_letter"."replayed_at" is null;--> statement-breakpoint
CREATE UNIQUE INDEX "finding_open_once" ON "tjenestegraf"."finding" USING btree ("id") WHERE "tjenestegraf"."finding"."resolved_on" is null;--> statement-breakpoint
CREATE INDEX "finding_by_municipality" ON "tjenestegraf"."finding" USING gin ("municipality_numbers");--> statement-breakpoint
CREATE INDEX "observation_of_field" ON "tjenestegraf"."observation" USING btree ("entity_type","entity_id","field");--> statement-breakpoint
CREATE INDEX "observation_by_source" ON "tjenestegraf"."observation" USING btree ("source_id","importer_name");
--> statement-breakpoint
-- What a source said stays as it was said. Only when it was last read, by what, when a person verified it and when the
-- source stopped saying it may be written later.
CREATE FUNCTION tjenestegraf.keep_observation() RETURNS trigger
LANGUAGE plpgsql SET search_path = tjenestegraf, pg_temp AS $$
DECLARE
  moves text[] := ARRAY['retrieved_at', 'importer_name', 'importer_version', 'human_verified_at', 'withdrawn_at'];
BEGIN
  IF TG_OP = 'UPDATE' AND to_jsonb(OLD) - moves = to_jsonb(NEW) - moves THEN RETURN NEW; END IF;
  RAISE EXCEPTION 'an observation is kept as it was said'
    USING ERRCODE = 'restrict_violation', CONSTRAINT = 'observation_is_kept';
END
$$;
--> statement-breakpoint
CREATE TRIGGER observation_is_kept BEFORE UPDATE OR DELETE ON tjenestegraf.observation
  FOR EACH ROW EXECUTE FUNCTION tjenestegraf.keep_observation();
--> statement-breakpoint
CREATE TRIGGER observations_are_kept BEFORE TRUNCATE ON tjenestegraf.observation
  FOR EACH STATEMENT EXECUTE FUNCTION tjenestegraf.keep_observation();
--> statement-breakpoint
-- Whom an entity that sources speak of concerns: null is every municipality, {} is none that is known. A place or a line
-- that the directory does not hold is its office's, whose number its id begins with.
CREATE FUNCTION tjenestegraf.concerned_by_entity(of_type text, of_id text) RETURNS text[]
LANGUAGE plpgsql STABLE SET search_path = tjenestegraf, pg_temp AS $$
BEGIN
  RETURN CASE of_type
    WHEN 'CIRCULAR' THEN NULL
    WHEN 'MUNICIPALITY' THEN ARRAY[of_id]
    WHEN 'SERVICE' THEN CASE WHEN of_id ~ '^[0-9]{4}-' THEN ARRAY[left(of_id, 4)] END
    WHEN 'COUNTY' THEN ARRAY(SELECT number FROM municipality WHERE county_number = of_id ORDER BY 1)
    WHEN 'OFFICE' THEN served_by_office(of_id)
    WHEN 'RECEPTION' THEN served_by_office(coalesce((SELECT office_number FROM reception WHERE id = of_id), left(of_id, 4)))
    WHEN 'CONTACT' THEN served_by_office(coalesce((SELECT office_number FROM contact WHERE id = of_id), left(of_id, 4)))
    WHEN 'PHONE' THEN coalesce(
      (SELECT CASE WHEN office_number IS NULL THEN served_by_centre(crisis_centre_id) ELSE served_by_office(office_number) END
       FROM phone WHERE id = of_id),
      served_by_office(left(of_id, 4)))
    WHEN 'CRISIS_CENTRE' THEN served_by_centre(of_id)
    WHEN 'CRISIS_CENTRE_AGREEMENT' THEN ARRAY(SELECT municipality_number FROM agreement WHERE id = of_id)
    WHEN 'SOURCE' THEN CASE WHEN EXISTS (
        SELECT FROM source_audience WHERE source_id = of_id AND governor_id IS NULL AND municipality_numbers IS NULL)
      THEN NULL ELSE ARRAY(
        SELECT municipality.number FROM municipality JOIN county ON county.number = county_number
        JOIN source_audience AS audience ON audience.source_id = of_id
        WHERE audience.governor_id = county.governor_id OR municipality.number = ANY (audience.municipality_numbers)
        ORDER BY 1) END
    ELSE '{}'
  END;
END
$$;
--> statement-breakpoint
REVOKE EXECUTE ON FUNCTION tjenestegraf.keep_observation(), tjenestegraf.concerned_by_entity(text, text) FROM PUBLIC;
--> statement-breakpoint
GRANT EXECUTE ON FUNCTION tjenestegraf.concerned_by_entity(text, text) TO tjenestegraf_api;
--> statement-breakpoint
-- The API tells what was said and found; deliveries and dead letters are for the platform's own people.
GRANT SELECT ON tjenestegraf.observation, tjenestegraf.finding, tjenestegraf.source_audience TO tjenestegraf_api;
