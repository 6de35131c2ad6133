CREATE SCHEMA "tjenestegraf";
--> statement-breakpoint
CREATE TABLE "tjenestegraf"."county" (
	"number" text PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"governor_id" text NOT NULL,
	"source_id" text NOT NULL,
	"verified_at" timestamp with time zone,
	CONSTRAINT "county_number_form" CHECK ("tjenestegraf"."county"."number" ~ '^[0-9]{2}$')
);
--> statement-breakpoint
CREATE TABLE "tjenestegraf"."governor" (
	"id" text PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"source_id" text NOT NULL,
	"verified_at" timestamp with time zone,
	CONSTRAINT "governor_id_form" CHECK ("tjenestegraf"."governor"."id" ~ '^[a-z]+(-[a-z]+)*$')
);
--> statement-breakpoint
CREATE TABLE "tjenestegraf"."former_number" (
	"number" text NOT NULL,
	"municipality_number" text NOT NULL,
	"name" text,
	"valid_to" date,
	"source_id" text NOT NULL,
	"verified_at" timestamp with time zone,
	CONSTRAINT "former_number_pk" PRIMARY KEY("number","municipality_number"),
	CONSTRAINT "former_number_form" CHECK ("tjenestegraf"."former_number"."number" ~ '^[0-9]{4}$'),
	CONSTRAINT "former_number_differs" CHECK ("tjenestegraf"."former_number"."number" <> "tjenestegraf"."former_number"."municipality_number")
);
--> statement-breakpoint
CREATE TABLE "tjenestegraf"."municipality" (
	"number" text PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"county_number" text NOT NULL,
	"language_form" text NOT NULL,
	"administrative_centre" text,
	"organisation_number" text,
	"source_id" text NOT NULL,
	"verified_at" timestamp with time zone,
	CONSTRAINT "municipality_organisation_number_once" UNIQUE("organisation_number"),
	CONSTRAINT "municipality_number_form" CHECK ("tjenestegraf"."municipality"."number" ~ '^[0-9]{4}$'),
	CONSTRAINT "municipality_number_in_county" CHECK (left("tjenestegraf"."municipality"."number", 2) = "tjenestegraf"."municipality"."county_number"),
	CONSTRAINT "municipality_language_form_known" CHECK ("tjenestegraf"."municipality"."language_form" in ('BOKMAL', 'NYNORSK', 'NEUTRAL')),
	CONSTRAINT "municipality_organisation_number_form" CHECK ("tjenestegraf"."municipality"."organisation_number" ~ '^[0-9]{9}$')
);
--> statement-breakpoint
CREATE TABLE "tjenestegraf"."agreement" (
	"id" text PRIMARY KEY NOT NULL,
	"centre_id" text NOT NULL,
	"municipality_number" text NOT NULL,
	"form" text NOT NULL,
	"valid_from" date,
	"valid_to" date,
	"terms" text,
	"capacity_places" integer,
	"source_id" text NOT NULL,
	"verified_at" timestamp with time zone,
	CONSTRAINT "agreement_form_known" CHECK ("tjenestegraf"."agreement"."form" in ('INTER_MUNICIPAL_COMPANY', 'HOST_MUNICIPALITY', 'PURCHASE_AGREEMENT', 'OWN_OPERATION', 'NOT_REPORTED')),
	CONSTRAINT "agreement_capacity_not_negative" CHECK ("tjenestegraf"."agreement"."capacity_places" >= 0),
	CONSTRAINT "agreement_period" CHECK ("tjenestegraf"."agreement"."valid_from" < "tjenestegraf"."agreement"."valid_to" and "tjenestegraf"."agreement"."valid_from" >= '1970-01-01' and "tjenestegraf"."agreement"."valid_to" <= '2100-01-01')
);
--> statement-breakpoint
CREATE TABLE "tjenestegraf"."crisis_centre" (
	"id" text PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"open_around_the_clock" boolean,
	"address_withheld" boolean NOT NULL,
	"street" text,
	"postal_code" text,
	"city" text,
	"website" text,
	"source_id" text NOT NULL,
	"verified_at" timestamp with time zone,
	CONSTRAINT "crisis_centre_id_form" CHECK ("tjenestegraf"."crisis_centre"."id" ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
	CONSTRAINT "crisis_centre_postal_code_form" CHECK ("tjenestegraf"."crisis_centre"."postal_code" ~ '^[0-9]{4}$'),
	CONSTRAINT "crisis_centre_address_whole" CHECK (num_nulls("tjenestegraf"."crisis_centre"."street", "tjenestegraf"."crisis_centre"."postal_code", "tjenestegraf"."crisis_centre"."city") in (0, 3)),
	CONSTRAINT "crisis_centre_withheld_has_no_address" CHECK (not "tjenestegraf"."crisis_centre"."address_withheld" or num_nonnulls("tjenestegraf"."crisis_centre"."street", "tjenestegraf"."crisis_centre"."postal_code", "tjenestegraf"."crisis_centre"."city") = 0)
);
--> statement-breakpoint
CREATE TABLE "tjenestegraf"."contact" (
	"id" text PRIMARY KEY NOT NULL,
	"office_number" text NOT NULL,
	"role" text NOT NULL,
	"name" text,
	"phone" text,
	"email" text,
	"source_id" text NOT NULL,
	"verified_at" timestamp with time zone,
	CONSTRAINT "contact_role_known" CHECK ("tjenestegraf"."contact"."role" in ('OFFICE_MANAGER', 'PROFESSIONAL_LEAD', 'DEBT_COUNSELLOR', 'SWITCHBOARD')),
	CONSTRAINT "contact_phone_form" CHECK ("tjenestegraf"."contact"."phone" ~ '^[+][1-9][0-9]{6,14}$'),
	CONSTRAINT "contact_email_form" CHECK ("tjenestegraf"."contact"."email" ~ '^[^@[:space:]]+@[^@[:space:]]+[.][^@[:space:]]+$')
);
--> statement-breakpoint
CREATE TABLE "tjenestegraf"."coverage" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "tjenestegraf"."coverage_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"office_number" text NOT NULL,
	"municipality_number" text NOT NULL,
	"district_number" text,
	"district_name" text,
	"valid_from" date,
	"valid_to" date,
	"source_id" text NOT NULL,
	"verified_at" timestamp with time zone,
	CONSTRAINT "coverage_district_form" CHECK ("tjenestegraf"."coverage"."district_number" ~ '^[0-9]{6}$'),
	CONSTRAINT "coverage_district_named" CHECK (("tjenestegraf"."coverage"."district_number" is null) = ("tjenestegraf"."coverage"."district_name" is null)),
	CONSTRAINT "coverage_period" CHECK ("tjenestegraf"."coverage"."valid_from" < "tjenestegraf"."coverage"."valid_to" and "tjenestegraf"."coverage"."valid_from" >= '1970-01-01' and "tjenestegraf"."coverage"."valid_to" <= '2100-01-01')
);
--> statement-breakpoint
CREATE TABLE "tjenestegraf"."office" (
	"number" text PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"type" text NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"version_transaction" "xid8",
	"source_id" text NOT NULL,
	"verified_at" timestamp with time zone,
	CONSTRAINT "office_number_form" CHECK ("tjenestegraf"."office"."number" ~ '^[0-9]{4}$'),
	CONSTRAINT "office_type_known" CHECK ("tjenestegraf"."office"."type" in ('LOCAL', 'COUNTY'))
);
--> statement-breakpoint
CREATE TABLE "tjenestegraf"."opening_exception" (
	"id" text PRIMARY KEY NOT NULL,
	"schedule_id" text NOT NULL,
	"from_day" date NOT NULL,
	"to_day" date NOT NULL,
	"state" text NOT NULL,
	"spans" jsonb NOT NULL,
	"reason_nb" text,
	"reason_en" text,
	"source_id" text NOT NULL,
	"verified_at" timestamp with time zone,
	CONSTRAINT "opening_exception_state_known" CHECK ("tjenestegraf"."opening_exception"."state" in ('OPEN', 'BY_APPOINTMENT', 'CLOSED')),
	CONSTRAINT "opening_exception_spans_list" CHECK (jsonb_typeof("tjenestegraf"."opening_exception"."spans") = 'array'),
	CONSTRAINT "opening_exception_reason_nb_first" CHECK ("tjenestegraf"."opening_exception"."reason_en" is null or "tjenestegraf"."opening_exception"."reason_nb" is not null),
	CONSTRAINT "opening_exception_period" CHECK ("tjenestegraf"."opening_exception"."from_day" < "tjenestegraf"."opening_exception"."to_day" and "tjenestegraf"."opening_exception"."from_day" >= '1970-01-01' and "tjenestegraf"."opening_exception"."to_day" <= '2100-01-01')
);
--> statement-breakpoint
CREATE TABLE "tjenestegraf"."opening_rule" (
	"id" text PRIMARY KEY NOT NULL,
	"schedule_id" text NOT NULL,
	"days" text[] NOT NULL,
	"spans" jsonb NOT NULL,
	"hours_unknown" boolean DEFAULT false NOT NULL,
	"valid_from" date,
	"valid_to" date,
	"every_weeks" smallint DEFAULT 1 NOT NULL,
	"cycle_from" date,
	"season_from" text,
	"season_to" text,
	"comment" text,
	"source_id" text NOT NULL,
	"verified_at" timestamp with time zone,
	CONSTRAINT "opening_rule_days_known" CHECK (cardinality("tjenestegraf"."opening_rule"."days") > 0 and "tjenestegraf"."opening_rule"."days" <@ array['MONDAY', 'TUESDAY', 'WEDNESDAY', 'THURSDAY', 'FRIDAY', 'SATURDAY', 'SUNDAY']),
	CONSTRAINT "opening_rule_spans_list" CHECK (jsonb_typeof("tjenestegraf"."opening_rule"."spans") = 'array'),
	CONSTRAINT "opening_rule_unknown_has_no_spans" CHECK (not "tjenestegraf"."opening_rule"."hours_unknown" or "tjenestegraf"."opening_rule"."spans" = '[]'::jsonb),
	CONSTRAINT "opening_rule_every_weeks" CHECK ("tjenestegraf"."opening_rule"."every_weeks" = 1 or ("tjenestegraf"."opening_rule"."every_weeks" = 2 and "tjenestegraf"."opening_rule"."cycle_from" is not null)),
	CONSTRAINT "opening_rule_season_whole" CHECK (num_nulls("tjenestegraf"."opening_rule"."season_from", "tjenestegraf"."opening_rule"."season_to") in (0, 2)),
	CONSTRAINT "opening_rule_season_from_form" CHECK ("tjenestegraf"."opening_rule"."season_from" ~ '^(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$'),
	CONSTRAINT "opening_rule_season_to_form" CHECK ("tjenestegraf"."opening_rule"."season_to" ~ '^(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$'),
	CONSTRAINT "opening_rule_period" CHECK ("tjenestegraf"."opening_rule"."valid_from" < "tjenestegraf"."opening_rule"."valid_to" and "tjenestegraf"."opening_rule"."valid_from" >= '1970-01-01' and "tjenestegraf"."opening_rule"."valid_to" <= '2100-01-01')
);
--> statement-breakpoint
CREATE TABLE "tjenestegraf"."opening_schedule" (
	"id" text PRIMARY KEY NOT NULL,
	"office_number" text NOT NULL,
	"reception_id" text,
	"phone_id" text,
	"channel" text NOT NULL,
	"time_zone" text DEFAULT 'Europe/Oslo' NOT NULL,
	"source_id" text NOT NULL,
	"verified_at" timestamp with time zone,
	CONSTRAINT "opening_schedule_once" UNIQUE NULLS NOT DISTINCT("office_number","channel","reception_id","phone_id"),
	CONSTRAINT "opening_schedule_channel_known" CHECK ("tjenestegraf"."opening_schedule"."channel" in ('DROP_IN', 'APPOINTMENT', 'PHONE', 'EMERGENCY_PHONE', 'APPLICATION_DELIVERY', 'PUBLIC_COMPUTER')),
	CONSTRAINT "opening_schedule_of_one_place" CHECK (num_nonnulls("tjenestegraf"."opening_schedule"."reception_id", "tjenestegraf"."opening_schedule"."phone_id") <= 1)
);
--> statement-breakpoint
CREATE TABLE "tjenestegraf"."phone" (
	"id" text PRIMARY KEY NOT NULL,
	"office_number" text,
	"crisis_centre_id" text,
	"number" text NOT NULL,
	"purpose" text NOT NULL,
	"disputed" boolean DEFAULT false NOT NULL,
	"dispute_reason" text,
	"comment" text,
	"source_id" text NOT NULL,
	"verified_at" timestamp with time zone,
	CONSTRAINT "phone_number_form" CHECK ("tjenestegraf"."phone"."number" ~ '^[+][1-9][0-9]{6,14}$'),
	CONSTRAINT "phone_purpose_known" CHECK ("tjenestegraf"."phone"."purpose" in ('SWITCHBOARD', 'EMERGENCY', 'CRISIS_LINE', 'DEBT_ADVICE', 'OTHER')),
	CONSTRAINT "phone_of_one_owner" CHECK (num_nonnulls("tjenestegraf"."phone"."office_number", "tjenestegraf"."phone"."crisis_centre_id") = 1),
	CONSTRAINT "phone_dispute_has_reason" CHECK ("tjenestegraf"."phone"."disputed" = ("tjenestegraf"."phone"."dispute_reason" is not null))
);
--> statement-breakpoint
CREATE TABLE "tjenestegraf"."reception" (
	"id" text PRIMARY KEY NOT NULL,
	"office_number" text NOT NULL,
	"name" text NOT NULL,
	"kind" text NOT NULL,
	"street" text,
	"postal_code" text,
	"city" text,
	"access_description" text,
	"source_id" text NOT NULL,
	"verified_at" timestamp with time zone,
	CONSTRAINT "reception_kind_known" CHECK ("tjenestegraf"."reception"."kind" in ('VISIT', 'MEETING_PLACE')),
	CONSTRAINT "reception_postal_code_form" CHECK ("tjenestegraf"."reception"."postal_code" ~ '^[0-9]{4}$'),
	CONSTRAINT "reception_address_whole" CHECK (num_nulls("tjenestegraf"."reception"."street", "tjenestegraf"."reception"."postal_code", "tjenestegraf"."reception"."city") in (0, 3))
);
--> statement-breakpoint
CREATE TABLE "tjenestegraf"."circular" (
	"id" text PRIMARY KEY NOT NULL,
	"title" text NOT NULL,
	"published_on" date,
	"inferred" boolean DEFAULT false NOT NULL,
	"source_id" text NOT NULL,
	"verified_at" timestamp with time zone,
	CONSTRAINT "circular_id_form" CHECK ("tjenestegraf"."circular"."id" ~ '^A-[0-9]+/[0-9]{2,4}$')
);
--> statement-breakpoint
CREATE TABLE "tjenestegraf"."municipal_rate" (
	"municipality_number" text NOT NULL,
	"category" text NOT NULL,
	"amount_per_month" integer NOT NULL,
	"valid_from" date NOT NULL,
	"valid_to" date,
	"confirmed_to" date NOT NULL,
	"source_id" text NOT NULL,
	"verified_at" timestamp with time zone,
	CONSTRAINT "municipal_rate_pk" PRIMARY KEY("municipality_number","category","valid_from"),
	CONSTRAINT "municipal_rate_not_negative" CHECK ("tjenestegraf"."municipal_rate"."amount_per_month" >= 0),
	CONSTRAINT "municipal_rate_confirmed_inside" CHECK ("tjenestegraf"."municipal_rate"."confirmed_to" > "tjenestegraf"."municipal_rate"."valid_from" and ("tjenestegraf"."municipal_rate"."valid_to" is null or "tjenestegraf"."municipal_rate"."confirmed_to" <= "tjenestegraf"."municipal_rate"."valid_to")),
	CONSTRAINT "municipal_rate_period" CHECK ("tjenestegraf"."municipal_rate"."valid_from" < "tjenestegraf"."municipal_rate"."valid_to" and "tjenestegraf"."municipal_rate"."valid_from" >= '1970-01-01' and "tjenestegraf"."municipal_rate"."valid_to" <= '2100-01-01')
);
--> statement-breakpoint
CREATE TABLE "tjenestegraf"."rate_category" (
	"code" text PRIMARY KEY NOT NULL,
	"label" text NOT NULL,
	"kind" text NOT NULL,
	"age_from" integer,
	"age_to" integer,
	"valid_from" date,
	"valid_to" date,
	"source_id" text NOT NULL,
	"verified_at" timestamp with time zone,
	CONSTRAINT "rate_category_code_form" CHECK ("tjenestegraf"."rate_category"."code" ~ '^[A-Z][A-Z0-9_]*$'),
	CONSTRAINT "rate_category_kind_known" CHECK ("tjenestegraf"."rate_category"."kind" in ('ADULT', 'CHILD')),
	CONSTRAINT "rate_category_age_band" CHECK (case "tjenestegraf"."rate_category"."kind" when 'CHILD' then coalesce("tjenestegraf"."rate_category"."age_from" >= 0 and "tjenestegraf"."rate_category"."age_from" <= "tjenestegraf"."rate_category"."age_to", false) else num_nonnulls("tjenestegraf"."rate_category"."age_from", "tjenestegraf"."rate_category"."age_to") = 0 end),
	CONSTRAINT "rate_category_period" CHECK ("tjenestegraf"."rate_category"."valid_from" < "tjenestegraf"."rate_category"."valid_to" and "tjenestegraf"."rate_category"."valid_from" >= '1970-01-01' and "tjenestegraf"."rate_category"."valid_to" <= '2100-01-01')
);
--> statement-breakpoint
CREATE TABLE "tjenestegraf"."rate_amount" (
	"valid_from" date NOT NULL,
	"category" text NOT NULL,
	"amount_per_month" integer NOT NULL,
	"source_id" text NOT NULL,
	"verified_at" timestamp with time zone,
	CONSTRAINT "rate_amount_pk" PRIMARY KEY("valid_from","category"),
	CONSTRAINT "rate_amount_not_negative" CHECK ("tjenestegraf"."rate_amount"."amount_per_month" >= 0)
);
--> statement-breakpoint
CREATE TABLE "tjenestegraf"."rate_period" (
	"valid_from" date PRIMARY KEY NOT NULL,
	"valid_to" date,
	"confirmed_to" date NOT NULL,
	"circular_id" text,
	"source_id" text NOT NULL,
	"verified_at" timestamp with time zone,
	CONSTRAINT "rate_period_period" CHECK ("tjenestegraf"."rate_period"."valid_from" < "tjenestegraf"."rate_period"."valid_to" and "tjenestegraf"."rate_period"."valid_from" >= '1970-01-01' and "tjenestegraf"."rate_period"."valid_to" <= '2100-01-01'),
	CONSTRAINT "rate_period_confirmed_inside" CHECK ("tjenestegraf"."rate_period"."confirmed_to" > "tjenestegraf"."rate_period"."valid_from" and ("tjenestegraf"."rate_period"."valid_to" is null or "tjenestegraf"."rate_period"."confirmed_to" <= "tjenestegraf"."rate_period"."valid_to"))
);
--> statement-breakpoint
CREATE TABLE "tjenestegraf"."audit_event" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "tjenestegraf"."audit_event_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"at" timestamp with time zone DEFAULT clock_timestamp() NOT NULL,
	"client_id" text,
	"organisation_number" text,
	"role" text NOT NULL,
	"scopes" text[] NOT NULL,
	"operation_name" text,
	"operation_hash" text NOT NULL,
	"coordinates" text[] NOT NULL,
	"municipality_numbers" text[] NOT NULL,
	"outcome" text NOT NULL,
	"correlation_id" text NOT NULL,
	CONSTRAINT "audit_event_outcome_known" CHECK ("tjenestegraf"."audit_event"."outcome" in ('ALLOWED', 'DENIED', 'CONFLICT', 'FAILED'))
);
--> statement-breakpoint
CREATE TABLE "tjenestegraf"."change" (
	"sequence" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "tjenestegraf"."change_sequence_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"transaction" "xid8" NOT NULL,
	"entity_type" text NOT NULL,
	"entity_id" text NOT NULL,
	"kind" text NOT NULL,
	"changed_fields" text[] NOT NULL,
	"changed_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "tjenestegraf"."directory_commit" (
	"version" bigint PRIMARY KEY NOT NULL,
	"transaction" "xid8" NOT NULL,
	"committed_at" timestamp with time zone NOT NULL,
	CONSTRAINT "directory_commit_transaction_once" UNIQUE("transaction")
);
--> statement-breakpoint
CREATE TABLE "tjenestegraf"."client" (
	"id" text PRIMARY KEY NOT NULL,
	"organisation_number" text NOT NULL,
	"name" text NOT NULL,
	"role" text NOT NULL,
	"municipality_numbers" text[] NOT NULL,
	"governor_id" text,
	"active" boolean DEFAULT true NOT NULL,
	"valid_from" date,
	"valid_to" date,
	CONSTRAINT "client_organisation_number_form" CHECK ("tjenestegraf"."client"."organisation_number" ~ '^[0-9]{9}$'),
	CONSTRAINT "client_role_known" CHECK ("tjenestegraf"."client"."role" in ('PORTAL', 'MUNICIPALITY', 'GOVERNOR', 'ANALYST', 'ADMINISTRATOR')),
	CONSTRAINT "client_reach_fits_role" CHECK (("tjenestegraf"."client"."role" = 'MUNICIPALITY') = (cardinality("tjenestegraf"."client"."municipality_numbers") > 0) and ("tjenestegraf"."client"."role" = 'GOVERNOR') = ("tjenestegraf"."client"."governor_id" is not null)),
	CONSTRAINT "client_period" CHECK ("tjenestegraf"."client"."valid_from" < "tjenestegraf"."client"."valid_to" and "tjenestegraf"."client"."valid_from" >= '1970-01-01' and "tjenestegraf"."client"."valid_to" <= '2100-01-01')
);
--> statement-breakpoint
CREATE TABLE "tjenestegraf"."idempotency_key" (
	"client_id" text NOT NULL,
	"key" text NOT NULL,
	"payload_hash" text NOT NULL,
	"result" jsonb NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "idempotency_key_pk" PRIMARY KEY("client_id","key")
);
--> statement-breakpoint
CREATE TABLE "tjenestegraf"."seed_run" (
	"data_set" text PRIMARY KEY NOT NULL,
	"checksum" text NOT NULL,
	"loaded_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "tjenestegraf"."source" (
	"id" text PRIMARY KEY NOT NULL,
	"title" text NOT NULL,
	"publisher" text NOT NULL,
	"url" text,
	"updated_on" date,
	"retrieved_on" date NOT NULL,
	"synthetic" boolean DEFAULT false NOT NULL,
	CONSTRAINT "source_id_form" CHECK ("tjenestegraf"."source"."id" ~ '^[a-z0-9]+(-[a-z0-9]+)*$')
);
--> statement-breakpoint
CREATE TABLE "tjenestegraf"."catalogue_entry" (
	"code" text PRIMARY KEY NOT NULL,
	"category" text NOT NULL,
	"name" text NOT NULL,
	"summary" text NOT NULL,
	"description" text,
	"target_group" text,
	"conditions" jsonb NOT NULL,
	"how_to_apply" text,
	"what_to_bring" jsonb NOT NULL,
	"phases" jsonb NOT NULL,
	"complaint" jsonb,
	"legal_basis" jsonb NOT NULL,
	"deadlines" jsonb NOT NULL,
	"related_codes" text[] NOT NULL,
	"search_words" text[] NOT NULL,
	"provided_by_nav" boolean NOT NULL,
	"source_id" text NOT NULL,
	"verified_at" timestamp with time zone,
	CONSTRAINT "catalogue_entry_code_form" CHECK ("tjenestegraf"."catalogue_entry"."code" ~ '^[A-Za-z][A-Za-z0-9_-]*$')
);
--> statement-breakpoint
CREATE TABLE "tjenestegraf"."municipal_service" (
	"municipality_number" text NOT NULL,
	"code" text NOT NULL,
	"name" text NOT NULL,
	"summary" text NOT NULL,
	"description" text,
	"target_group" text,
	"conditions" jsonb NOT NULL,
	"how_to_apply" text,
	"what_to_bring" jsonb NOT NULL,
	"phases" jsonb NOT NULL,
	"complaint" jsonb,
	"source_id" text NOT NULL,
	"verified_at" timestamp with time zone,
	CONSTRAINT "municipal_service_pk" PRIMARY KEY("municipality_number","code")
);
--> statement-breakpoint
ALTER TABLE "tjenestegraf"."county" ADD CONSTRAINT "county_governor_id_governor_id_fk" FOREIGN KEY ("governor_id") REFERENCES "tjenestegraf"."governor"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "tjenestegraf"."county" ADD CONSTRAINT "county_source_id_source_id_fk" FOREIGN KEY ("source_id") REFERENCES "tjenestegraf"."source"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "tjenestegraf"."governor" ADD CONSTRAINT "governor_source_id_source_id_fk" FOREIGN KEY ("source_id") REFERENCES "tjenestegraf"."source"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "tjenestegraf"."former_number" ADD CONSTRAINT "former_number_municipality_number_municipality_number_fk" FOREIGN KEY ("municipality_number") REFERENCES "tjenestegraf"."municipality"("number") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "tjenestegraf"."former_number" ADD CONSTRAINT "former_number_source_id_source_id_fk" FOREIGN KEY ("source_id") REFERENCES "tjenestegraf"."source"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "tjenestegraf"."municipality" ADD CONSTRAINT "municipality_county_number_county_number_fk" FOREIGN KEY ("county_number") REFERENCES "tjenestegraf"."county"("number") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "tjenestegraf"."municipality" ADD CONSTRAINT "municipality_source_id_source_id_fk" FOREIGN KEY ("source_id") REFERENCES "tjenestegraf"."source"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "tjenestegraf"."agreement" ADD CONSTRAINT "agreement_centre_id_crisis_centre_id_fk" FOREIGN KEY ("centre_id") REFERENCES "tjenestegraf"."crisis_centre"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "tjenestegraf"."agreement" ADD CONSTRAINT "agreement_municipality_number_municipality_number_fk" FOREIGN KEY ("municipality_number") REFERENCES "tjenestegraf"."municipality"("number") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "tjenestegraf"."agreement" ADD CONSTRAINT "agreement_source_id_source_id_fk" FOREIGN KEY ("source_id") REFERENCES "tjenestegraf"."source"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "tjenestegraf"."crisis_centre" ADD CONSTRAINT "crisis_centre_source_id_source_id_fk" FOREIGN KEY ("source_id") REFERENCES "tjenestegraf"."source"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "tjenestegraf"."contact" ADD CONSTRAINT "contact_office_number_office_number_fk" FOREIGN KEY ("office_number") REFERENCES "tjenestegraf"."office"("number") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "tjenestegraf"."contact" ADD CONSTRAINT "contact_source_id_source_id_fk" FOREIGN KEY ("source_id") REFERENCES "tjenestegraf"."source"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "tjenestegraf"."coverage" ADD CONSTRAINT "coverage_office_number_office_number_fk" FOREIGN KEY ("office_number") REFERENCES "tjenestegraf"."office"("number") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "tjenestegraf"."coverage" ADD CONSTRAINT "coverage_municipality_number_municipality_number_fk" FOREIGN KEY ("municipality_number") REFERENCES "tjenestegraf"."municipality"("number") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "tjenestegraf"."coverage" ADD CONSTRAINT "coverage_source_id_source_id_fk" FOREIGN KEY ("source_id") REFERENCES "tjenestegraf"."source"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "tjenestegraf"."office" ADD CONSTRAINT "office_source_id_source_id_fk" FOREIGN KEY ("source_id") REFERENCES "tjenestegraf"."source"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "tjenestegraf"."opening_exception" ADD CONSTRAINT "opening_exception_schedule_id_opening_schedule_id_fk" FOREIGN KEY ("schedule_id") REFERENCES "tjenestegraf"."opening_schedule"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "tjenestegraf"."opening_exception" ADD CONSTRAINT "opening_exception_source_id_source_id_fk" FOREIGN KEY ("source_id") REFERENCES "tjenestegraf"."source"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "tjenestegraf"."opening_rule" ADD CONSTRAINT "opening_rule_schedule_id_opening_schedule_id_fk" FOREIGN KEY ("schedule_id") REFERENCES "tjenestegraf"."opening_schedule"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "tjenestegraf"."opening_rule" ADD CONSTRAINT "opening_rule_source_id_source_id_fk" FOREIGN KEY ("source_id") REFERENCES "tjenestegraf"."source"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "tjenestegraf"."opening_schedule" ADD CONSTRAINT "opening_schedule_office_number_office_number_fk" FOREIGN KEY ("office_number") REFERENCES "tjenestegraf"."office"("number") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "tjenestegraf"."opening_schedule" ADD CONSTRAINT "opening_schedule_reception_id_reception_id_fk" FOREIGN KEY ("reception_id") REFERENCES "tjenestegraf"."reception"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "tjenestegraf"."opening_schedule" ADD CONSTRAINT "opening_schedule_phone_id_phone_id_fk" FOREIGN KEY ("phone_id") REFERENCES "tjenestegraf"."phone"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "tjenestegraf"."opening_schedule" ADD CONSTRAINT "opening_schedule_source_id_source_id_fk" FOREIGN KEY ("source_id") REFERENCES "tjenestegraf"."source"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "tjenestegraf"."phone" ADD CONSTRAINT "phone_office_number_office_number_fk" FOREIGN KEY ("office_number") REFERENCES "tjenestegraf"."office"("number") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "tjenestegraf"."phone" ADD CONSTRAINT "phone_crisis_centre_id_crisis_centre_id_fk" FOREIGN KEY ("crisis_centre_id") REFERENCES "tjenestegraf"."crisis_centre"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "tjenestegraf"."phone" ADD CONSTRAINT "phone_source_id_source_id_fk" FOREIGN KEY ("source_id") REFERENCES "tjenestegraf"."source"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "tjenestegraf"."reception" ADD CONSTRAINT "reception_office_number_office_number_fk" FOREIGN KEY ("office_number") REFERENCES "tjenestegraf"."office"("number") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "tjenestegraf"."reception" ADD CONSTRAINT "reception_source_id_source_id_fk" FOREIGN KEY ("source_id") REFERENCES "tjenestegraf"."source"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "tjenestegraf"."circular" ADD CONSTRAINT "circular_source_id_source_id_fk" FOREIGN KEY ("source_id") REFERENCES "tjenestegraf"."source"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "tjenestegraf"."municipal_rate" ADD CONSTRAINT "municipal_rate_municipality_number_municipality_number_fk" FOREIGN KEY ("municipality_number") REFERENCES "tjenestegraf"."municipality"("number") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "tjenestegraf"."municipal_rate" ADD CONSTRAINT "municipal_rate_category_rate_category_code_fk" FOREIGN KEY ("category") REFERENCES "tjenestegraf"."rate_category"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "tjenestegraf"."municipal_rate" ADD CONSTRAINT "municipal_rate_source_id_source_id_fk" FOREIGN KEY ("source_id") REFERENCES "tjenestegraf"."source"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "tjenestegraf"."rate_category" ADD CONSTRAINT "rate_category_source_id_source_id_fk" FOREIGN KEY ("source_id") REFERENCES "tjenestegraf"."source"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "tjenestegraf"."rate_amount" ADD CONSTRAINT "rate_amount_valid_from_rate_period_valid_from_fk" FOREIGN KEY ("valid_from") REFERENCES "tjenestegraf"."rate_period"("valid_from") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "tjenestegraf"."rate_amount" ADD CONSTRAINT "rate_amount_category_rate_category_code_fk" FOREIGN KEY ("category") REFERENCES "tjenestegraf"."rate_category"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "tjenestegraf"."rate_amount" ADD CONSTRAINT "rate_amount_source_id_source_id_fk" FOREIGN KEY ("source_id") REFERENCES "tjenestegraf"."source"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "tjenestegraf"."rate_period" ADD CONSTRAINT "rate_period_circular_id_circular_id_fk" FOREIGN KEY ("circular_id") REFERENCES "tjenestegraf"."circular"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "tjenestegraf"."rate_period" ADD CONSTRAINT "rate_period_source_id_source_id_fk" FOREIGN KEY ("source_id") REFERENCES "tjenestegraf"."source"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "tjenestegraf"."client" ADD CONSTRAINT "client_governor_id_governor_id_fk" FOREIGN KEY ("governor_id") REFERENCES "tjenestegraf"."governor"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "tjenestegraf"."catalogue_entry" ADD CONSTRAINT "catalogue_entry_source_id_source_id_fk" FOREIGN KEY ("source_id") REFERENCES "tjenestegraf"."source"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "tjenestegraf"."municipal_service" ADD CONSTRAINT "municipal_service_municipality_number_municipality_number_fk" FOREIGN KEY ("municipality_number") REFERENCES "tjenestegraf"."municipality"("number") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "tjenestegraf"."municipal_service" ADD CONSTRAINT "municipal_service_code_catalogue_entry_code_fk" FOREIGN KEY ("code") REFERENCES "tjenestegraf"."catalogue_entry"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "tjenestegraf"."municipal_service" ADD CONSTRAINT "municipal_service_source_id_source_id_fk" FOREIGN KEY ("source_id") REFERENCES "tjenestegraf"."source"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "agreement_by_municipality" ON "tjenestegraf"."agreement" USING btree ("municipality_number");--> statement-breakpoint
CREATE INDEX "contact_by_office" ON "tjenestegraf"."contact" USING btree ("office_number");--> statement-breakpoint
CREATE INDEX "coverage_by_municipality" ON "tjenestegraf"."coverage" USING btree ("municipality_number");--> statement-breakpoint
CREATE INDEX "opening_exception_by_schedule" ON "tjenestegraf"."opening_exception" USING btree ("schedule_id");--> statement-breakpoint
CREATE INDEX "opening_rule_by_schedule" ON "tjenestegraf"."opening_rule" USING btree ("schedule_id");--> statement-breakpoint
CREATE INDEX "phone_by_office" ON "tjenestegraf"."phone" USING btree ("office_number");--> statement-breakpoint
CREATE INDEX "phone_by_crisis_centre" ON "tjenestegraf"."phone" USING btree ("crisis_centre_id");--> statement-breakpoint
CREATE INDEX "reception_by_office" ON "tjenestegraf"."reception" USING btree ("office_number");--> statement-breakpoint
CREATE INDEX "audit_event_by_municipality" ON "tjenestegraf"."audit_event" USING gin ("municipality_numbers");--> statement-breakpoint
CREATE INDEX "audit_event_by_time" ON "tjenestegraf"."audit_event" USING btree ("at");--> statement-breakpoint
CREATE INDEX "change_by_transaction" ON "tjenestegraf"."change" USING btree ("transaction");--> statement-breakpoint
CREATE INDEX "client_by_organisation" ON "tjenestegraf"."client" USING btree ("organisation_number");