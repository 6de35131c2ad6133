-- Four digits of the series 14 and 18, and 175, have no country code: they are kept as they are dialled.
ALTER TABLE "tjenestegraf"."phone" DROP CONSTRAINT "phone_number_form";--> statement-breakpoint
ALTER TABLE "tjenestegraf"."phone" ADD CONSTRAINT "phone_number_form" CHECK ("number" ~ '^([+][1-9][0-9]{6,14}|11[0-3]|116[0-9]{3}|1[48][0-9]{2}|175)$');--> statement-breakpoint
ALTER TABLE "tjenestegraf"."contact" DROP CONSTRAINT "contact_phone_form";--> statement-breakpoint
ALTER TABLE "tjenestegraf"."contact" ADD CONSTRAINT "contact_phone_form" CHECK ("phone" ~ '^([+][1-9][0-9]{6,14}|11[0-3]|116[0-9]{3}|1[48][0-9]{2}|175)$');
