-- Facts of the whole country: postal codes, facts and inhabitants of municipalities, national lines, the base amount; and
-- where doubt and closed pages are told.
CREATE TABLE "tjenestegraf"."municipality_fact" (
	"municipality_number" text PRIMARY KEY NOT NULL,
	"official_name" text NOT NULL,
	"names" jsonb NOT NULL,
	"area_km2" double precision,
	"website" text,
	"figures_source_id" text NOT NULL,
	"kostra_group" text,
	"centrality" smallint,
	"groups_source_id" text NOT NULL,
	"sami_administrative_area" boolean NOT NULL,
	"sami_language" text,
	"sami_area_since" date,
	"sami_source_id" text NOT NULL,
	"source_id" text NOT NULL,
	"verified_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "tjenestegraf"."municipality_population" (
	"municipality_number" text NOT NULL,
	"year" integer NOT NULL,
	"inhabitants" integer NOT NULL,
	"source_id" text NOT NULL,
	"verified_at" timestamp with time zone,
	CONSTRAINT "municipality_population_pk" PRIMARY KEY("municipality_number","year"),
	CONSTRAINT "municipality_population_not_negative" CHECK ("tjenestegraf"."municipality_population"."inhabitants" >= 0)
);
--> statement-breakpoint
CREATE TABLE "tjenestegraf"."postal_code" (
	"code" text PRIMARY KEY NOT NULL,
	"place" text NOT NULL,
	"municipality_number" text,
	"category" text,
	"withdrawn_by" date,
	"source_id" text NOT NULL,
	"verified_at" timestamp with time zone,
	CONSTRAINT "postal_code_form" CHECK ("tjenestegraf"."postal_code"."code" ~ '^[0-9]{4}$'),
	CONSTRAINT "postal_code_category_known" CHECK ("tjenestegraf"."postal_code"."category" in ('STREET', 'BOX', 'STREET_AND_BOX', 'SERVICE', 'MULTIPLE'))
);
--> statement-breakpoint
CREATE TABLE "tjenestegraf"."help_line" (
	"id" text PRIMARY KEY NOT NULL,
	"name" jsonb NOT NULL,
	"number" text,
	"menu_choice" text,
	"purposes" text[] NOT NULL,
	"audience" jsonb,
	"hours" jsonb,
	"is_free" boolean,
	"number_from_abroad" text,
	"sms" text,
	"chat_url" text,
	"chat_hours" jsonb,
	"website" text,
	"languages" text[],
	"is_certain" boolean NOT NULL,
	"doubt" jsonb,
	"note" jsonb,
	"former_number" jsonb,
	"position" integer NOT NULL,
	"source_id" text NOT NULL,
	"verified_at" timestamp with time zone,
	CONSTRAINT "help_line_id_form" CHECK ("tjenestegraf"."help_line"."id" ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
	CONSTRAINT "help_line_number_form" CHECK ("tjenestegraf"."help_line"."number" ~ '^([0-9]{3,6}|[+][1-9][0-9]{6,14})$'),
	CONSTRAINT "help_line_has_purpose" CHECK (cardinality("tjenestegraf"."help_line"."purposes") > 0),
	CONSTRAINT "help_line_can_be_reached" CHECK (num_nonnulls("tjenestegraf"."help_line"."number", "tjenestegraf"."help_line"."chat_url", "tjenestegraf"."help_line"."sms") > 0),
	CONSTRAINT "help_line_certain_has_no_doubt" CHECK (not "tjenestegraf"."help_line"."is_certain" or "tjenestegraf"."help_line"."doubt" is null)
);
--> statement-breakpoint
CREATE TABLE "tjenestegraf"."base_amount" (
	"valid_from" date PRIMARY KEY NOT NULL,
	"amount_per_year" integer NOT NULL,
	"source_id" text NOT NULL,
	"verified_at" timestamp with time zone,
	CONSTRAINT "base_amount_positive" CHECK ("tjenestegraf"."base_amount"."amount_per_year" > 0)
);
--> statement-breakpoint
ALTER TABLE "tjenestegraf"."governor" ADD COLUMN "website" text;--> statement-breakpoint
ALTER TABLE "tjenestegraf"."governor" ADD COLUMN "website_source_id" text;--> statement-breakpoint
ALTER TABLE "tjenestegraf"."crisis_centre" ADD COLUMN "municipalities_known" text DEFAULT 'PARTIAL' NOT NULL;--> statement-breakpoint
ALTER TABLE "tjenestegraf"."crisis_centre" ADD COLUMN "note" text;--> statement-breakpoint
ALTER TABLE "tjenestegraf"."office" ADD COLUMN "website" text;--> statement-breakpoint
ALTER TABLE "tjenestegraf"."office" ADD COLUMN "website_source_id" text;--> statement-breakpoint
ALTER TABLE "tjenestegraf"."opening_schedule" ADD COLUMN "dispute_reason" text;--> statement-breakpoint
ALTER TABLE "tjenestegraf"."source" ADD COLUMN "closed_on" date;--> statement-breakpoint
ALTER TABLE "tjenestegraf"."catalogue_entry" ADD COLUMN "rights" jsonb DEFAULT '[]'::jsonb NOT NULL;--> statement-breakpoint
ALTER TABLE "tjenestegraf"."municipality_fact" ADD CONSTRAINT "municipality_fact_municipality_number_municipality_number_fk" FOREIGN KEY ("municipality_number") REFERENCES "tjenestegraf"."municipality"("number") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "tjenestegraf"."municipality_fact" ADD CONSTRAINT "municipality_fact_figures_source_id_source_id_fk" FOREIGN KEY ("figures_source_id") REFERENCES "tjenestegraf"."source"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "tjenestegraf"."municipality_fact" ADD CONSTRAINT "municipality_fact_groups_source_id_source_id_fk" FOREIGN KEY ("groups_source_id") REFERENCES "tjenestegraf"."source"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "tjenestegraf"."municipality_fact" ADD CONSTRAINT "municipality_fact_sami_source_id_source_id_fk" FOREIGN KEY ("sami_source_id") REFERENCES "tjenestegraf"."source"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "tjenestegraf"."municipality_fact" ADD CONSTRAINT "municipality_fact_source_id_source_id_fk" FOREIGN KEY ("source_id") REFERENCES "tjenestegraf"."source"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "tjenestegraf"."municipality_population" ADD CONSTRAINT "municipality_population_municipality_number_municipality_number_fk" FOREIGN KEY ("municipality_number") REFERENCES "tjenestegraf"."municipality"("number") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "tjenestegraf"."municipality_population" ADD CONSTRAINT "municipality_population_source_id_source_id_fk" FOREIGN KEY ("source_id") REFERENCES "tjenestegraf"."source"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "tjenestegraf"."postal_code" ADD CONSTRAINT "postal_code_municipality_number_municipality_number_fk" FOREIGN KEY ("municipality_number") REFERENCES "tjenestegraf"."municipality"("number") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "tjenestegraf"."postal_code" ADD CONSTRAINT "postal_code_source_id_source_id_fk" FOREIGN KEY ("source_id") REFERENCES "tjenestegraf"."source"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "tjenestegraf"."help_line" ADD CONSTRAINT "help_line_source_id_source_id_fk" FOREIGN KEY ("source_id") REFERENCES "tjenestegraf"."source"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "tjenestegraf"."base_amount" ADD CONSTRAINT "base_amount_source_id_source_id_fk" FOREIGN KEY ("source_id") REFERENCES "tjenestegraf"."source"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "tjenestegraf"."governor" ADD CONSTRAINT "governor_website_source_id_source_id_fk" FOREIGN KEY ("website_source_id") REFERENCES "tjenestegraf"."source"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "tjenestegraf"."office" ADD CONSTRAINT "office_website_source_id_source_id_fk" FOREIGN KEY ("website_source_id") REFERENCES "tjenestegraf"."source"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "tjenestegraf"."crisis_centre" ADD CONSTRAINT "crisis_centre_municipalities_known" CHECK ("tjenestegraf"."crisis_centre"."municipalities_known" in ('COMPLETE', 'PARTIAL', 'OUTDATED', 'NOT_FOUND'));
