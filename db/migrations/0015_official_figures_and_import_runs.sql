CREATE TABLE "tjenestegraf"."official_table" (
	"id" text PRIMARY KEY NOT NULL,
	"title" text NOT NULL,
	"source_id" text NOT NULL,
	"updated" text,
	"retrieved_at" timestamp with time zone NOT NULL,
	CONSTRAINT "official_table_id_form" CHECK ("tjenestegraf"."official_table"."id" ~ '^[0-9]{5}$')
);
--> statement-breakpoint
CREATE TABLE "tjenestegraf"."official_figure" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "tjenestegraf"."official_figure_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"table_id" text NOT NULL,
	"region" text NOT NULL,
	"region_name" text NOT NULL,
	"measure" text NOT NULL,
	"measure_name" text NOT NULL,
	"unit" text,
	"decimals" smallint,
	"period" text NOT NULL,
	"categories" jsonb NOT NULL,
	"category_key" text NOT NULL,
	"value" double precision,
	"no_figure" text,
	"retrieved_at" timestamp with time zone NOT NULL,
	"superseded_at" timestamp with time zone,
	CONSTRAINT "official_figure_or_why_not" CHECK (num_nonnulls("tjenestegraf"."official_figure"."value", "tjenestegraf"."official_figure"."no_figure") = 1),
	CONSTRAINT "official_figure_no_figure_known" CHECK ("tjenestegraf"."official_figure"."no_figure" in ('NOT_AVAILABLE', 'SUPPRESSED', 'NOT_APPLICABLE', 'NOT_STATED'))
);
--> statement-breakpoint
CREATE TABLE "tjenestegraf"."import_run" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "tjenestegraf"."import_run_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"command" text NOT NULL,
	"due_at" timestamp with time zone NOT NULL,
	"started_at" timestamp with time zone DEFAULT clock_timestamp() NOT NULL,
	"ended_at" timestamp with time zone,
	"outcome" text,
	"message" text,
	CONSTRAINT "import_run_once" UNIQUE("command","due_at"),
	CONSTRAINT "import_run_outcome_known" CHECK ("tjenestegraf"."import_run"."outcome" in ('TAKEN_IN', 'ROWS_REJECTED', 'KEPT', 'REFUSED', 'FAILED', 'STOPPED')),
	CONSTRAINT "import_run_ended_whole" CHECK (num_nonnulls("tjenestegraf"."import_run"."ended_at", "tjenestegraf"."import_run"."outcome") in (0, 2))
);
--> statement-breakpoint
ALTER TABLE "tjenestegraf"."official_table" ADD CONSTRAINT "official_table_source_id_source_id_fk" FOREIGN KEY ("source_id") REFERENCES "tjenestegraf"."source"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "tjenestegraf"."official_figure" ADD CONSTRAINT "official_figure_table_id_official_table_id_fk" FOREIGN KEY ("table_id") REFERENCES "tjenestegraf"."official_table"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "official_figure_present_once" ON "tjenestegraf"."official_figure" USING btree ("table_id","region","period","measure","category_key") WHERE "tjenestegraf"."official_figure"."superseded_at" is null;
--> statement-breakpoint
-- Official figures are anybody's; the runs of the schedule are for the platform's own people, which the API's policy holds.
GRANT SELECT ON tjenestegraf.official_table, tjenestegraf.official_figure, tjenestegraf.import_run TO tjenestegraf_api;
