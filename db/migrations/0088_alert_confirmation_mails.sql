CREATE TABLE "tjenestegraf"."alert_confirmation_mail" (
	"governor_id" text NOT NULL,
	"address_hash" text NOT NULL,
	"sent_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
ALTER TABLE "tjenestegraf"."alert_confirmation_mail" ADD CONSTRAINT "alert_confirmation_mail_governor_id_governor_id_fk" FOREIGN KEY ("governor_id") REFERENCES "tjenestegraf"."governor"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "alert_confirmation_mail_address" ON "tjenestegraf"."alert_confirmation_mail" USING btree ("address_hash","sent_at");--> statement-breakpoint
CREATE INDEX "alert_confirmation_mail_governor" ON "tjenestegraf"."alert_confirmation_mail" USING btree ("governor_id","sent_at");