CREATE TABLE "tjenestegraf"."web_session" (
	"id_hash" text PRIMARY KEY NOT NULL,
	"sealed" text NOT NULL,
	"started_at" timestamp with time zone DEFAULT now() NOT NULL,
	"used_at" timestamp with time zone DEFAULT now() NOT NULL,
	"ends_at" timestamp with time zone NOT NULL,
	CONSTRAINT "web_session_id_form" CHECK ("tjenestegraf"."web_session"."id_hash" ~ '^[0-9a-f]{64}$'),
	CONSTRAINT "web_session_sealed_bounded" CHECK (length("tjenestegraf"."web_session"."sealed") <= 32768)
);
--> statement-breakpoint
CREATE INDEX "web_session_ends_at" ON "tjenestegraf"."web_session" USING btree ("ends_at");
