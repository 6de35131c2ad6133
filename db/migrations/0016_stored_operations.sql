CREATE TABLE "tjenestegraf"."stored_operation" (
	"id" text PRIMARY KEY NOT NULL,
	"text" text NOT NULL,
	"name" text,
	"stored_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "stored_operation_id_form" CHECK ("tjenestegraf"."stored_operation"."id" ~ '^[0-9a-f]{64}$')
);
--> statement-breakpoint
ALTER TABLE "tjenestegraf"."client" ADD COLUMN "operations_mode" text DEFAULT 'LOG' NOT NULL;
--> statement-breakpoint
ALTER TABLE "tjenestegraf"."client" ADD CONSTRAINT "client_operations_mode_known" CHECK ("tjenestegraf"."client"."operations_mode" in ('LOG', 'WARN', 'ENFORCE'));
--> statement-breakpoint
GRANT SELECT ON "tjenestegraf"."stored_operation" TO "tjenestegraf_api";
