CREATE TABLE "tjenestegraf"."delivered_record" (
	"source_id" text NOT NULL,
	"importer" text NOT NULL,
	"record_key" text NOT NULL,
	"written_at" timestamp with time zone NOT NULL,
	CONSTRAINT "delivered_record_pk" PRIMARY KEY("source_id","importer","record_key")
);
--> statement-breakpoint
ALTER TABLE "tjenestegraf"."delivered_record" ADD CONSTRAINT "delivered_record_source_id_source_id_fk" FOREIGN KEY ("source_id") REFERENCES "tjenestegraf"."source"("id") ON DELETE no action ON UPDATE no action;
