CREATE UNLOGGED TABLE "tjenestegraf"."asker_minute" (
	"asker_hash" text PRIMARY KEY NOT NULL,
	"started_at" timestamp with time zone NOT NULL,
	"requests" integer NOT NULL,
	"cost" bigint NOT NULL,
	CONSTRAINT "asker_minute_hash_form" CHECK ("tjenestegraf"."asker_minute"."asker_hash" ~ '^[0-9a-f]{64}$'),
	CONSTRAINT "asker_minute_not_negative" CHECK ("tjenestegraf"."asker_minute"."requests" >= 0 and "tjenestegraf"."asker_minute"."cost" >= 0)
);
