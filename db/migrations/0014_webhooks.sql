CREATE TABLE "tjenestegraf"."webhook" (
	"id" text PRIMARY KEY NOT NULL,
	"client_id" text NOT NULL,
	"url" text NOT NULL,
	"types" text[],
	"municipality" text,
	"place" text NOT NULL,
	"looked_at_version" bigint DEFAULT 0 NOT NULL,
	"state" text DEFAULT 'ACTIVE' NOT NULL,
	"reason" text,
	"created_at" timestamp with time zone NOT NULL,
	"last_success_at" timestamp with time zone,
	"failing_since" timestamp with time zone,
	"last_failure" text,
	"attempts" integer DEFAULT 0 NOT NULL,
	"first_attempt_at" timestamp with time zone,
	"next_attempt_at" timestamp with time zone,
	"lease" uuid,
	"lease_until" timestamp with time zone,
	CONSTRAINT "webhook_state_known" CHECK ("tjenestegraf"."webhook"."state" in ('ACTIVE', 'FAILING', 'PAUSED'))
);
--> statement-breakpoint
CREATE TABLE "tjenestegraf"."webhook_dead_letter" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "tjenestegraf"."webhook_dead_letter_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"webhook_id" text NOT NULL,
	"place_from" text NOT NULL,
	"place_to" text NOT NULL,
	"changes" integer NOT NULL,
	"failure" text NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"resend_requested_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "tjenestegraf"."webhook_secret" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "tjenestegraf"."webhook_secret_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"webhook_id" text NOT NULL,
	"secret" text NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"valid_until" timestamp with time zone
);
--> statement-breakpoint
ALTER TABLE "tjenestegraf"."webhook" ADD CONSTRAINT "webhook_client_id_client_id_fk" FOREIGN KEY ("client_id") REFERENCES "tjenestegraf"."client"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "tjenestegraf"."webhook_dead_letter" ADD CONSTRAINT "webhook_dead_letter_webhook_id_webhook_id_fk" FOREIGN KEY ("webhook_id") REFERENCES "tjenestegraf"."webhook"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "tjenestegraf"."webhook_secret" ADD CONSTRAINT "webhook_secret_webhook_id_webhook_id_fk" FOREIGN KEY ("webhook_id") REFERENCES "tjenestegraf"."webhook"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "webhook_by_client" ON "tjenestegraf"."webhook" USING btree ("client_id");--> statement-breakpoint
CREATE INDEX "webhook_due" ON "tjenestegraf"."webhook" USING btree ("next_attempt_at");--> statement-breakpoint
CREATE INDEX "webhook_dead_letter_by_webhook" ON "tjenestegraf"."webhook_dead_letter" USING btree ("webhook_id","id");--> statement-breakpoint
CREATE INDEX "webhook_secret_by_webhook" ON "tjenestegraf"."webhook_secret" USING btree ("webhook_id");
--> statement-breakpoint
-- A webhook takes its secrets and dead letters along when it goes, by the foreign keys: those need no DELETE of the API's.
GRANT SELECT, INSERT, UPDATE, DELETE ON "tjenestegraf"."webhook", "tjenestegraf"."webhook_dead_letter" TO "tjenestegraf_api";
--> statement-breakpoint
GRANT SELECT, INSERT, UPDATE ON "tjenestegraf"."webhook_secret" TO "tjenestegraf_api";
