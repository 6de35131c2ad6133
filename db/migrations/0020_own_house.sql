CREATE TABLE "tjenestegraf"."special_day" (
	"id" text PRIMARY KEY NOT NULL,
	"office_number" text NOT NULL,
	"reception_id" text,
	"channels" text[],
	"from_day" date NOT NULL,
	"to_day" date NOT NULL,
	"state" text NOT NULL,
	"spans" jsonb NOT NULL,
	"reason" text,
	"version" integer DEFAULT 1 NOT NULL,
	"source_id" text NOT NULL,
	"verified_at" timestamp with time zone,
	CONSTRAINT "special_day_state_known" CHECK ("tjenestegraf"."special_day"."state" in ('OPEN', 'BY_APPOINTMENT', 'CLOSED')),
	CONSTRAINT "special_day_channels_known" CHECK (cardinality("tjenestegraf"."special_day"."channels") > 0 and "tjenestegraf"."special_day"."channels" <@ array['DROP_IN', 'APPOINTMENT', 'PHONE', 'EMERGENCY_PHONE', 'APPLICATION_DELIVERY', 'PUBLIC_COMPUTER']),
	CONSTRAINT "special_day_spans_list" CHECK (jsonb_typeof("tjenestegraf"."special_day"."spans") = 'array'),
	CONSTRAINT "special_day_period" CHECK ("tjenestegraf"."special_day"."from_day" < "tjenestegraf"."special_day"."to_day" and "tjenestegraf"."special_day"."from_day" >= '1970-01-01' and "tjenestegraf"."special_day"."to_day" <= '2100-01-01')
);
--> statement-breakpoint
CREATE TABLE "tjenestegraf"."external_id" (
	"client_id" text NOT NULL,
	"kind" text NOT NULL,
	"external_id" text NOT NULL,
	"entity_id" text NOT NULL,
	CONSTRAINT "external_id_pk" PRIMARY KEY("client_id","kind","external_id"),
	CONSTRAINT "external_id_of_one_entity" UNIQUE("client_id","kind","entity_id")
);
--> statement-breakpoint
CREATE TABLE "tjenestegraf"."finding_answer" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "tjenestegraf"."finding_answer_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"finding_id" text NOT NULL,
	"kind" text NOT NULL,
	"comment" text,
	"client_id" text NOT NULL,
	"answered_at" timestamp with time zone NOT NULL,
	"answered_on" date NOT NULL,
	"expires_on" date NOT NULL,
	CONSTRAINT "finding_answer_kind_known" CHECK ("tjenestegraf"."finding_answer"."kind" in ('MENDED', 'RIGHT_AS_IT_IS', 'NOT_OURS'))
);
--> statement-breakpoint
ALTER TABLE "tjenestegraf"."municipal_rate" ADD COLUMN "version" integer DEFAULT 1 NOT NULL;--> statement-breakpoint
ALTER TABLE "tjenestegraf"."special_day" ADD CONSTRAINT "special_day_office_number_office_number_fk" FOREIGN KEY ("office_number") REFERENCES "tjenestegraf"."office"("number") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "tjenestegraf"."special_day" ADD CONSTRAINT "special_day_reception_id_reception_id_fk" FOREIGN KEY ("reception_id") REFERENCES "tjenestegraf"."reception"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "tjenestegraf"."special_day" ADD CONSTRAINT "special_day_source_id_source_id_fk" FOREIGN KEY ("source_id") REFERENCES "tjenestegraf"."source"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "special_day_by_office" ON "tjenestegraf"."special_day" USING btree ("office_number");--> statement-breakpoint
CREATE INDEX "finding_answer_by_finding" ON "tjenestegraf"."finding_answer" USING btree ("finding_id","id");--> statement-breakpoint
-- Deferrable, so that one statement may let two rates of a municipality change places in time.
ALTER TABLE tjenestegraf.municipal_rate DROP CONSTRAINT municipal_rate_periods_apart;--> statement-breakpoint
ALTER TABLE tjenestegraf.municipal_rate ADD CONSTRAINT municipal_rate_periods_apart EXCLUDE USING gist (
  municipality_number WITH =, category WITH =, daterange(valid_from, valid_to, '[)') WITH &&) DEFERRABLE;--> statement-breakpoint
-- Single days that municipalities gave together with their hours.
INSERT INTO tjenestegraf.special_day (id, office_number, reception_id, channels, from_day, to_day, state, spans, reason,
  source_id, verified_at)
SELECT exception.id, office_number, reception_id, ARRAY[channel], from_day, to_day, state, exception.spans, reason_nb,
  exception.source_id, exception.verified_at
FROM tjenestegraf.opening_exception AS exception JOIN tjenestegraf.opening_schedule AS schedule ON schedule.id = schedule_id
WHERE exception.source_id LIKE 'source-client-%';--> statement-breakpoint
DELETE FROM tjenestegraf.opening_exception WHERE source_id LIKE 'source-client-%';
