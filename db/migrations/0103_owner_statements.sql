-- What an owner states first of an entity: its fields in one row.
CREATE TABLE "tjenestegraf"."owner_statement" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "tjenestegraf"."owner_statement_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"source_id" text NOT NULL,
	"entity_type" text NOT NULL,
	"entity_id" text NOT NULL,
	"stated" jsonb NOT NULL,
	"observed_on" date NOT NULL,
	"stated_at" timestamp with time zone NOT NULL,
	"importer_name" text NOT NULL,
	"importer_version" text NOT NULL,
	"specificity" smallint NOT NULL,
	"marks" jsonb,
	CONSTRAINT "owner_statement_entity_type_known" CHECK ("tjenestegraf"."owner_statement"."entity_type" in ('SOURCE', 'COUNTY', 'MUNICIPALITY', 'OFFICE', 'RECEPTION', 'PHONE', 'CONTACT', 'SERVICE', 'CRISIS_CENTRE', 'CRISIS_CENTRE_AGREEMENT', 'CIRCULAR')),
	CONSTRAINT "owner_statement_of_no_crisis_centre" CHECK ("tjenestegraf"."owner_statement"."entity_type" <> 'CRISIS_CENTRE'),
	CONSTRAINT "owner_statement_of_no_person" CHECK ("tjenestegraf"."owner_statement"."entity_type" <> 'CONTACT')
);
--> statement-breakpoint
ALTER TABLE "tjenestegraf"."owner_statement" ADD CONSTRAINT "owner_statement_source_id_source_id_fk" FOREIGN KEY ("source_id") REFERENCES "tjenestegraf"."source"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "owner_statement_of_entity" ON "tjenestegraf"."owner_statement" USING btree ("entity_id");