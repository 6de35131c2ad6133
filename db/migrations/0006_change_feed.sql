-- What the log held so far named rows, not entities, and nobody has a token into it: the feed starts anew here.
DELETE FROM "tjenestegraf"."change";
--> statement-breakpoint
CREATE TABLE "tjenestegraf"."change_feed" (
	"only" boolean PRIMARY KEY DEFAULT true NOT NULL,
	"incarnation" uuid DEFAULT gen_random_uuid() NOT NULL,
	"retained_from" bigint DEFAULT 0 NOT NULL,
	CONSTRAINT "change_feed_one_row" CHECK ("tjenestegraf"."change_feed"."only")
);
--> statement-breakpoint
DROP INDEX "tjenestegraf"."change_by_transaction";--> statement-breakpoint
ALTER TABLE "tjenestegraf"."change" ADD COLUMN "municipality_numbers" text[];--> statement-breakpoint
ALTER TABLE "tjenestegraf"."change" ADD COLUMN "left_municipality_numbers" text[] DEFAULT '{}' NOT NULL;--> statement-breakpoint
ALTER TABLE "tjenestegraf"."change" ADD COLUMN "successor_id" text;--> statement-breakpoint
CREATE INDEX "change_in_order" ON "tjenestegraf"."change" USING btree ("transaction","sequence");--> statement-breakpoint
ALTER TABLE "tjenestegraf"."change" ADD CONSTRAINT "change_once_in_transaction" UNIQUE("transaction","entity_type","entity_id");--> statement-breakpoint
ALTER TABLE "tjenestegraf"."change" ADD CONSTRAINT "change_kind_known" CHECK ("tjenestegraf"."change"."kind" in ('CREATED', 'UPDATED', 'DELETED', 'MERGED'));
--> statement-breakpoint
INSERT INTO "tjenestegraf"."change_feed" ("retained_from")
SELECT coalesce(max("version"), 0) FROM "tjenestegraf"."directory_commit";
--> statement-breakpoint
GRANT SELECT ON "tjenestegraf"."change_feed" TO "tjenestegraf_api";
