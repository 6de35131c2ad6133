ALTER TABLE "tjenestegraf"."opening_exception" ADD COLUMN "hours_unknown" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "tjenestegraf"."source" ADD COLUMN "comment" text;