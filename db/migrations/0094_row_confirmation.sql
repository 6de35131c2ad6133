-- Confirmations of a day: the rows that a statement confirmed, named together in place of a copy of each.
CREATE TABLE "tjenestegraf"."row_confirmation" (
	"transaction" xid8 NOT NULL,
	"sequence" bigint NOT NULL,
	"set_id" bigint NOT NULL,
	"earlier" timestamp with time zone,
	CONSTRAINT "row_confirmation_pk" PRIMARY KEY("transaction","sequence")
);
--> statement-breakpoint
CREATE TABLE "tjenestegraf"."row_set" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "tjenestegraf"."row_set_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"table_name" text NOT NULL,
	"row_keys" text[] NOT NULL,
	"hash" bytea NOT NULL,
	CONSTRAINT "row_set_once" UNIQUE("table_name","hash")
);
--> statement-breakpoint
ALTER TABLE "tjenestegraf"."row_confirmation" ADD CONSTRAINT "row_confirmation_set_id_row_set_id_fk" FOREIGN KEY ("set_id") REFERENCES "tjenestegraf"."row_set"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
CREATE INDEX "row_confirmation_by_set" ON "tjenestegraf"."row_confirmation" USING btree ("set_id");
--> statement-breakpoint
CREATE INDEX "row_set_by_row" ON "tjenestegraf"."row_set" USING gin ("row_keys");
