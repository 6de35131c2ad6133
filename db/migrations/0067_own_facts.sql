CREATE TABLE "tjenestegraf"."notice" (
	"id" text PRIMARY KEY NOT NULL,
	"office_number" text NOT NULL,
	"text" text NOT NULL,
	"url" text,
	"from_day" date NOT NULL,
	"to_day" date NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"source_id" text NOT NULL,
	"verified_at" timestamp with time zone,
	CONSTRAINT "notice_period" CHECK ("tjenestegraf"."notice"."from_day" < "tjenestegraf"."notice"."to_day" and "tjenestegraf"."notice"."from_day" >= '1970-01-01' and "tjenestegraf"."notice"."to_day" <= '2100-01-01')
);
--> statement-breakpoint
CREATE TABLE "tjenestegraf"."office_profile" (
	"office_number" text PRIMARY KEY NOT NULL,
	"website" text,
	"chat" text,
	"apply_url" text,
	"booking_url" text,
	"languages" text[],
	"open_from" date,
	"open_until" date,
	"ending" text,
	"successor" text,
	"version" integer DEFAULT 1 NOT NULL,
	"source_id" text NOT NULL,
	"verified_at" timestamp with time zone,
	CONSTRAINT "office_profile_ending_known" CHECK ("tjenestegraf"."office_profile"."ending" in ('CLOSED', 'MERGED', 'MOVED', 'RENAMED')),
	CONSTRAINT "office_profile_ending_has_day" CHECK ("tjenestegraf"."office_profile"."open_until" is not null or num_nonnulls("tjenestegraf"."office_profile"."ending", "tjenestegraf"."office_profile"."successor") = 0),
	CONSTRAINT "office_profile_successor_differs" CHECK ("tjenestegraf"."office_profile"."successor" <> "tjenestegraf"."office_profile"."office_number"),
	CONSTRAINT "office_profile_period" CHECK ("tjenestegraf"."office_profile"."open_from" < "tjenestegraf"."office_profile"."open_until" and "tjenestegraf"."office_profile"."open_from" >= '1970-01-01' and "tjenestegraf"."office_profile"."open_until" <= '2100-01-01')
);
--> statement-breakpoint
ALTER TABLE "tjenestegraf"."coverage" ADD COLUMN "version" integer DEFAULT 1 NOT NULL;--> statement-breakpoint
ALTER TABLE "tjenestegraf"."reception" ADD COLUMN "step_free" boolean;--> statement-breakpoint
ALTER TABLE "tjenestegraf"."reception" ADD COLUMN "hearing_loop" boolean;--> statement-breakpoint
ALTER TABLE "tjenestegraf"."reception" ADD COLUMN "parking" boolean;--> statement-breakpoint
ALTER TABLE "tjenestegraf"."reception" ADD COLUMN "guide" boolean;--> statement-breakpoint
ALTER TABLE "tjenestegraf"."notice" ADD CONSTRAINT "notice_office_number_office_number_fk" FOREIGN KEY ("office_number") REFERENCES "tjenestegraf"."office"("number") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "tjenestegraf"."notice" ADD CONSTRAINT "notice_source_id_source_id_fk" FOREIGN KEY ("source_id") REFERENCES "tjenestegraf"."source"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "tjenestegraf"."office_profile" ADD CONSTRAINT "office_profile_office_number_office_number_fk" FOREIGN KEY ("office_number") REFERENCES "tjenestegraf"."office"("number") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "tjenestegraf"."office_profile" ADD CONSTRAINT "office_profile_successor_office_number_fk" FOREIGN KEY ("successor") REFERENCES "tjenestegraf"."office"("number") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "tjenestegraf"."office_profile" ADD CONSTRAINT "office_profile_source_id_source_id_fk" FOREIGN KEY ("source_id") REFERENCES "tjenestegraf"."source"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "notice_by_office" ON "tjenestegraf"."notice" USING btree ("office_number");